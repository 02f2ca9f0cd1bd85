/**
 * What became of a figure, as its mark says it: open and sure, open and doubtful, decided to enter, to be reached,
 * waiting for somebody, left out.
 */
export type MarkTone = "sure" | "look" | "decided" | "target" | "held" | "rejected";

/** A figure marked where it stands in its document. */
export interface DocumentMark {
  /** Of its own in the document; what is selected is told by it. */
  readonly id: string;
  readonly tone: MarkTone;
  /** What the mark is, for those who hear the page and those who point at it: "Lớp bồi dưỡng, 16 lớp, đã công bố". */
  readonly label: string;
  /** Its number in a list beside the document; a text shows it behind the mark, a cell does not. */
  readonly badge?: string;
}
