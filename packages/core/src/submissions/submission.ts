import type { MetricCode } from "../figures/metric.ts";
import type { DataKind } from "../figures/observation.ts";
import type { Period } from "../figures/period.ts";
import type { Known, Value } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { FigureCheck } from "./figure-check.ts";
import type { FigureDecision } from "./figure-decision.ts";
import type { ReadFigure } from "./read-figure.ts";

/** Where the figures of a submission come from. */
export const submissionKinds = ["document", "entry", "correction", "undo"] as const;
export type SubmissionKind = (typeof submissionKinds)[number];

/** Bản nháp, trình duyệt, trả lại, đã công bố, đã hoàn tác, đã bỏ. */
export const submissionStates = [
  "draft",
  "submitted",
  "returned",
  "published",
  "undone",
  "discarded",
] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** How many figures a submission has, by what is to be done with them. */
export interface FigureCounts {
  readonly total: number;
  /** Undecided, with a check that asks for an eye. */
  readonly look: number;
  /** Undecided, with nothing that does. */
  readonly sure: number;
  /** Decided in any way. */
  readonly decided: number;
  /** Of the decided: those that enter (accepted, corrected, beside, withdrawn). */
  readonly taken: number;
  /** Of the taken: those that take away what is published. */
  readonly withdrawn: number;
  /** Of the decided: held. */
  readonly held: number;
}

/** Đợt số liệu: a batch of figures on its way from draft to published. */
export interface Submission {
  readonly id: number;
  readonly kind: SubmissionKind;
  readonly data: DataKind;
  readonly title: string;
  /** Whose figures these are; who sees this place sees the submission. */
  readonly place: LocalityUid;
  /** The period the document tells of, where it was settled. */
  readonly period?: Period;
  /** The document that the figures were read from. */
  readonly document?: { readonly id: string; readonly name: string };
  readonly state: SubmissionState;
  /** Rises by one with every change; who decides on an older one is told so. */
  readonly version: number;
  /**
   * From 1; rises by one when the ordinals of its figures come to mean others, by reading the document again or by
   * changing cells of an entry sheet; not with a decision. An ordinal is of one reading.
   */
  readonly reading: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
  /** Who submitted it last; absent of what was never submitted. */
  readonly submittedBy?: string;
  /** Who decided every one of its figures; absent where several people did, or some are undecided. */
  readonly decidedBy?: string;
  readonly publishedAt?: string;
  readonly publishedBy?: string;
  /** The submission that this one takes back. */
  readonly undoes?: number;
  readonly counts: FigureCounts;
}

/** What is known of a figure's cell before it is published, for a person to hold the figure against. */
export interface KnownOfCell {
  /** The same period of the year before. */
  readonly lastYear?: Known;
  readonly published?: { readonly value: Value; readonly source: string; readonly sourceTitle: string };
  readonly target?: number;
}

/** A figure of a submission with what was read, what speaks against it, and what was decided. */
export interface SubmissionFigure {
  /** Its place in the document's order, from 0; of one reading of the submission. */
  readonly ordinal: number;
  readonly read: ReadFigure;
  readonly checks: readonly FigureCheck[];
  readonly known: KnownOfCell;
  readonly decision?: FigureDecision;
}

/** What giving a submission another title, place or period did. */
export interface RenamedSubmission {
  readonly submission: Submission;
  /** The undecided figures that went with it to another place or period. */
  readonly moved: number;
  /** The decided ones that took the former place or period and stay as they were decided. */
  readonly kept: number;
  /** What gives it back what it had, its figures as well. */
  readonly back: SubmissionHead;
}

/** Of a submission as a whole: whatever is left out stays. */
export interface SubmissionHead {
  readonly title?: string;
  readonly place?: LocalityUid;
  /** Null where none is settled. */
  readonly period?: Period | null;
  /** True where its figures are as they were read, whatever its place and period are. */
  readonly isAsRead?: true;
}

/** One thing that happened to a submission, oldest first in its history. */
export interface SubmissionEvent {
  readonly at: string;
  readonly by: string;
  readonly action: SubmissionAction | "created" | "read-again" | "rename" | "add-figure";
  readonly remark?: string;
}

/** A remark on a figure, or on the whole submission, and its answers: one thread. */
export interface SubmissionRemark {
  readonly id: number;
  /** Absent of a remark on the whole. */
  readonly ordinal?: number;
  readonly at: string;
  readonly by: string;
  readonly text: string;
}

/** A figure that was remarked on, as a sentence names it. */
export interface RemarkedFigure {
  readonly ordinal: number;
  /** The number as written in the document. */
  readonly shown: string;
  /** What was decided, where it is another number than was read: 21.400 of "214". */
  readonly decided?: Value;
  /** As decided, else as read. */
  readonly metric: MetricCode | null;
}

/** What can be done with a submission as a whole. */
export const submissionActions = ["submit", "recall", "return", "publish", "discard", "undo"] as const;
export type SubmissionAction = (typeof submissionActions)[number];
