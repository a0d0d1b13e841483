const centre = 6;
const radius = 5.2;

/** The path of a share of the disc, clockwise from noon, in a 12 × 12 box. `share` lies between 0 and 1, both left out. */
export const pieSlice = (share: number): string => {
  const angle = 2 * Math.PI * share - Math.PI / 2;
  const end = [centre + radius * Math.cos(angle), centre + radius * Math.sin(angle)].map((at) => at.toFixed(2));
  const large = share > 0.5 ? 1 : 0;
  return `M6 6V${(centre - radius).toFixed(1)}A${radius} ${radius} 0 ${large} 1 ${end.join(" ")}Z`;
};
