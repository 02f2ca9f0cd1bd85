import type { Bilingual, Metric, MetricCode } from "../figures/metric.ts";
import type { IsoDate, Period, Year } from "../figures/period.ts";
import type { Alignment, Bounds, Coverage } from "../figures/rollup.ts";
import type { Source } from "../figures/source.ts";
import type { TargetContent } from "../figures/target.ts";
import type { Missing, Value } from "../figures/value.ts";
import type { Kind, Level, LocalityUid } from "../places/locality.ts";
import type { Basis, BenchmarkKind, PeerRule, View } from "../view/view.ts";
import type { Comparability } from "./comparability.ts";

/** A place of the answer, under the name it has in the last year shown (else its last name). */
export interface ComparedLocality {
  readonly uid: LocalityUid;
  readonly level: Level;
  readonly kind: Kind;
  readonly name: string;
  readonly shortName: string;
  readonly parent?: LocalityUid;
  readonly parentName?: string;
  /** Names it had in earlier years shown, with the last of those years: "Huyện Tĩnh Gia" until 2019. */
  readonly formerNames: readonly { readonly name: string; readonly lastYear: number }[];
  /** In a frame: the units that went into it in the years shown, where they are not itself: "Hà Nam, Nam Định". */
  readonly madeOf?: readonly { readonly uid: LocalityUid; readonly name: string }[];
  /** True of a former district: the set of today's communes that lie in it. */
  readonly isFormerDistrict?: boolean;
  /** How many units lie directly under it in the last year shown; absent where none do. */
  readonly children?: number;
  /** In a frame: how many former districts lie in it, which are not among the children. Absent where none do. */
  readonly formerDistricts?: number;
  /** The calendar dates between which it existed, where known. */
  readonly since?: string;
  readonly until?: string;
}

/** A number with the 95 % interval around it, all in the same unit; or why there is none. */
export type Interval = Missing | { readonly value: number; readonly low: number; readonly high: number };

/**
 * How a value stands to the benchmark: by the metric's direction where the interval of a rate or proportion leaves it
 * out; `higher`, `lower` where the metric has no direction; `similar` where the interval holds it; `not-compared` where
 * one of the two is missing or the pair does not compare.
 */
export type Standing = "better" | "similar" | "worse" | "higher" | "lower" | "not-compared";

/** What the places are held against, by metric and year. */
export interface Benchmark {
  readonly kind: BenchmarkKind;
  /** The place, where it is one: the parent. */
  readonly locality?: LocalityUid;
  readonly name: Bilingual;
  readonly values: readonly {
    readonly metric: MetricCode;
    readonly year: number;
    readonly value: Value;
    /** What of the rows it is a value of, where not the metric's own value: a sum is held against a parent's rate. */
    readonly measure?: Basis;
  }[];
}

/** The places like the one asked about, nearest first where nearness chose them. */
export interface Peers {
  readonly of: LocalityUid;
  readonly by: PeerRule;
  /** `distance` is in standard deviations over the metrics of nearness. */
  readonly members: readonly { readonly locality: LocalityUid; readonly distance?: number }[];
  readonly metrics?: readonly MetricCode[];
}

/** Something on the time axis: a decree that changed units, another definition, what the office noted. */
export interface TimelineEvent {
  readonly on: IsoDate;
  readonly kind: "boundary" | "definition" | "annotation";
  readonly text: Bilingual;
  /** The acts, where named: "786/NQ-UBTVQH14". */
  readonly acts: readonly string[];
  readonly localities: readonly LocalityUid[];
  /** Of an annotation: its id, so that it can be taken away. */
  readonly id?: string;
  /** True of an annotation on a year as a whole: `on` is then its first day, which is not to be shown. */
  readonly isOfYear?: true;
}

/**
 * Place 1 is best by the metric's direction, largest where it has none. `of` = how many had a value, or bounds that
 * leave the place no doubt. `estimate` where the place is by an apportioned figure, its own or another's, and would be
 * another one within the bounds of that figure.
 */
export type Rank = Missing | { readonly position: number; readonly of: number; readonly estimate?: true };

