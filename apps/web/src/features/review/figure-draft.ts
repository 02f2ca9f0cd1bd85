import type { Metric, MetricCode } from "@sosanh/core/figures/metric";
import type { Period, PeriodPart } from "@sosanh/core/figures/period";
import { isKnown, type Known, type Qualifier, type Value } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { differenceFromRead } from "@sosanh/core/submissions/decision-rules";
import type { DecidedFigure, DecidedKind } from "@sosanh/core/submissions/figure-decision";
import { missingWords } from "@sosanh/core/submissions/missing-words";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import type { SubmissionFigure } from "@sosanh/core/submissions/submission";
import { readTypedValue } from "@sosanh/core/submissions/typed-value";
import { writtenValue } from "@sosanh/core/submissions/written-number";

/** What a person is about to say of a figure; what is undefined has not been said and could not be read. */
export interface FigureDraft {
  /** Which of the readings, from 0; "own" of a number that was typed. */
  readonly choice: number | "own" | undefined;
  /** As typed. */
  readonly own: string;
  readonly metric: MetricCode | undefined;
  readonly locality: LocalityUid | undefined;
  readonly year: number | undefined;
  readonly part: PeriodPart;
  readonly kind: DecidedKind | undefined;
}

/** The period a draft is of; undefined until its year is said. */
export function periodOf({ year, part }: Pick<FigureDraft, "year" | "part">): Period | undefined {
  return year === undefined ? undefined : { year, part };
}

/** What of a draft is still to be said, or cannot be. */
export type DraftLack = "value" | "metric" | "locality" | "year" | "kind";

/** What a figure may be, the nearest to last year's first where the number is not settled; a reason where it gives one. */
export function readingsOf(read: ReadFigure, lastYear?: Known): readonly Value[] {
  const { value, readings, qualifier, missing } = read;
  const numbers = [...new Set([...(value === null ? [] : [value]), ...readings])];
  const far = (reading: number) =>
    lastYear === undefined || lastYear.value <= 0 || reading <= 0
      ? 0
      : Math.abs(Math.log(reading / lastYear.value));
  const sorted = value === null ? numbers.toSorted((a, b) => far(a) - far(b)) : numbers;
  const known = sorted.map((number) => ({ value: number, qualifier }));
  return missing === undefined ? known : [...known, { missing }];
}

/** A reading this far from last year's figure is not proposed: a person says which it is. */
const farthest = 3;

/** What is proposed of a figure: what was decided, else what was read. */
export function draftOf(figure: SubmissionFigure): FigureDraft {
  const { read, known, decision } = figure;
  const decided = decision?.figure;
  const readings = readingsOf(read, known.lastYear);
  if (decided === undefined)
    return {
      choice: proposedReading(read, readings, known.lastYear),
      own: "",
      metric: read.metric ?? undefined,
      locality: read.locality.uid ?? undefined,
      year: read.year ?? undefined,
      part: read.part,
      kind: kindOf(read),
    };
  const { metric, locality, period, kind, value } = decided;
  const at = readings.findIndex((reading) => isSameValue(reading, value));
  const own = at >= 0 ? "" : isKnown(value) ? writtenValue(value, "vi") : missingWords[value.missing].vi;
  const choice = at >= 0 ? at : "own";
  return { choice, own, metric, locality, year: period.year, part: period.part, kind };
}

/** A number that can be read in several ways tells no status of its own: it is taken as what was, as plain numbers are. */
function kindOf({ status, value }: ReadFigure): DecidedKind | undefined {
  if (status !== "ambiguous") return status;
  return value === null ? "measured" : undefined;
}

function isSameValue(a: Value, b: Value): boolean {
  if (isKnown(a) && isKnown(b)) return a.value === b.value && a.qualifier === b.qualifier;
  return !isKnown(a) && !isKnown(b) && a.missing === b.missing;
}

function proposedReading(
  read: ReadFigure,
  readings: readonly Value[],
  lastYear: Known | undefined,
): number | undefined {
  if (read.value !== null || read.missing !== undefined) return 0;
  const [first] = readings;
  if (first === undefined || !isKnown(first) || lastYear === undefined || lastYear.value <= 0)
    return undefined;
  const times = first.value / lastYear.value;
  return times <= farthest && times >= 1 / farthest ? 0 : undefined;
}

/** What a draft gives; undefined where nothing is chosen, and of text that is no figure of the metric. */
export function draftValue(
  draft: FigureDraft,
  figure: Pick<SubmissionFigure, "read" | "known">,
  metric: Metric | undefined,
): Value | undefined {
  const { read, known } = figure;
  if (draft.choice === "own") return ownValue(draft.own, metric, read.qualifier);
  return draft.choice === undefined ? undefined : readingsOf(read, known.lastYear)[draft.choice];
}

/** Typed without a sign, the number is as sure as what was read: "gần 1.300" stays about that many. */
function ownValue(own: string, metric: Metric | undefined, qualifier: Qualifier): Value | undefined {
  if (metric === undefined) return undefined;
  const typed = readTypedValue(own, metric);
  if (!("value" in typed)) return undefined;
  const { value } = typed;
  return isKnown(value) && value.qualifier === "exact" ? { value: value.value, qualifier } : value;
}

/** The figure that a draft would have enter, or what it lacks. */
export function figureOfDraft(
  draft: FigureDraft,
  figure: Pick<SubmissionFigure, "read" | "known">,
  metric: Metric | undefined,
): { readonly figure: DecidedFigure } | { readonly lacks: readonly DraftLack[] } {
  const value = draftValue(draft, figure, metric);
  const { locality, year, part, kind } = draft;
  if (
    value !== undefined &&
    metric !== undefined &&
    locality !== undefined &&
    year !== undefined &&
    kind !== undefined
  )
    return { figure: { metric: metric.code, locality, period: { year, part }, kind, value } };
  const lacks: DraftLack[] = [];
  if (metric === undefined) lacks.push("metric");
  if (locality === undefined) lacks.push("locality");
  if (year === undefined) lacks.push("year");
  if (kind === undefined) lacks.push("kind");
  if (value === undefined) lacks.push("value");
  return { lacks };
}

/** What is held of a draft: its cell must be known; its number is what somebody else has to say. */
export function heldFigureOfDraft(
  draft: FigureDraft,
  figure: Pick<SubmissionFigure, "read" | "known">,
  metric: Metric | undefined,
): DecidedFigure | undefined {
  const made = figureOfDraft(draft, figure, metric);
  if ("figure" in made) return made.figure;
  const { locality, year, part, kind } = draft;
  if (metric === undefined || locality === undefined || year === undefined || kind === undefined)
    return undefined;
  const value = { missing: "pending-review" } as const;
  return { metric: metric.code, locality, period: { year, part }, kind, value };
}

/** Whether a figure enters as it was read, or with something that a person changed. */
export function takenAs(read: ReadFigure, decided: DecidedFigure): "accepted" | "corrected" {
  return differenceFromRead(read, decided) === undefined ? "accepted" : "corrected";
}

/** Whether a draft is of the cell that was read, of which what is known came with the figure. */
export function isReadCell(draft: FigureDraft, read: ReadFigure): boolean {
  return (
    draft.metric === (read.metric ?? undefined) &&
    draft.locality === (read.locality.uid ?? undefined) &&
    draft.year === (read.year ?? undefined) &&
    draft.part === read.part
  );
}
