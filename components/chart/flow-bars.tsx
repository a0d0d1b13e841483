"use client";

import dynamic from "next/dynamic";

import type { ChartModel } from "@/lib/domain/chart";

import { useWanted } from "./use-wanted";
import { useWidth } from "./use-width";

type Props = {
  readonly model: ChartModel;
  /** Of the line above, which is given the same room. */
  readonly decimals: number;
  readonly title: string;
  readonly description: string;
};

const Drawing = dynamic(() => import("./flow-drawing"), { ssr: false });

/** What came in each period, under the cumulated line and on its x. */
export function FlowBars(props: Props) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const isWanted = useWanted(ref);
  return (
    <div className="tj-chart tj-chart--flow" ref={ref}>
      {isWanted && width !== null && <Drawing {...props} width={width} />}
    </div>
  );
}
