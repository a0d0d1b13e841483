import { makeReportFiles } from "@/lib/reports/make-files";
import { sampleModel } from "@/lib/reports/sample-model";

const indicators = 24;
const runs = 15;

// Each report differs from the one before, as those of a publication do.
const model = sampleModel("consolidated");
const shown = Array.from({ length: indicators }, (_, index) => {
  const [one = model.indicators[0]] = model.indicators.slice(index % model.indicators.length);
  return { ...one, code: `BENCH-${index}` };
});
const times: number[] = [];
let pages = 0;
for (let number = 1; number <= runs + 1; number += 1) {
  const report = JSON.stringify({ ...model, head: { ...model.head, number }, indicators: shown });
  const start = performance.now();
  const [pdf] = await makeReportFiles(report, "fr", ["pdf"]);
  times.push(performance.now() - start);
  pages = Number(/\/Count (\d+)/.exec(new TextDecoder("latin1").decode(pdf?.bytes))?.[1]);
}
const [first = 0, ...others] = times;
console.log(JSON.stringify({ pages, first, median: others.toSorted((a, b) => a - b)[runs >> 1] }));
process.exit(0);
