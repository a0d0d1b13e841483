import { listBoardViews } from "@/lib/data/board-view";
import { definitionHistories, listKnownIndicators, listMeasuredIndicators } from "@/lib/data/figure";
import { listDepartments } from "@/lib/data/department";
import { findIndicator, findIndicatorName, listIndicators } from "@/lib/data/indicator";
import { findMinistry, listMinistries } from "@/lib/data/ministry";
import { findNames } from "@/lib/data/names";
import { listPriorities } from "@/lib/data/priority";
import { findProject, listProjects } from "@/lib/data/project";
import { findIndicatorIds, findReference } from "@/lib/data/reference";
import { exportReference } from "@/lib/data/reference-export";
import { listReportedProjects, listReportNames } from "@/lib/data/report-facts";
import { findRoadmap, listRoadmaps } from "@/lib/data/roadmap";
import { listScopeChoices } from "@/lib/data/scope-choice";
import { listSeriesIds } from "@/lib/data/series";
import type { Tx } from "@/lib/data/transaction";

import type { Actor } from "@/lib/domain/actor";
import { parisDay } from "@/lib/domain/day";
import { quarters, type ScopeWorld } from "./scope-world";

const vantage = ({ now }: ScopeWorld) => ({ at: null, today: parisDay(now) });
type Asked = (w: ScopeWorld, a: Actor, tx: Tx) => unknown;

/** Reference data: the same for everybody signed in, nothing for a visitor. */
export const referenceReads: Readonly<Record<string, Asked>> = {
  "board-view.listBoardViews": (w, a, tx) =>
    listBoardViews(a, tx, { roadmap: "plan", period: quarters.last }, { at: null, contents: "official" }),
  "department.listDepartments": (_, a, tx) => listDepartments(a, tx),
  "figure.definitionHistories": (_, a, tx) => definitionHistories(a, tx, "all"),
  "figure.listMeasuredIndicators": (w, a, tx) => listMeasuredIndicators(a, tx, [w.postes.id]),
  "figure.listKnownIndicators": (_, a, tx) => listKnownIndicators(a, tx, "all", null),
  "indicator.findIndicator": (_, a, tx) => findIndicator(a, tx, "POSTES", null),
  "indicator.findIndicatorName": (_, a, tx) => findIndicatorName(a, tx, "POSTES"),
  "indicator.listIndicators": (_, a, tx) => listIndicators(a, tx, "plan"),
  "ministry.listMinistries": (w, a, tx) => listMinistries(a, tx, parisDay(w.now)),
  "ministry.findMinistry": (w, a, tx) => findMinistry(a, tx, "MJ", parisDay(w.now)),
  "names.findNames": (w, a, tx) => findNames(a, tx, "plan", vantage(w)),
  "priority.listPriorities": (_, a, tx) => listPriorities(a, tx, "plan"),
  "project.findProject": (w, a, tx) => findProject(a, tx, "campus", vantage(w)),
  "project.listProjects": (w, a, tx) => listProjects(a, tx, "plan", vantage(w)),
  "reference.findIndicatorIds": (_, a, tx) => findIndicatorIds(a, tx, ["POSTES"]),
  "reference.findReference": (_, a, tx) => findReference(a, tx),
  "reference-export.exportReference": (_, a, tx) => exportReference(a, tx, {}),
  "report-facts.listReportedProjects": (w, a, tx) => listReportedProjects(a, tx, "plan", parisDay(w.now)),
  "report-facts.listReportNames": (w, a, tx) => listReportNames(a, tx, parisDay(w.now)),
  "roadmap.findRoadmap": (_, a, tx) => findRoadmap(a, tx, "plan"),
  "roadmap.listRoadmaps": (_, a, tx) => listRoadmaps(a, tx),
  "scope-choice.listScopeChoices": (_, a, tx) => listScopeChoices(a, tx),
  "series.listSeriesIds": (w, a, tx) => listSeriesIds(a, tx, w.campaign.roadmapId),
};

/** Functions that no scope can be about, each with its reason. */
export const unscoped: Readonly<Record<string, string>> = {
  "audit.recordEvent": "every act leaves its event",
  "idempotency.takeIdempotencyKey": "a lock, named after the actor",
  "idempotency.keepAnswer": "the actor's own answer",
  "idempotency.runUndoable": "runs what it is given",
  "kept.inKeptScope": "the door itself",
  "lock.lockCollection": "a lock",
  "lock.lockHistory": "a lock",
  "observation-stream.streamObservations": "pages of observation-export, each in its own transaction",
  "published-file.streamPublishedFile": "slices of findFileSlice, each in its own transaction",
  "queue.enqueue": "a job says nothing and does what its own actor may",
  "rate-limit.countRequest": "counts requests of people and visitors alike",
  "reference.lockReference": "a lock",
  "result-upkeep.lockResults": "a lock",
  "open-data.findOpenReport": "public: what is open data",
  "open-data.listOpenPublications": "public: publications, not their contents",
  "sealed-manifest.findScopeName": "public: what a scope is called",
  "sealed-manifest.listSealedByCode": "public: who holds a report may ask which publication it is of",
  "sealed-manifest.listSealedByHash": "public: who holds a file may ask whether it is authentic",
  "signing-key.listSigningKeys": "public keys",
  "signing-key-voucher.listKeyVouchers": "proves nothing without the service's own secrets",
  "transaction.asSystem": "the door itself",
  "transaction.inScope": "the door itself",
  "transaction.inSharedScope": "the door itself",
  "unknown-code.checkSelection": "codes of reference data",
};
