import type { FigureMention } from "./figure-mention.ts";
import type { Line } from "./layout.ts";
import { nearFigure } from "./near-figure.ts";
import { firstWord } from "./noun-within.ts";
import type { Reading } from "./reading.ts";
import { isName } from "./respective-figures.ts";

const bullet = /^[-+*•▪●○◦–✓»>■□]$/;

/**
 * "- Xã A: 38 tổ, 402 cuộc tuần tra, phát hiện 29 vụ; - Xã B: 22 tổ, 215 cuộc, 12 vụ": what the first line of a list
 * says in full the others say in one word. Such a figure counts what that of the first line with the same word does.
 */
export function withNounsOfFirstLine(
  reading: Reading,
  mentions: readonly FigureMention[],
): readonly FigureMention[] {
  const { lineOf, lines } = reading.layout;
  return mentions.map((mention) => {
    const at = lineOf[mention.from] ?? 0;
    const isShort = mention.unit !== undefined && !mention.unit.phrase.includes(" ");
    if (!isShort || mention.isCell || mention.leans !== undefined) return mention;
    const first = firstOf(reading, at);
    if (first === at || isExplained(reading, mentions, mention)) return mention;
    // Lines that tell of different things have their words each for itself.
    if (!isOfPlace(reading, lines[first]) || !isOfPlace(reading, lines[at])) return mention;
    const isSame = ({ from, unit }: FigureMention) =>
      lineOf[from] === first && unit !== undefined && firstWord(unit) === mention.unit?.phrase;
    const same = mentions.findIndex(isSame);
    const unit = mentions[same]?.unit;
    if (unit === undefined || mentions.findLastIndex(isSame) !== same) return mention;
    return { ...mention, unit, leans: nearFigure(reading, mentions, same) };
  });
}

/** True of a line that begins with a name, before a colon or a comma: "- Xã A: …", "- A và B cùng có …". */
function isOfPlace(reading: Reading, line: Line | undefined): boolean {
  const from = (line?.from ?? 0) + 1;
  let to = from;
  while (to < (line?.to ?? 0) && !/^(:|,|và|cùng|có)$/.test(reading.tokens[to]?.text ?? "")) to++;
  return isName(reading, { from, to });
}

/** "119 vụ cháy", "4 tổ an toàn": more words of its own stand behind the noun. */
function isExplained(
  { tokens }: Reading,
  mentions: readonly FigureMention[],
  { unitTo }: FigureMention,
): boolean {
  const next = tokens[unitTo];
  return next?.kind === "word" && next.text !== "và" && !mentions.some(({ from }) => from === unitTo);
}

/** The first of the lines with a bullet that follow each other up to a line. */
function firstOf({ layout, tokens }: Reading, line: number): number {
  const isListed = (at: Line | undefined) => at !== undefined && bullet.test(tokens[at.from]?.text ?? "");
  let first = line;
  while (isListed(layout.lines[first]) && isListed(layout.lines[first - 1])) first--;
  return first;
}
