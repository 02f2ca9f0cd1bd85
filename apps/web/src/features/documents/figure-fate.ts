import type { RouterOutputs } from "../../trpc.ts";
import type { MarkTone } from "../../ui/document-mark.ts";

export type DocumentFigure = RouterOutputs["documents"]["figures"][number];

/** What became of a figure that was read in a document. */
export type FigureFate =
  | "look"
  | "sure"
  | "decided"
  | "published"
  | "beside"
  | "held"
  | "withdrawn"
  | "rejected"
  | "undone";

/** What became of it: open, decided but not published, published, held, beside, withdrawn, rejected, taken back. */
export function fateOf({
  decision,
  needsLook,
  submissionState,
}: Pick<DocumentFigure, "decision" | "needsLook" | "submissionState">): FigureFate {
  if (decision === undefined) return needsLook ? "look" : "sure";
  if (decision.kind === "rejected") return "rejected";
  if (submissionState === "undone") return "undone";
  if (decision.kind === "held") return "held";
  if (submissionState !== "published") return "decided";
  if (decision.kind === "beside" || decision.kind === "withdrawn") return decision.kind;
  return "published";
}

const tones: Readonly<Record<FigureFate, MarkTone>> = {
  look: "look",
  sure: "sure",
  decided: "decided",
  published: "decided",
  beside: "decided",
  held: "held",
  withdrawn: "rejected",
  rejected: "rejected",
  undone: "rejected",
};

/** How its mark is drawn; what was to be reached keeps its colour once it is decided. */
export function toneOf(figure: DocumentFigure): MarkTone {
  const tone = tones[fateOf(figure)];
  return tone === "decided" && figure.isTarget ? "target" : tone;
}

/** What names the figure among those of its document. */
export function figureId({ submission, ordinal }: Pick<DocumentFigure, "submission" | "ordinal">): string {
  return `${submission}-${ordinal}`;
}
