import type { Metric } from "@sosanh/core/figures/metric";
import { isKnown } from "@sosanh/core/figures/value";
import { typedText } from "@sosanh/core/submissions/typed-value";
import type { TypedIn } from "./entry-texts.ts";
import { type EntryCell, readOnce } from "./sheet-values.ts";

/** Characters that the server takes of a cell. */
const mostCharacters = 300;

interface Typing {
  readonly text: string;
  /** What was typed before. */
  readonly before: string;
  readonly metric: Metric;
  readonly cell: EntryCell | undefined;
}

/**
 * What a cell is to hold after a text is typed into it: of one whose figure was to be withdrawn nothing more, where the
 * published figure is typed again. What is too long to be a figure is cut, and shows that it is.
 */
export function afterTyping({ text, before, metric, cell }: Typing): string {
  const shown = text.replaceAll("\0", "").trim();
  if ("withdrawn" in readOnce(before, metric) && isPublished(shown, metric, cell)) return "";
  return shown.length > mostCharacters ? `${shown.slice(0, mostCharacters - 1)}…` : shown;
}

function isPublished(text: string, metric: Metric, cell: EntryCell | undefined): boolean {
  const meaning = readOnce(text, metric);
  const published = cell?.published;
  if (published === undefined || !("value" in meaning)) return false;
  const { value } = meaning;
  if (!isKnown(value)) return !isKnown(published) && published.missing === value.missing;
  return isKnown(published) && published.value === value.value && published.qualifier === value.qualifier;
}

/** The text a cell is edited from: what was typed, else what is published, as it would be typed. */
export function editableText({ text, metric, cell }: TypedIn): string {
  if (text !== "" || cell?.published === undefined) return text;
  return typedText(cell.published, metric);
}

/** Whether emptying a cell asks for what is published in it to be withdrawn: nothing was typed over it. */
export function asksWithdrawal({ text, cell }: Pick<TypedIn, "text" | "cell">): boolean {
  return text === "" && cell?.published !== undefined;
}
