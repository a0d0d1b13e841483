import { getHeapStatistics } from "node:v8";
import { expect, it } from "vitest";
import { releaseMemory } from "./release-memory";

const usedMegabytes = (): number => getHeapStatistics().used_heap_size / 1e6;
const work = (megabytes: number): number =>
  Array.from({ length: megabytes * 10 }, (_, index) => Array.from({ length: 12_500 }, () => index)).length;

it("gives back what a work has left once it is much, and nothing before", () => {
  releaseMemory();
  const start = usedMegabytes();
  work(10);
  const little = usedMegabytes();
  releaseMemory();
  expect(usedMegabytes()).toBeGreaterThanOrEqual(little);
  work(200);
  releaseMemory();
  expect(usedMegabytes()).toBeLessThan(start + 20);
});
