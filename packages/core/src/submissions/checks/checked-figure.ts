import type { Metric, MetricCode } from "../../figures/metric.ts";
import type { IsoDate, Period } from "../../figures/period.ts";
import type { Known } from "../../figures/value.ts";
import { isKnown } from "../../figures/value.ts";
import type { LocalityUid } from "../../places/locality.ts";
import type { LocalityTree } from "../../places/locality-tree.ts";
import type { FigureDecision } from "../figure-decision.ts";
import type { ReadFigure } from "../read-figure.ts";
import type { KnownOfCell } from "../submission.ts";

/** A figure to check: what was read, and what was decided where anything was. */
export interface CheckedFigure {
  /** Its place in the submission, where the list is a part of it; else its place in the list. */
  readonly ordinal?: number;
  readonly read: ReadFigure;
  readonly decision?: Pick<FigureDecision, "kind" | "figure">;
}

/** Which cell a figure is of. */
export interface FigureCell {
  readonly metric: MetricCode;
  readonly locality: LocalityUid;
  readonly period: Period;
}

/** What figures are held against. */
export interface CheckContext {
  /** Of whom and when the document tells, where that is settled. */
  readonly about: { readonly place?: LocalityUid; readonly period?: Period };
  readonly metrics: ReadonlyMap<MetricCode, Metric>;
  readonly tree: LocalityTree;
  /** What is published of a cell; nothing of a cell that nothing is known of. */
  readonly known: (cell: FigureCell) => KnownOfCell;
  readonly today: IsoDate;
}

/** A figure as it would enter: as it was decided, else as it was read, with what of it is settled. */
export interface TakenFigure {
  /** Its place in the submission, from 0. */
  readonly ordinal: number;
  readonly read: ReadFigure;
  /** Nobody has settled what it is: undecided, or held. */
  readonly isOpen: boolean;
  /** Kept beside what is published: it may differ. */
  readonly isBeside: boolean;
  readonly isTarget: boolean;
  readonly metric?: Metric;
  readonly locality?: LocalityUid;
  readonly period?: Period;
  readonly number?: Known;
  /** Where metric, place and period are settled: the cell; of a target that of the metric it is the target of. */
  readonly cell?: FigureCell;
}

/** The figure as it would enter; undefined of one that was rejected or withdrawn: it enters nowhere. */
export function takenFigure(
  { ordinal, read, decision }: CheckedFigure,
  at: number,
  metrics: CheckContext["metrics"],
): TakenFigure | undefined {
  if (decision?.kind === "rejected" || decision?.kind === "withdrawn") return undefined;
  const figure = decision?.figure;
  const metric = metrics.get(figure?.metric ?? read.metric ?? "");
  const locality = figure?.locality ?? read.locality.uid ?? undefined;
  const year = figure?.period.year ?? read.year;
  const period = figure?.period ?? (year === null ? undefined : { year, part: read.part });
  const number = numberOf({ read, ...(decision !== undefined && { decision }) });
  const isTarget = (figure?.kind ?? read.status) === "target" || metric?.targetOf !== undefined;
  const of = isTarget ? (metric?.targetOf ?? metric?.code) : metric?.code;
  return {
    ordinal: ordinal ?? at,
    read,
    isOpen: decision === undefined || decision.kind === "held",
    isBeside: decision?.kind === "beside",
    isTarget,
    ...(metric !== undefined && { metric }),
    ...(locality !== undefined && { locality }),
    ...(period !== undefined && { period }),
    ...(number !== undefined && { number }),
    ...(of !== undefined &&
      locality !== undefined &&
      period !== undefined && { cell: { metric: of, locality, period } }),
  };
}

function numberOf({ read, decision }: CheckedFigure): Known | undefined {
  const decided = decision?.figure?.value;
  if (decided !== undefined && (isKnown(decided) || decision?.kind !== "held"))
    return isKnown(decided) ? decided : undefined;
  return read.value === null ? undefined : { value: read.value, qualifier: read.qualifier };
}