/** Over which units beneath a place a change was taken: all below it that are whole in both years. */
export interface Matched {
  /** Of its direct children, those that are in it whole. */
  readonly children: number;
  /** Further children of which only some units are in it; absent where there are none. */
  readonly partly?: number;
  /** How many children are expected. */
  readonly of: number;
}

/** What changed since an earlier year; both changes are missing where the two years do not compare. */
export interface ChangeSince {
  /** In the metric's unit; percentage points where the metric is a percentage. */
  readonly change: Value;
  /** Per cent of the earlier year; missing for a percentage, a base of zero or below, and no base. */
  readonly relativeChange: Value;
  /** Set where children are missing in either year: the change is then over the units that reported both. */
  readonly matched?: Matched;
  /** Of the two years, and of whatever lies between. */
  readonly comparability: Comparability;
}

/** Everything said of one metric, locality and period. */
export interface ComparisonRow {
  readonly metric: MetricCode;
  readonly locality: LocalityUid;
  readonly period: Period;
  /** In the metric's unit. */
  readonly value: Value;
  readonly origin: "reported" | "derived";
  readonly estimate: boolean;
  readonly coverage?: Coverage;
  /** In a frame other than as reported: how the figure came onto the unit, and what it lies between. */
  readonly alignment?: Alignment;
  readonly bounds?: Bounds;
  /** True when the unit reported the figure, or every unit beneath it that was expected to is in it. */
  readonly complete: boolean;
  /** What the children add up to, where it differs from what the unit reported (semantics 4). */
  readonly discrepancy?: { readonly derived: number; readonly difference: number };
  /** Against the year before: in the metric's unit; percentage points where the metric is a percentage. */
  readonly change: Value;
  /** Per cent of the year before; missing for a percentage, a base of zero or below, and no base. */
  readonly relativeChange: Value;
  /** Set where children are missing in either year: the change is then over the children that reported both. */
  readonly matched?: Matched;
  /** Since the View's base year (the first year shown unless it names one); absent in that year and before it. */
  readonly sinceBase?: ChangeSince & { readonly year: Year };
  /** True of a total that is down on the year before mainly because figures of children are missing from it. */
  readonly understated: boolean;
  /** 100 × value / value in the index year. */
  readonly index: Value;
  /** Per `view.ratePer` people, with its 95 % interval (Byar; exact Poisson below 10; Wilson for a percentage). */
  readonly rate: Interval;
  /** Per cent of the parent's value. */
  readonly share: Value;
  /** The target as set, and the attainment in per cent: value / target, or as the report states it. */
  readonly target?: TargetContent;
  readonly attainment: Value;
  /** Set where figures of children are missing: the attainment is then over the children that have figure and target. */
  readonly attainmentMatched?: { readonly children: number; readonly of: number };
  /** Among the units of the same level under the same parent in that year. */
  readonly rank: Rank;
  /**
   * Places gained since the year before, +2 = up two, among the units under the same parent that have a whole figure in
   * both years.
   */
  readonly rankChange: Value;
  /** Against the View's benchmark, by polarity and interval; absent without a benchmark. */
  readonly standing?: Standing;
  /** Of this year with the year before. */
  readonly comparability: Comparability;
  /** Id of the only source of the figure; absent where it has several or none. */
  readonly source?: string;
}

/** The answer to a View. Rows are in the order of the View's metrics, then places, then years. */
export interface Comparison {
  readonly view: View;
  readonly metrics: readonly Metric[];
  readonly localities: readonly ComparedLocality[];
  readonly years: readonly number[];
  readonly rows: readonly ComparisonRow[];
  /** The day whose units are shown; absent as reported. */
  readonly frameDay?: IsoDate;
  /** Places of the View that the frame shows as other units: `old:38` as `new:38`. Absent as reported. */
  readonly shownAs?: readonly { readonly asked: LocalityUid; readonly shown: readonly LocalityUid[] }[];
  readonly benchmark?: Benchmark;
  readonly peers?: Peers;
  /** What happened in the years shown to the places and metrics shown, by day. */
  readonly events: readonly TimelineEvent[];
  /** Sources of the figures shown, by title. */
  readonly sources: readonly Source[];
  /** Names of the data sets shown, with whether they are illustrative. */
  readonly illustrative: boolean;
}
