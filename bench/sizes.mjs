/** What each size holds: indicators × series × quarters values; a board shows at most 60 indicators at every size. */
export const sizes = {
  "1e4": { indicators: 50, series: 10, quarters: 20 },
  "1e6": { indicators: 500, series: 100, quarters: 20 },
  "1e7": { indicators: 2500, series: 100, quarters: 40 },
};

export const indicatorsPerRoadmap = 60;
/** Series are shared out among these; the others of the demonstration owe nothing here. */
export const departments = ["ACE", "ISN", "ETALAB", "ISO", "OPI"];

/** The first roadmap, whose board is measured. */
export const roadmap = "bench-1";

/** A quarter counted backwards from the current one. */
export function quarter(back) {
  const now = new Date();
  const index = now.getUTCFullYear() * 4 + Math.floor(now.getUTCMonth() / 3) - back;
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
}

/** The quarter whose campaign is open. */
export const lastQuarter = () => quarter(1);
