import { DomainError } from "@sosanh/core/domain-error";
import type { Metric, MetricCode } from "@sosanh/core/figures/metric";
import type { DataKind } from "@sosanh/core/figures/observation";
import type { Period } from "@sosanh/core/figures/period";
import type { RollupIndex } from "@sosanh/core/figures/rollup-index";
import { rollupIndex } from "@sosanh/core/figures/rollup-index";
import { type TargetIndex, targetIndex } from "@sosanh/core/figures/target-index";
import type { Known, Value } from "@sosanh/core/figures/value";
import { isKnown, known } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { lastVersion } from "@sosanh/core/places/locality";
import type { LocalityTree } from "@sosanh/core/places/locality-tree";
import { sees } from "@sosanh/core/places/viewer-scope";
import type { CellQuery } from "@sosanh/db/queries/cells";
import { openEntry } from "@sosanh/db/queries/entry-figures";
import { heldMetrics } from "@sosanh/db/queries/held-metrics";
import type { ApiContext } from "./context.ts";
import { foundOrThrow } from "./found.ts";
import { inFrame } from "./in-frame.ts";

/** Whose figures are typed: of the units beneath the place, or of the place itself. */
export const entryRows = ["children", "self"] as const;
type EntryRows = (typeof entryRows)[number];

export interface EntrySheetQuestion {
  readonly data: DataKind;
  readonly place: LocalityUid;
  readonly period: Period;
  readonly rows: EntryRows;
  /** Those the units reported in the year before when left out. */
  readonly metrics?: readonly MetricCode[] | undefined;
}

/** What is known of a cell before anything is typed into it. */
export interface EntryCell {
  /** The figure of the same period of the year before, the unit's own or rolled up. */
  readonly lastYear?: Known;
  /** What the unit itself reported for the period, a number or why there is none. */
  readonly published?: Value;
  /** What the units beneath it add up to, where they have figures. */
  readonly derived?: Known;
  /** What was to be reached, where one amount is set. */
  readonly target?: number;
}

/** A unit whose figures are typed, its cells in the order of the metrics. */
export interface EntryUnit {
  readonly locality: LocalityUid;
  readonly name: string;
  readonly shortName: string;
  readonly cells: readonly EntryCell[];
}

/** A sheet to type figures into. */
export interface EntrySheet {
  readonly period: Period;
  readonly place: { readonly locality: LocalityUid; readonly name: string };
  /** Whose figures the rows are; `self` of a place without units beneath it, whatever was asked. */
  readonly rows: EntryRows;
  readonly hasChildren: boolean;
  /** Those the units reported in the year before first, or others of their level, as the catalogue orders them. */
  readonly metrics: readonly Metric[];
  /** By name, as Vietnamese sorts them. */
  readonly units: readonly EntryUnit[];
  /** Of the place itself, in the order of the metrics; with what the units add up to in the year before. */
  readonly whole: readonly EntryCell[];
  /** What ratios and means of the columns are made of, where it is no column itself: the units' figures, in their order. */
  readonly parts: readonly { readonly metric: MetricCode; readonly values: readonly (Known | null)[] }[];
}

/** Metrics of the year before that a sheet opens with. */
const mostOpened = 24;

/**
 * The sheet of a place and a period: its units by the metrics they reported the year before or that were asked for, each
 * cell with what is already known of it. Metrics of the viewer's open draft are always among them.
 *
 * @throws DomainError "not-found" for a place that the viewer may not see; "unknown-metric"
 */
export async function answerEntrySheet(asked: ApiContext, question: EntrySheetQuestion): Promise<EntrySheet> {
  const { context, reader } = await inFrame(asked, "as-reported");
  const { viewer, reference } = context;
  const { tree } = reference;
  const { data, place, period } = question;
  foundOrThrow(sees(viewer, tree, place) ? tree.get(place) : undefined, place);
  const children = tree.childrenIn(place, period).filter((uid) => sees(viewer, tree, uid));
  const rows = children.length === 0 ? "self" : question.rows;
  const units = named(rows === "self" ? [place] : children, tree, period);
  const uids = units.map((unit) => unit.locality);
  const before = { ...period, year: period.year - 1 };
  const cells = {
    ...{ data, part: period.part, localities: [...new Set([place, ...uids])] },
    years: { from: before.year, to: period.year },
  };
  const chosen = await chosenMetrics(context, question);
  const candidates = chosen.isAll ? reference.metrics : chosen.metrics;
  const codes = [...candidates.map((m) => m.code), ...partsOf(candidates)];
  const at = rollupIndex(await reader.read({ ...cells, metrics: [...new Set(codes)] }), tree);
  const reported = candidates.filter(({ code }) =>
    uids.some((uid) => {
      const { value, origin } = at(code, uid, before);
      return origin === "reported" && isKnown(value);
    }),
  );
  const columns = columnsOf(
    chosen,
    reported.length > 0 ? reported : await heldBefore(context, { ...cells, metrics: [] }, candidates),
  );
  const targets = await reader.targets({ ...cells, metrics: columns.map((m) => m.targetOf ?? m.code) });
  const known = { at, targets: targetIndex(targets), period, before };
  const cellsOf = (uid: LocalityUid) => columns.map((metric) => cellOf(metric, uid, known));
  const shown = new Set(columns.map((m) => m.code));
  const valueAt = (metric: MetricCode, uid: LocalityUid) => at(metric, uid, period).value;
  return {
    period,
    place: { locality: place, name: nameOf(place, tree, period).name },
    rows,
    hasChildren: children.length > 0,
    metrics: columns,
    units: units.map((unit) => ({ ...unit, cells: cellsOf(unit.locality) })),
    whole: cellsOf(place),
    parts: partsOf(columns)
      .filter((code) => !shown.has(code))
      .map((metric) => ({
        metric,
        values: uids.map((uid) => valueAt(metric, uid)).map((value) => (isKnown(value) ? value : null)),
      })),
  };
}

