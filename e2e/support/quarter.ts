/** A quarter as the API writes it and as the screens do. */
export type Quarter = { readonly code: string; readonly label: string };

/** The quarter that lies `back` quarters before the last one that has ended: the open campaign is that of 0. */
export function endedQuarter(back = 0): Quarter {
  const today = new Date().toLocaleDateString("sv", { timeZone: "Europe/Paris" });
  const [year = 0, month = 0] = today.split("-").map(Number);
  const index = year * 4 + Math.ceil(month / 3) - 2 - back;
  const [inYear, number] = [Math.floor(index / 4), (index % 4) + 1];
  return { code: `${inYear}-Q${number}`, label: `T${number} ${inYear}` };
}
