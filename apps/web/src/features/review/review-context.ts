import type { Metric, MetricCode } from "@sosanh/core/figures/metric";
import type { Submission, SubmissionFigure, SubmissionRemark } from "@sosanh/core/submissions/submission";
import { createContext, type RefObject, use } from "react";
import type { MetricChoices } from "../../ui/metric-button.tsx";
import type { RenderPlacePicker } from "../../ui/place-button.tsx";
import type { ReviewList } from "./figure-list-of.ts";
import type { OrdinalDecision } from "./ordinal-decision.ts";
import type { AcceptSure } from "./use-accept-sure.ts";
import type { AddFigure } from "./use-add-figure.ts";
import type { Marking } from "./use-marks.ts";
import type { Reading } from "./use-reading.ts";
import type { RenameDocument } from "./use-rename.ts";
import type { DecideTogether } from "./use-together.ts";

/** What the open item does when a key is pressed. */
export interface ItemActions {
  readonly accept: () => void;
  readonly reject: () => void;
  readonly hold: () => void;
  readonly edit: () => void;
  readonly choose: (index: number) => void;
}

/** What is done with all figures that are chosen when a key is pressed. */
export type MarkActions = Omit<ItemActions, "choose">;

/** What all parts of a review share. */
export interface Review {
  readonly submission: Submission;
  readonly readOnly: boolean;
  readonly remarks: readonly SubmissionRemark[];
  /** Resolves once it is kept. */
  readonly onRemark: (ordinal: number, text: string) => Promise<unknown>;
  readonly renderPlacePicker: RenderPlacePicker;
  readonly choices: MetricChoices;
  readonly metricOf: (code: MetricCode | null | undefined) => Metric | undefined;
  /** Whether the server has every decision of the page. */
  readonly isSaved: boolean;
  /** Every figure that the page has, in the order of the document. */
  readonly all: () => readonly SubmissionFigure[];
  readonly selected: SubmissionFigure | undefined;
  readonly select: (ordinal: number | undefined) => void;
  readonly list: ReviewList;
  readonly setList: (list: ReviewList) => void;
  readonly decide: (decisions: readonly OrdinalDecision[]) => void;
  /** Takes the last decision of this page back; absent where there is none. */
  readonly undo: (() => void) | undefined;
  readonly step: (by: 1 | -1) => void;
  /** The figure after or before the open one in its list. */
  readonly next: (by: 1 | -1) => SubmissionFigure | undefined;
  readonly marking: Marking;
  readonly markActions: RefObject<MarkActions | undefined>;
  readonly together: DecideTogether;
  readonly rename: RenameDocument;
  /** Loads the figures of some rows of a sheet, from 1, that are in view. */
  readonly loadRows: (sheet: string, first: number, last: number) => void;
  /** The reading of the figures that the page shows, brought to the server's. */
  readonly reading: Reading;
  /** What a figure is called by whatever its ordinal becomes. */
  readonly keyOf: (ordinal: number) => string;
  readonly acceptSure: AcceptSure;
  readonly adding: AddFigure;
  readonly actions: RefObject<ItemActions | undefined>;
}

export const ReviewContext = createContext<Review | undefined>(undefined);

export function useReview(): Review {
  const review = use(ReviewContext);
  if (review === undefined) throw new Error("no review around");
  return review;
}
