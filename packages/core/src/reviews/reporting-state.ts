import type { Metric, MetricCode } from "../figures/metric.ts";
import type { Period } from "../figures/period.ts";
import type { Rollup } from "../figures/rollup.ts";
import { rollupIndex } from "../figures/rollup-index.ts";
import { isKnown, type MissingReason } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";
import { versionIn } from "../places/locality.ts";
import type { LocalityTree } from "../places/locality-tree.ts";
import { expectedReports } from "./expected-report.ts";

/** One child of the place: how many of the metrics its siblings report it has reported, and what is missing. */
export interface ReportingState {
  readonly locality: LocalityUid;
  readonly name: string;
  readonly reported: number;
  readonly expected: number;
  readonly missing: readonly { readonly metric: MetricCode; readonly reason: MissingReason }[];
}

/** Who was to report in a period: units of that period, whatever the frame. Nobody owes figures for a unit to come. */
export interface WhoReports {
  readonly units: readonly LocalityUid[];
  /** Of the units, in the period and the same one of the two years before. */
  readonly rollups: readonly Rollup[];
  /** The register, as reported. */
  readonly tree: LocalityTree;
  /** The metrics that any unit of their level has in the period: of others nobody owes a report. */
  readonly held: ReadonlySet<MetricCode>;
}

/** Whose reporting is asked about, of what. */
export interface ReportingInput extends WhoReports {
  readonly period: Period;
  /** The metrics that may be expected, in the order they are told in. */
  readonly metrics: readonly Metric[];
}

/** The units that have not reported everything expected of them ({@link expectedReports}), least reported first, then by uid. */
export function notReported(input: ReportingInput): readonly ReportingState[] {
  const { units, period, metrics, tree, held } = input;
  const at = rollupIndex(input.rollups, tree);
  const isExpected = expectedReports({ metrics, units, period, at, held });
  return units
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
