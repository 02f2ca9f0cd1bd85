import type { TextDocument } from "@sosanh/core/submissions/read-document";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import type { Span } from "@sosanh/core/submissions/span";
import { toldOf } from "./narrative/candidate-of.ts";
import { readMentions } from "./narrative/extract-candidates.ts";
import { figureMentions } from "./narrative/figure-mention.ts";
import { markedMention, type NotMarked } from "./narrative/marked-mention.ts";
import { readingOf } from "./narrative/reading.ts";
import type { ReadingKnowledge } from "./reading-knowledge.ts";
import { figureOf } from "./text-figures.ts";

/**
 * The number that a person marked in a text, read by the rules that every other is read by: its readings, its unit, whose
 * and of when its sentence tells; its metric where the rules can tell it there, else none. Or why there is none, or several.
 *
 * @param marked  UTF-16 units of the text as given; the figure stands where its number stands in it
 */
export function markedFigure(
  document: TextDocument,
  marked: Span,
  knowledge: ReadingKnowledge,
): ReadFigure | NotMarked {
  const reading = readingOf(document, knowledge.vocabulary);
  const read = figureMentions(reading);
  const mention = markedMention(reading, read, marked);
  if (typeof mention === "string") return mention;
  const before = read.filter((one) => one.to <= mention.from);
  const behind = read.filter((one) => one.from >= mention.to);
  const { context, found } = readMentions(reading, [...before, mention, ...behind]);
  const told = found.find((one) => one.mention === mention)?.candidate ?? toldOf(context, mention);
  return figureOf(told, document.text, knowledge);
}
