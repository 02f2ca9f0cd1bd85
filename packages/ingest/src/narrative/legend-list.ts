import type { Line } from "./layout.ts";
import type { Stretch } from "./near-figure.ts";
import type { Reading } from "./reading.ts";
import { roleAt } from "./reading.ts";
import type { TableCell } from "./table-cells.ts";

const longestPart = 6;
const linesAbove = 3;
const parting = /^[-/;|]$/;
const bullet = /^[-+*•▪●○◦–✓»>■□]$/;

/**
 * Numbers of a list whose legend says what they are: "(nội dung: kế hoạch - thực hiện)" and below it "Lớp huấn luyện:
 * 10 - 12". Each part of the legend is the header of a column, the words before the numbers are the label.
 */
export function legendCells(reading: Reading): readonly TableCell[] {
  const cells: TableCell[] = [];
  let above: readonly Line[] = [];
  for (const line of reading.layout.lines) {
    const row = line.role === "page" ? undefined : rowOf(reading, line);
    if (line.role === "page") above = [];
    else if (row === undefined) above = [line, ...above].slice(0, linesAbove);
    if (row === undefined) continue;
    const legends = above.map((other) => legendOf(reading, other));
    const legend = legends.find((parts) => parts.length === row.numbers.length);
    for (const [at, token] of row.numbers.entries()) {
      const header = legend?.[at];
      if (header !== undefined)
        cells.push({ token, to: token + 1, header: [header], label: row.label, headers: [] });
    }
  }
  return cells;
}

interface Row {
  readonly label: Stretch;
  readonly numbers: readonly number[];
}

/** "Người dự huấn luyện: 900 - 1.047": words, then at least two numbers and nothing else but a unit. */
function rowOf({ tokens }: Reading, { from, to }: Line): Row | undefined {
  let start = from;
  while (start < to && bullet.test(tokens[start]?.text ?? "")) start++;
  let first = start;
  while (first < to && tokens[first]?.kind !== "number") first++;
  const numbers: number[] = [];
  let at = first;
  while (at < to && tokens[at]?.kind === "number") {
    numbers.push(at);
    at += parting.test(tokens[at + 1]?.text ?? "") && tokens[at + 2]?.kind === "number" ? 2 : 1;
  }
  const isEnd = tokens.slice(at, to).every((t) => t.kind === "line" || /^[.;,]$/.test(t.text));
  let end = first;
  while (end > start && tokens[end - 1]?.kind === "mark") end--;
  const isWords = end > start && tokens.slice(start, end).every((t) => t.text !== ":" && t.text !== ".");
  return isWords && isEnd && numbers.length > 1 ? { label: { from: start, to: end }, numbers } : undefined;
}

/** The parts of a line of which one is said to be planned or done, or is a year; none of any other line. */
function legendOf(reading: Reading, line: Line): readonly Stretch[] {
  const { tokens } = reading;
  const end = tokens[line.to - 1]?.kind === "line" ? line.to - 1 : line.to;
  let from = line.from;
  for (let at = line.from; at < end; at++) if (/^[:(]$/.test(tokens[at]?.text ?? "")) from = at + 1;
  const parts: Stretch[] = [];
  for (let at = from; at <= end; at++) {
    if (at < end && !/^[-/;|,)]$/.test(tokens[at]?.text ?? "")) continue;
    if (at > from) parts.push({ from, to: at });
    from = at + 1;
  }
  const isShort = parts.every((part) => part.to - part.from <= longestPart);
  const isColumn = ({ from: at, to }: Stretch) =>
    (["target-column", "result-column"] as const).some((role) => roleAt(reading, at, role) !== undefined) ||
    /^(19|20)\d{2}$/.test(tokens[to - 1]?.text ?? "");
  return isShort && parts.some(isColumn) ? parts : [];
}
