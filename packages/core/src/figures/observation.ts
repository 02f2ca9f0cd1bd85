import type { LocalityUid } from "../places/locality.ts";
import type { MetricCode } from "./metric.ts";
import type { Period } from "./period.ts";
import type { Citation } from "./source.ts";
import type { Value } from "./value.ts";

/** Real figures and illustrative ones never mix in one answer (semantics 16). */
export type DataKind = "real" | "sample";

/**
 * What became of a figure that was read: `published` is the one shown for its cell; `alternative` is a second
 * figure for a cell, kept beside the chosen one; `held` waits for a person and is shown nowhere as a number;
 * `withdrawn` takes back what was published before it: nothing stands in the cell from then on.
 */
export type ObservationState = "published" | "alternative" | "held" | "withdrawn";

/** One value of one metric for one locality and one period, with where it came from. Never overwritten. */
export interface Observation {
  readonly dataset: string;
  readonly metric: MetricCode;
  readonly locality: LocalityUid;
  readonly period: Period;
  readonly value: Value;
  readonly status: "measured" | "estimate";
  readonly state: ObservationState;
  /** 1 for the first; a correction is a higher revision of the same figure. */
  readonly revision: number;
  readonly citation: Citation;
  /** Why it is held or an alternative, or what a reader must know. */
  readonly note?: string;
}

/** A set of data from one origin, shown by name wherever its figures are: reports, statistics, sample. */
export interface Dataset {
  readonly code: string;
  readonly kind: DataKind;
  readonly name: { readonly vi: string; readonly en: string };
}
