import type { ReactNode } from "react";

import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import type { BoardSheet } from "@/lib/domain/board-answer";
import type { Reader } from "@/lib/domain/reader";
import type { RoadmapView } from "@/lib/domain/roadmap-view";
import type { View } from "@/lib/schemas/view";

import { AsOfStrip } from "./as-of-strip";
import { RoadmapLine } from "./roadmap-line";
import { StateLine } from "./state-line";
import { ViewForm } from "./view-form";

type Props = {
  readonly title: ReactNode;
  /** Without it, the roadmap; with `canChange`, the others to change to. */
  readonly subtitle?: ReactNode;
  readonly trail?: { readonly links: Parameters<typeof Breadcrumb>[0]["links"]; readonly current: string };
  readonly path: string;
  readonly view: View;
  readonly screen: {
    readonly reader: Reader;
    readonly roadmapView: RoadmapView;
    readonly sheets: readonly BoardSheet[];
  };
  readonly canChange?: boolean;
  /** What else the address says and must go on saying. */
  readonly kept?: Readonly<Record<string, string>>;
  /** No figure on the page: neither period nor state to choose. */
  readonly hasFigures?: boolean;
  readonly children: ReactNode;
};

/** A page of a roadmap: its title, what is looked at, and what the figures stand on. */
export function RoadmapFrame(props: Props) {
  const {
    title,
    subtitle,
    trail,
    path,
    view,
    screen,
    canChange = false,
    hasFigures = true,
    kept = {},
    children,
  } = props;
  const { reader, roadmapView, sheets } = screen;
  const showsFigures = hasFigures && reader.figures !== "none";
  return (
    <>
      <PageHeading
        title={title}
        subtitle={subtitle ?? <RoadmapLine roadmapView={roadmapView} {...(canChange && { path })} />}
        trail={trail && <Breadcrumb {...trail} />}
      >
        {showsFigures && <ViewForm {...{ path, view, roadmapView, reader, kept }} />}
      </PageHeading>
      {showsFigures && <AsOfStrip {...{ path, view, roadmapView }} />}
      {showsFigures && <StateLine {...{ view, roadmapView, reader, sheets }} />}
      {children}
    </>
  );
}
