import type { UnitRow } from "@sosanh/vietnam/narrative-tables";
import type { Line } from "./layout.ts";
import type { Stretch } from "./near-figure.ts";
import { nounsWithin } from "./noun-within.ts";
import { peopleSaidBy } from "./people-said.ts";
import type { Reading } from "./reading.ts";

const longestList = 40;
const longestHeading = 28;
const longestItem = 40;
/** "năm 2014", "%": not what the places of a list have. */
export const notOfLists = /^(years|time|percent|money|document)$/;
const bullet = /^[-+*•▪●○◦–✓»>■□]$/;

/** What a list of lines is about: its heading, and the noun that the heading counts. */
export interface ListHeading {
  readonly heading: Stretch;
  readonly unit: UnitRow;
}

/**
 * "SỐ GIAO CỦA CÁC XÃ", "Kết quả phân loại:" and below it "- Xã A: 29; xã B: 24", "- Loại 1: 92": the line above a list
 * says what its lines count. It has no figure of its own; lines with the same bullet are of the list.
 */
export function listHeading(reading: Reading, token: number): ListHeading | undefined {
  const { layout, tokens } = reading;
  const own = layout.lineOf[token] ?? 0;
  const mark = bulletOf(reading, layout.lines[own]);
  for (let at = own - 1; at >= Math.max(0, own - longestList); at--) {
    const line = layout.lines[at];
    if (line === undefined || line.role === "page") return undefined;
    if (tokens[line.from]?.kind === "line") continue;
    const isColon = tokens[line.to - 2]?.text === ":";
    const isSibling = mark !== undefined && bulletOf(reading, line) === mark;
    if (!isColon && (isSibling || hasFigure(reading, line))) continue;
    const isUnder =
      line.role === "heading" && (layout.lines[own]?.to ?? 0) - (layout.lines[own]?.from ?? 0) <= longestItem;
    const isList = mark !== undefined || isUnder || /^[:-]$/.test(tokens[token - 1]?.text ?? "");
    return isList ? headingIn(reading, line) : undefined;
  }
  return undefined;
}

function headingIn(reading: Reading, line: Line): ListHeading | undefined {
  const { tokens } = reading;
  let to = line.to;
  while (to > line.from && (tokens[to - 1]?.kind === "line" || tokens[to - 1]?.text === ":")) to--;
  const heading = { from: line.from, to };
  if (to - line.from > longestHeading || /^[.;,]$/.test(tokens[to - 1]?.text ?? "")) return undefined;
  const noun = nounsWithin(reading, heading).find(({ class: kind }) => !notOfLists.test(kind));
  const unit = noun ?? peopleSaidBy(reading, heading);
  return unit === undefined ? undefined : { heading, unit };
}

function bulletOf({ tokens }: Reading, line: Line | undefined): string | undefined {
  const first = tokens[line?.from ?? -1]?.text ?? "";
  return bullet.test(first) ? first : undefined;
}

/** Whether a line has a number that does not only number it. */
function hasFigure({ tokens }: Reading, { from, to }: Line): boolean {
  const first = bullet.test(tokens[from]?.text ?? "") ? from + 1 : from;
  return tokens
    .slice(first + 1, to)
    .some(({ kind, text }) => kind === "number" && !/^(19|20)\d{2}$/.test(text));
}