interface ChosenMetrics {
  /** Asked for, or typed into the draft; in the order of the catalogue. */
  readonly metrics: readonly Metric[];
  /** Whether none were asked for: those reported the year before are shown as well. */
  readonly isAll: boolean;
}

async function chosenMetrics(
  { database, viewer, reference }: ApiContext,
  { data, place, period, metrics }: EntrySheetQuestion,
): Promise<ChosenMetrics> {
  const draft = await openEntry(database.db, viewer, { data, place, period });
  const codes = new Set([...(metrics ?? []), ...(draft?.cells ?? []).map((cell) => cell.metric)]);
  for (const metric of codes)
    if (!reference.metricsByCode.has(metric))
      throw new DomainError("unknown-metric", `unknown metric: ${metric}`, { metric });
  return { metrics: reference.metrics.filter((m) => codes.has(m.code)), isAll: metrics === undefined };
}

/** What others of the level had the year before: of units that are new, nothing better is known. */
async function heldBefore(
  { database, viewer, reference }: ApiContext,
  { data, localities, years, part }: CellQuery,
  candidates: readonly Metric[],
): Promise<readonly Metric[]> {
  const level = reference.tree.get(localities.at(-1) ?? "vn")?.level ?? 0;
  const period = { year: years.from, part };
  const held = await heldMetrics(database.db, viewer, { data, level, period });
  return candidates.filter(({ code, aggregation }) => held.has(code) && aggregation.kind !== "ratio");
}

/** The metrics that are usual first, then the others that were chosen. */
function columnsOf({ metrics, isAll }: ChosenMetrics, usual: readonly Metric[]): readonly Metric[] {
  const first = isAll ? usual.slice(0, mostOpened) : usual;
  return [...first, ...metrics.filter((m) => !first.includes(m))];
}

interface CellsKnown {
  readonly at: RollupIndex;
  readonly targets: TargetIndex;
  readonly period: Period;
  readonly before: Period;
}

function cellOf(metric: Metric, uid: LocalityUid, { at, targets, period, before }: CellsKnown): EntryCell {
  if (metric.targetOf !== undefined) {
    const [set, last] = [period, before].map((of) => amountOf(targets(metric.targetOf ?? "", uid, of)));
    return {
      ...(last !== undefined && { lastYear: known(last) }),
      ...(set !== undefined && { published: known(set) }),
    };
  }
  const [own, last] = [at(metric.code, uid, period), at(metric.code, uid, before).value];
  const derived = own.origin === "derived" ? own.value : own.derived;
  const target = amountOf(targets(metric.code, uid, period));
  return {
    ...(isKnown(last) && { lastYear: last }),
    ...(own.origin === "reported" && { published: own.value }),
    ...(derived !== undefined && isKnown(derived) && { derived }),
    ...(target !== undefined && { target }),
  };
}

/** The amount of a cell's targets, where they say one and the same. */
function amountOf(targets: ReturnType<TargetIndex>): number | undefined {
  const amounts = new Set(
    targets.flatMap(({ content }) => (content.kind === "amount" ? [content.amount] : [])),
  );
  const [first, ...others] = amounts;
  return others.length === 0 ? first : undefined;
}

function partsOf(metrics: readonly Metric[]): readonly MetricCode[] {
  const parts = metrics.flatMap(({ aggregation: how }) =>
    how.kind === "ratio"
      ? [how.numerator, how.denominator]
      : how.kind === "weighted-mean"
        ? [how.weight]
        : [],
  );
  return [...new Set(parts)];
}

function nameOf(uid: LocalityUid, tree: LocalityTree, period: Period) {
  const locality = foundOrThrow(tree.get(uid), uid);
  const { name, shortName } = tree.versionIn(uid, period) ?? lastVersion(locality);
  return { name, shortName };
}

function named(units: readonly LocalityUid[], tree: LocalityTree, period: Period) {
  const { compare } = new Intl.Collator("vi", { numeric: true });
  return units
    .map((locality) => ({ locality, ...nameOf(locality, tree, period) }))
    .toSorted((a, b) => compare(a.shortName, b.shortName) || compare(a.name, b.name));
}
