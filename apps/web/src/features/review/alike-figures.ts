import type { Metric } from "@sosanh/core/figures/metric";
import type { CheckCode } from "@sosanh/core/submissions/figure-check";
import type { DecidedFigure } from "@sosanh/core/submissions/figure-decision";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import type { SubmissionFigure } from "@sosanh/core/submissions/submission";
import { draftOf, type FigureDraft, figureOfDraft, takenAs } from "./figure-draft.ts";

/** A figure that would enter as the open one does. */
export interface AlikeFigure {
  readonly ordinal: number;
  readonly kind: "accepted" | "corrected";
  readonly figure: DecidedFigure;
}

/** As many as the server decides by one word, the open one among them. */
const mostAlike = 9999;

/** What a person has settled for a column, or for words, who settled it for one figure of it. */
const settled: ReadonlySet<CheckCode> = new Set<CheckCode>([
  "unknown-metric",
  "metric-guessed",
  "no-year",
  "year-guessed",
  "status-guessed",
]);
/** What a person has settled of a name. */
const settledOfName: ReadonlySet<CheckCode> = new Set<CheckCode>(["unknown-place", "place-guessed"]);

/**
 * The figures still to be decided that stand in the open one's column of a sheet, or are told in its words, as they
 * would enter with what is said of the open one: its metric, period and kind, and its place where the same name is
 * written. Left out is what lacks something all the same, and what something else speaks against.
 */
export function alikeFigures(
  open: {
    readonly figure: SubmissionFigure;
    readonly draft: FigureDraft;
    readonly metric: Metric | undefined;
  },
  figures: readonly SubmissionFigure[],
): readonly AlikeFigure[] {
  const { figure: own, draft, metric } = open;
  const alike: AlikeFigure[] = [];
  for (const figure of figures) {
    if (alike.length === mostAlike) break;
    if (figure.ordinal === own.ordinal || figure.decision !== undefined) continue;
    if (figure.read.value === null || !isAlike(figure.read, own.read)) continue;
    // A sum is held against its parts, which have no cell before they are settled.
    if (figure.read.isTotal === true) continue;
    const isSameName = figure.read.locality.name === own.read.locality.name;
    const isOpen = figure.checks.some(
      ({ code, weight }) =>
        weight === "look" && !settled.has(code) && !(isSameName && settledOfName.has(code)),
    );
    if (isOpen) continue;
    const made = figureOfDraft(
      {
        ...draftOf(figure),
        metric: draft.metric,
        part: draft.part,
        kind: draft.kind,
        year: figure.read.year === own.read.year ? draft.year : (figure.read.year ?? undefined),
        ...(isSameName && { locality: draft.locality }),
      },
      figure,
      metric,
    );
    if ("lacks" in made) continue;
    alike.push({ ordinal: figure.ordinal, kind: takenAs(figure.read, made.figure), figure: made.figure });
  }
  return alike;
}

/** In one column of one sheet; of a text, told in the same words. */
function isAlike(a: ReadFigure, b: ReadFigure): boolean {
  if (a.place.kind === "cell" && b.place.kind === "cell")
    return a.place.sheet === b.place.sheet && a.place.column === b.place.column && a.metric === b.metric;
  if (a.place.kind !== "span" || b.place.kind !== "span") return false;
  if (a.status !== b.status) return false;
  return a.metric === null
    ? a.proposal !== undefined && a.proposal === b.proposal && b.metric === null
    : a.metric === b.metric;
}
