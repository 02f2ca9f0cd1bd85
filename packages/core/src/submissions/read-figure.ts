import type { MetricCode } from "../figures/metric.ts";
import type { PeriodPart } from "../figures/period.ts";
import type { CitationPlace } from "../figures/source.ts";
import type { MissingReason, Qualifier } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";

/** Why a reader was not sure of what it read. */
export const readDoubts = [
  "ambiguous-number",
  "unknown-metric",
  "metric-guessed",
  "no-year",
  "year-guessed",
  "unknown-place",
  "place-guessed",
  "place-unsettled",
  "status-guessed",
  "repeated",
  "unknown-unit",
  "unread-cell",
] as const;
export type ReadDoubt = (typeof readDoubts)[number];

/** Whether a figure tells what was, what was to be, what is guessed, or cannot be told. */
export const readStatuses = ["measured", "target", "estimate", "ambiguous"] as const;
export type ReadStatus = (typeof readStatuses)[number];

/**
 * A figure as a machine read it in a document, or as a person typed it into the grid, before anybody decided on it.
 * What could not be read is null; nothing is filled in.
 */
export interface ReadFigure {
  /** Where the number stands; `document` of a figure that was typed. */
  readonly place: CitationPlace;
  /** Of a text: the phrase around the number that says what is counted. UTF-16 units, end exclusive. */
  readonly phrase?: { readonly start: number; readonly end: number };
  /** The number as written: "4.3000", "hai trăm". */
  readonly shown: string;
  /** In the metric's unit where its factor is known, else as written; null where a person has to say. */
  readonly value: number | null;
  /** Why there is no number, where the document says so of this very figure: "chưa báo cáo"; `value` is then null. */
  readonly missing?: MissingReason;
  /** What else the number may be: [43000, 4300] of "4.3000". Empty of a number that is plain. */
  readonly readings: readonly number[];
  /** As written: "người", "tỷ đồng"; "" where nothing is said. */
  readonly unit: string;
  readonly metric: MetricCode | null;
  /** A group of the catalogue; absent where nothing tells. */
  readonly group?: string;
  /** The words a new metric could be named by, where none fits. */
  readonly proposal?: string;
  readonly locality: {
    readonly uid: LocalityUid | null;
    readonly name: string;
    /** The places the name may mean, where it settles none. */
    readonly candidates?: readonly LocalityUid[];
  };
  readonly year: number | null;
  readonly part: PeriodPart;
  readonly status: ReadStatus;
  readonly qualifier: Qualifier;
  /** 0 to 1. */
  readonly confidence: number;
  readonly doubts: readonly ReadDoubt[];
  /** The ordinal of the figure that this one is a part of: "trong đó 12 nữ". */
  readonly partOf?: number;
  /** What the words around the number do not say, and is taken from the document as a whole. */
  readonly ofDocument?: { readonly place?: true; readonly period?: true };
  /** As it was read, where a person has said since of what place or period the document as a whole is. */
  readonly asRead?: {
    readonly place: LocalityUid | null;
    readonly year: number | null;
    readonly part: PeriodPart;
    readonly doubts: readonly ReadDoubt[];
  };
  /**
   * Who added it, and when (ISO instant, UTC): a person marked its number in the text, and the reader read it there.
   * Absent of what the reader found by itself, and of what was typed.
   */
  readonly added?: { readonly by: string; readonly at: string };
  /** A sum of other rows of its table: never counted again. */
  readonly isTotal?: true;
}
