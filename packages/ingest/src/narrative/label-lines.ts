import type { Line } from "./layout.ts";
import type { Stretch } from "./near-figure.ts";
import type { Reading } from "./reading.ts";
import { isName } from "./respective-figures.ts";
import type { TableCell } from "./table-cells.ts";
import { cellKind } from "./table-rows.ts";

const longestLabel = 14;
const fewestPairs = 2;
const bullet = /^[-+*•▪●○◦–✓»>■□]$/;

/** Cells found from a line on, and how many lines were looked at; none where no labels and numbers follow by turns. */
export interface LabelledLines {
  readonly cells: readonly TableCell[];
  readonly lines: number;
}

/**
 * "Số tổ tự quản của các xã:" and below it "Xã A", "12", "Xã B", "9": each number on a line of its own has its label on
 * the line before. Behind names of places the line above says what all count; else each label says it itself. Labels
 * with more numbers than one are rows of a table whose columns nobody named: none.
 */
export function labelledLines(reading: Reading, first: number, above: Stretch | undefined): LabelledLines {
  const pairs: { readonly label: Stretch; readonly number: Stretch }[] = [];
  let end = first;
  for (let at = first; ; ) {
    const own = filledFrom(reading, at);
    const next = filledFrom(reading, own + 1);
    const label = labelOf(reading, own);
    const number = numberOf(reading, next);
    if (label === undefined || number === undefined) break;
    pairs.push({ label, number });
    end = next + 1;
    at = end;
  }
  const isWider = numberOf(reading, filledFrom(reading, end)) !== undefined;
  if (pairs.length < fewestPairs) return { cells: [], lines: 0 };
  if (above === undefined || isWider) return { cells: [], lines: end - first };
  const areNames = pairs.every(({ label }) => isName(reading, label));
  const cells = pairs.map(({ label, number }) => ({
    token: number.from,
    to: number.to,
    header: areNames ? [above] : [],
    label,
    headers: [],
  }));
  return { cells, lines: end - first };
}

/** The line, or the one behind an empty line. */
function filledFrom({ layout, tokens }: Reading, line: number): number {
  return tokens[layout.lines[line]?.from ?? -1]?.kind === "line" ? line + 1 : line;
}

function textOf({ layout, tokens }: Reading, line: number): Line | undefined {
  const own = layout.lines[line];
  if (own === undefined || own.role === "page") return undefined;
  return tokens[own.to - 1]?.kind === "line" ? { ...own, to: own.to - 1 } : own;
}

/** The words of a short line without its bullet, its number and the colon behind it. */
function labelOf(reading: Reading, line: number): Stretch | undefined {
  const { tokens } = reading;
  const own = textOf(reading, line);
  if (own === undefined || own.to - own.from > longestLabel) return undefined;
  let { from, to } = own;
  if (bullet.test(tokens[from]?.text ?? "")) from++;
  if (/^\d{1,2}$/.test(tokens[from]?.text ?? "") && /^[.)]$/.test(tokens[from + 1]?.text ?? "")) from += 2;
  if (tokens[to - 1]?.text === ":") to--;
  if (to <= from || tokens[from]?.kind !== "word" || /^[.;,:]$/.test(tokens[to - 1]?.text ?? ""))
    return undefined;
  return { from, to };
}

function numberOf(reading: Reading, line: number): Stretch | undefined {
  const own = textOf(reading, line);
  return own !== undefined && cellKind(reading, own) === "number"
    ? { from: own.from, to: own.to }
    : undefined;
}
