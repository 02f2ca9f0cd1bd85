import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import type { ChartFigure } from "../chart-parts.ts";

/** A stretch of a sentence; one that tells a figure has its key, so that a page can lead to its source. */
export interface FindingPart {
  readonly text: string;
  readonly figure?: ChartFigure["key"];
}

/** Whose figure a text tells. */
export type ToldRow = Pick<ComparisonRow, "metric" | "locality" | "period">;

// Characters for private use, which no text of ours or of an office has: a figure's key and words between them.
const [opens, divides, closes] = ["\u{e000}", "\u{e001}", "\u{e002}"];
const told = new RegExp(`${opens}([^${divides}]*)${divides}([^${closes}]*)${closes}`, "u");

/** The text of a figure within a sentence still to be put together, marked with whose it is. */
export function toldFigure({ metric, locality, period }: ToldRow, text: string): string {
  return `${opens}${metric} ${locality} ${period.year}${divides}${text}${closes}`;
}

/**
 * A sentence taken apart at the figures marked in it; joined, the parts are the sentence without marks. A mark of none of
 * `figures` is plain text.
 */
export function partsOf(marked: string, figures: readonly ChartFigure["key"][]): readonly FindingPart[] {
  const byKey = new Map(figures.map((figure) => [keyText(figure), figure]));
  // Text, key, figure, text, key, figure, text …
  const pieces = marked.split(told);
  const parts = pieces.flatMap((text, i): FindingPart[] => {
    if (i % 3 === 1 || text === "") return [];
    const figure = i % 3 === 2 ? byKey.get(pieces[i - 1] ?? "") : undefined;
    return [{ text, ...(figure === undefined ? {} : { figure }) }];
  });
  return parts;
}

function keyText({ metric, locality, period }: ChartFigure["key"]): string {
  return `${metric} ${locality} ${period.year}`;
}
