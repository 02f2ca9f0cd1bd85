import type { LocalityUid } from "./locality.ts";
import { versionIn } from "./locality.ts";
import type { LocalityTree } from "./locality-tree.ts";
import type { Metric, MetricCode } from "./metric.ts";
import type { Period } from "./period.ts";
import type { Rollup } from "./rollup.ts";
import { rollupIndex } from "./rollup-index.ts";
import { isKnown, type MissingReason } from "./value.ts";

/** One child of the place: how many of the metrics its siblings report it has reported, and what is missing. */
export interface ReportingState {
  readonly locality: LocalityUid;
  readonly name: string;
  readonly reported: number;
  readonly expected: number;
  readonly missing: readonly { readonly metric: MetricCode; readonly reason: MissingReason }[];
}

/** Whose reporting is asked about: the units under a place at the end of a period. */
export interface ReportingInput {
  readonly parent: LocalityUid;
  readonly period: Period;
  /** The metrics that may be expected, in the order they are told in. */
  readonly metrics: readonly Metric[];
  /** Of the children, in the period and the same one of the two years before. */
  readonly rollups: Iterable<Rollup>;
  readonly tree: LocalityTree;
  /** The metrics that any unit of the children's level has in the period: of others nobody owes a report. */
  readonly held: ReadonlySet<MetricCode>;
}

/**
 * The children that have not reported everything expected of them, least reported first, then by uid. Expected of a
 * child is each metric that at least half of the other children have a value of in the period, or that it had a value
 * of in each of the two years before (a census of one year is no series); not one that does not apply to it, nor one
 * that nobody in the country has in the period: a series that ended there is not in the system, and no debt.
 */
export function notReported(input: ReportingInput): readonly ReportingState[] {
  const { parent, period, tree, held } = input;
  const metrics = input.metrics.filter(({ code }) => held.has(code));
  const at = rollupIndex(input.rollups, tree);
  const children = tree.childrenIn(parent, period);
  const reporting = new Map<MetricCode, number>(
    metrics.map(({ code }) => [code, children.filter((uid) => hasValue(at(code, uid, period))).length]),
  );
  const isExpected = (code: MetricCode, uid: LocalityUid): boolean => {
    const own = at(code, uid, period);
    if (!isKnown(own.value) && doesNotApply.has(own.value.missing)) return false;
    const others = (reporting.get(code) ?? 0) - (hasValue(own) ? 1 : 0);
    if (others > 0 && others * 2 >= children.length - 1) return true;
    return [1, 2].every((back) => hasValue(at(code, uid, { ...period, year: period.year - back })));
  };
  return children
    .map((uid) => {
      const expected = metrics.filter(({ code }) => isExpected(code, uid));
      return stateOf(
        nameOf(uid, input),
        expected.map(({ code }) => at(code, uid, period)),
      );
    })
    .filter((state) => state.missing.length > 0)
    .toSorted((a, b) => a.reported / a.expected - b.reported / b.expected);
}

const doesNotApply: ReadonlySet<MissingReason> = new Set<MissingReason>(["not-applicable", "did-not-exist"]);

function stateOf(
  named: Pick<ReportingState, "locality" | "name">,
  expected: readonly Rollup[],
): ReportingState {
  const missing = expected.flatMap(({ metric, value }) =>
    isKnown(value) ? [] : [{ metric, reason: value.missing }],
  );
  return { ...named, reported: expected.length - missing.length, expected: expected.length, missing };
}

function nameOf(
  uid: LocalityUid,
  { tree, period }: ReportingInput,
): Pick<ReportingState, "locality" | "name"> {
  const locality = tree.get(uid);
  return { locality: uid, name: (locality && versionIn(locality, period)?.name) ?? uid };
}

function hasValue(rollup: Rollup): boolean {
  return isKnown(rollup.value);
}
