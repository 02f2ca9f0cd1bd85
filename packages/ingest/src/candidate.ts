import type { PeriodPart } from "@sosanh/core/figures/period";
import type { Qualifier } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { ReadDoubt, ReadStatus } from "@sosanh/core/submissions/read-figure";
import type { Span } from "@sosanh/core/submissions/span";

/** A figure that a machine read in a document, for a person to decide on. */
export interface Candidate {
  /** The digits, or the words of a number. */
  readonly number: Span;
  /** The phrase that says what is counted, the number in it. */
  readonly evidence: Span;
  /** In the unit as written; null where a person has to say which of `readings` it is. */
  readonly value: number | null;
  /** What else the number may be: [43000, 4300] of "4.3000". Empty of a number that is plain. */
  readonly readings: readonly number[];
  readonly unit: string;
  /** One of the groups of the metric catalogue. */
  readonly group: string;
  /** The metric's code; null where none fits: `proposal` then names what was counted. */
  readonly metric: string | null;
  /** The words a new metric could be named by. */
  readonly proposal?: string;
  /** True of what a report tells beside the work it is about: damage, fines, courses, houses given. */
  readonly isAside?: true;
  /** The year it refers to; null where the text has none. */
  readonly year: number | null;
  readonly part: PeriodPart;
  /** Of whom it tells; uid null where the name settles no place. */
  readonly locality: {
    readonly uid: LocalityUid | null;
    readonly name: string;
    /** The places the name may mean, where it settles none. */
    readonly candidates?: readonly LocalityUid[];
  };
  readonly status: ReadStatus;
  readonly qualifier: Qualifier;
  /** True of "gần 700": approximate, and just under. */
  readonly isNearly?: true;
  /** 0 to 1, with why it is no higher, in codes. */
  readonly confidence: number;
  readonly doubts: readonly ReadDoubt[];
  /** The candidate, by its place in the list, that this one is a part of: "trong đó 12 nữ". */
  readonly partOf?: number;
}
