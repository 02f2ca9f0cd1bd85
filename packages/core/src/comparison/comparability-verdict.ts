import { definitionVersionIn } from "../figures/definition-version.ts";
import type { Metric } from "../figures/metric.ts";
import type { Rollup } from "../figures/rollup.ts";
import { isKnown } from "../figures/value.ts";
import type { TerritoryChange } from "../places/territory-change.ts";
import type { Comparability, ComparabilityReason, Verdict } from "./comparability.ts";
import { isSmallCount } from "./relative-change.ts";

/** A figure as the guard looks at it. */
export interface JudgedFigure {
  readonly metric: Pick<Metric, "code" | "valueKind" | "definitionVersion" | "definitionChanges">;
  readonly figure: Pick<
    Rollup,
    "locality" | "period" | "value" | "origin" | "complete" | "coverage" | "estimate" | "alignment" | "bounds"
  >;
}

/** Two figures: two years of a place, two places of a year, or two metrics, and what came between them. */
export interface FigurePair {
  readonly one: JudgedFigure;
  readonly other: JudgedFigure;
  /** What became of the place's territory in between; `none` between two places. */
  readonly territory: TerritoryChange;
  /** Whether communes became wards or towns in between, where that moves the metric by itself. */
  readonly reclassified: boolean;
}

type Rule = readonly [
  reason: ComparabilityReason,
  verdict: Exclude<Verdict, "comparable">,
  holds: (pair: FigurePair) => boolean,
];

/** Most serious first: whatever forbids a comparison, then what makes it doubtful. */
const rules: readonly Rule[] = [
  [
    "period-length",
    "not-comparable",
    ({ one, other }) => one.figure.period.part !== other.figure.period.part,
  ],
  ["value-kind", "not-comparable", ({ one, other }) => one.metric.valueKind !== other.metric.valueKind],
  ["definition-changed", "not-comparable", definitionChanged],
  ["boundary-changed", "not-comparable", ({ territory }) => territory === "whole"],
  ["bounds", "not-comparable", (pair) => either(pair, ({ figure }) => !isKnown(figure.value))],
  ["boundary-changed", "caution", ({ territory }) => territory === "part"],
  ["lineage-uncertain", "caution", ({ territory }) => territory === "uncertain"],
  ["reclassified", "caution", ({ reclassified }) => reclassified],
  ["coverage-differs", "caution", coverageDiffers],
  ["coverage-partial", "caution", isPartial],
  ["estimate", "caution", (pair) => either(pair, isEstimate)],
  ["qualified-value", "caution", (pair) => either(pair, isQualified)],
  [
    "small-number",
    "caution",
    (pair) => either(pair, ({ metric, figure }) => isSmallCount(metric, figure.value)),
  ],
];

/**
 * Whether two figures may be compared, and what to beware of. A pair of which one is missing is no pair: `comparable`
 * without reasons; the change says why there is none. A figure of which the bounds are known is there, and compares
 * with nothing.
 *
 * *Not comparable*: six months with a year; a count with a percentage; another definition in force; a territory that
 * gained or lost a whole unit; bounds. *Caution*: a territory that gained or lost a part; a merger not known for sure;
 * communes that became wards; figures of units beneath missing (`coverage-partial`), and not as many in both
 * (`coverage-differs`); an estimate; ≈ ≥ ≤; a count below 10.
 *
 * @returns the reasons that the verdict rests on, most serious first: beside what forbids a comparison nothing need be
 *   minded
 */
export function comparabilityVerdict(pair: FigurePair): Comparability {
  if (!isThere(pair.one) || !isThere(pair.other)) return { verdict: "comparable", reasons: [] };
  const found = rules.filter(([, , holds]) => holds(pair));
  const verdict = found[0]?.[1] ?? "comparable";
  return { verdict, reasons: found.filter((rule) => rule[1] === verdict).map(([reason]) => reason) };
}

function isThere({ figure }: JudgedFigure): boolean {
  return isKnown(figure.value) || figure.bounds !== undefined;
}

function either({ one, other }: FigurePair, holds: (judged: JudgedFigure) => boolean): boolean {
  return holds(one) || holds(other);
}

/** Two metrics each have versions of their own: only one metric's can differ. */
function definitionChanged({ one, other }: FigurePair): boolean {
  if (one.metric.code !== other.metric.code) return false;
  return (
    definitionVersionIn(one.metric, one.figure.period) !==
    definitionVersionIn(other.metric, other.figure.period)
  );
}

function isPartial(pair: FigurePair): boolean {
  return either(pair, ({ figure }) => isKnown(figure.value) && !figure.complete);
}

/** Of one place: other numbers of children; of two places, which have other children anyway: another part of them. */
function coverageDiffers(pair: FigurePair): boolean {
  const [a, b] = [pair.one.figure, pair.other.figure];
  if (!isPartial(pair)) return false;
  if (a.origin !== b.origin || a.complete !== b.complete) return true;
  const [x, y] = [a.coverage, b.coverage];
  if (x === undefined || y === undefined) return x !== y;
  if (a.locality === b.locality) return x.reported !== y.reported || x.expected !== y.expected;
  return x.reported * y.expected !== y.reported * x.expected;
}

function isEstimate({ figure }: JudgedFigure): boolean {
  return figure.estimate || figure.alignment?.how === "estimated";
}

function isQualified({ figure }: JudgedFigure): boolean {
  return isKnown(figure.value) && figure.value.qualifier !== "exact";
}
