// The first that fits: others call themselves by the names further down too.
const browsers = [
  ["Edg", "Edge"],
  ["OPR", "Opera"],
  ["Firefox", "Firefox"],
  ["Chrom", "Chrome"],
  ["Safari", "Safari"],
] as const;
const systems = [
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Android", "Android"],
  ["Windows", "Windows"],
  ["Mac OS", "macOS"],
  ["CrOS", "ChromeOS"],
  ["Linux", "Linux"],
] as const;

const named = (agent: string, known: readonly (readonly [string, string])[]): string | undefined =>
  known.find(([sign]) => agent.includes(sign))?.[1];

/** « Firefox, Windows »: enough to know one's own browser; the text itself where nothing in it is known. */
export const deviceName = (agent: string): string =>
  [named(agent, browsers), named(agent, systems)].filter((one) => one !== undefined).join(", ") || agent;
