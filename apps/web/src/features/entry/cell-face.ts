import { isKnown } from "@sosanh/core/figures/value";
import type { Language } from "@sosanh/core/view/view";
import { periodText } from "../../ui/period-text.ts";
import { cellText, checksOf, type NamedCell, type TypedIn } from "./entry-texts.ts";
import { entryWords } from "./entry-words.ts";
import { isFaulty, readOnce, valueIn } from "./sheet-values.ts";

/** What a cell shows, and how. */
export interface CellFace {
  readonly text: string;
  readonly kind: "empty" | "typed" | "published" | "derived" | "missing" | "withdrawn";
  readonly tone: "fault" | "look" | undefined;
}

/** How a cell looks: what was typed as it will be stored, or as it was typed where it cannot be read; else what is published. */
export function faceOf(typed: TypedIn, language: Language): CellFace {
  const { text, metric, cell } = typed;
  const read = readOnce(text, metric);
  if (isFaulty(text, metric, cell)) return { text, kind: "typed", tone: "fault" };
  if ("withdrawn" in read && cell?.published !== undefined)
    return { text: cellText(cell.published, metric, language), kind: "withdrawn", tone: undefined };
  const isTyped = "value" in read;
  const value = valueIn(text, metric, cell);
  if (value === undefined) return { text: "", kind: "empty", tone: undefined };
  const shown = cellText(value, metric, language);
  if (!isKnown(value)) return { text: shown, kind: "missing", tone: undefined };
  const tone = isTyped && checksOf(typed).some((check) => check.weight === "look") ? "look" : undefined;
  const isDerived = cell?.published === undefined || !isKnown(cell.published);
  return { text: shown, kind: isTyped ? "typed" : isDerived ? "derived" : "published", tone };
}

/** What a cell is, for who hears it: "Xã A, Tân binh, năm 2024: 12". */
export function cellLabel(typed: NamedCell, language: Language): string {
  const { name, metric, theirs } = typed;
  const words = entryWords(language);
  const own = spokenValue(typed, language);
  const value = theirs === undefined ? own : words.conflict.spoken(own, theirsText(typed, language));
  return words.cell({
    ...{ place: name, metric: metric.name[language], value },
    period: periodText(typed.period, language),
  });
}

function spokenValue(typed: NamedCell, language: Language): string {
  const words = entryWords(language);
  const { text, kind } = faceOf(typed, language);
  const meaning = readOnce(typed.text, typed.metric);
  if (kind === "withdrawn")
    return words.withdrawnValue(text, "withdrawn" in meaning ? meaning.withdrawn : "");
  if (text === "") return words.empty;
  if (kind === "published") return words.publishedValue(text);
  return kind === "derived" ? words.derivedValue(text) : text;
}

/** What somebody else put into the cell meanwhile, as the cell would show it: of an emptied one that it is empty. */
export function theirsText({ theirs, ...typed }: TypedIn, language: Language): string {
  const face = faceOf({ ...typed, text: theirs?.text ?? "" }, language);
  return theirs?.text === "" || face.text === "" ? entryWords(language).empty : face.text;
}

/** What was typed here, as the cell shows it beside what somebody else put there. */
export function mineText(typed: TypedIn, language: Language): string {
  return typed.text === "" ? entryWords(language).empty : faceOf(typed, language).text;
}
