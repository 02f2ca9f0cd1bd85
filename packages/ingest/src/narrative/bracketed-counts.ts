import type { UnitRow } from "@sosanh/vietnam/narrative-tables";
import type { FigureMention } from "./figure-mention.ts";
import type { Stretch } from "./near-figure.ts";
import { firstWord, nounsWithin } from "./noun-within.ts";
import { peopleSaidBy } from "./people-said.ts";
import { kindAt } from "./place-mention.ts";
import type { Reading } from "./reading.ts";
import { isNamed } from "./table-cells.ts";

const longestName = 5;
const longestKind = 2;

/**
 * "Tổ tàu thuyền an toàn nhiều nhất là ở Tân Chánh (15 tổ), kế đó Long Hựu Tây (8)": what stands in brackets behind a
 * place is its own; the noun is that of the list, which the first may say short of what stands before it.
 */
export function withBracketedCounts(
  reading: Reading,
  mentions: readonly FigureMention[],
): readonly FigureMention[] {
  let list: { readonly clause: number; readonly unit: UnitRow; readonly head?: Stretch } | undefined;
  return mentions.map((mention) => {
    const label = mention.about === undefined ? nameBefore(reading, mention) : undefined;
    if (label === undefined || mention.unit?.class === "percent") return mention;
    const clause = clauseStart(reading, label.from);
    const head =
      list?.clause === clause ? list.head : headOf(reading, mention, { from: clause, to: label.from });
    const inList = list?.clause === clause ? list.unit : undefined;
    // "Đơn vị giao nhiều là xã A (19), …": words that by themselves count people.
    const unit = mention.unit ?? inList ?? peopleSaidBy(reading, { from: clause, to: label.from });
    if (unit === undefined) return mention;
    list = { clause, unit, ...(head === undefined ? {} : { head }) };
    if (head === undefined && mention.unit !== undefined) return mention;
    return { ...mention, unit, about: head === undefined ? [label] : [head, label] };
  });
}

/** The place right before a bracket that holds a number, its noun and nothing else. */
function nameBefore(reading: Reading, { from, unitTo }: FigureMention): Stretch | undefined {
  const { tokens } = reading;
  if (tokens[from - 1]?.text !== "(" || tokens[unitTo]?.text !== ")") return undefined;
  const to = from - 1;
  let start = to;
  while (to - start < longestName && tokens[start - 1]?.kind === "word" && tokens[start - 1]?.capital)
    start--;
  for (let back = longestKind; back > 0; back--)
    if (kindAt(tokens, start - back)?.to === start) {
      start -= back;
      break;
    }
  return start < to && isNamed(reading, { from: start, to }) ? { from: start, to } : undefined;
}

/** The words from the noun on whose first word the bracket repeats: "Tổ tàu thuyền …" before "(15 tổ)". */
function headOf(reading: Reading, { unit }: FigureMention, clause: Stretch): Stretch | undefined {
  if (unit === undefined) return undefined;
  const isSaid = nounsWithin(reading, clause).some(
    (noun) => firstWord(noun) === unit.phrase && noun.phrase !== unit.phrase,
  );
  return isSaid ? clause : undefined;
}

function clauseStart({ tokens, layout }: Reading, at: number): number {
  let from = at;
  while (from > 0 && layout.sentenceOf[from - 1] === layout.sentenceOf[at] && tokens[from - 1]?.text !== ";")
    from--;
  return from;
}
