import type { ChartModel } from "@/lib/domain/chart";

import { TrajectoryFigure, type TrajectoryProps } from "./trajectory-figure";

type Props = Omit<TrajectoryProps, "chart"> & { readonly model: ChartModel };

/** The way of an indicator to its target: drawn, said, and in numbers. */
export const Trajectory = ({ model, ...props }: Props) => <TrajectoryFigure chart={JSON.stringify(model)} {...props} />;
