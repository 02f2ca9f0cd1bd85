import type { Stretch } from "./near-figure.ts";
import type { Reading } from "./reading.ts";
import type { TableCell } from "./table-cells.ts";
import type { RowCell } from "./table-rows.ts";

const longestHeader = 12;
const fewestRows = 2;
const parting = /^[-/;|]$/;

/**
 * "(Đơn vị - Tổ tự quản, tổ - Camera, mắt)" and below it one cell a line, "Xã A / 21 / 142 / Xã B / …": the legend heads
 * the columns, that of the labels with them or not. None where a row has more cells or fewer than the others.
 */
export function cellsBelowLegend(
  reading: Reading,
  legend: Stretch | undefined,
  run: readonly RowCell[],
): readonly TableCell[] {
  const parts = legend === undefined ? [] : partsOf(reading, legend);
  if (parts.length < 2) return [];
  const rows = rowsOf(reading, run);
  const width = rows[0]?.numbers.length ?? 0;
  const isOneWide = rows.every(({ numbers }) => numbers.length === width);
  const headers = parts.slice(parts.length - width);
  if (rows.length < fewestRows || width < 1 || !isOneWide || parts.length - width > 1) return [];
  return rows.flatMap(({ label, numbers }) =>
    numbers.flatMap(({ kind, from, to }, i) => {
      const header = headers[i];
      if (kind !== "number" || header === undefined) return [];
      const left = headers[i - 1];
      const own = { token: from, to, header: [header], label, headers };
      return [left === undefined ? own : { ...own, left }];
    }),
  );
}

interface Row {
  readonly label: RowCell;
  readonly numbers: readonly RowCell[];
}

/** Each cell of words with the numbers and gaps below it; words without any end the table. */
function rowsOf({ tokens }: Reading, run: readonly RowCell[]): readonly Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < run.length; ) {
    const label = run[at];
    let end = at + 1;
    while (end < run.length && run[end]?.kind !== "words") end++;
    if (label?.kind !== "words" || end === at + 1) break;
    // "b. Người dự huấn luyện"
    const isLettered = /^[.)]$/.test(tokens[label.from + 1]?.text ?? "") && label.to > label.from + 2;
    const from = isLettered ? label.from + 2 : label.from;
    rows.push({ label: { ...label, from }, numbers: run.slice(at + 1, end) });
    at = end;
  }
  return rows;
}

/** The parts of a line in brackets, behind a colon in it, that dashes with space around them or semicolons part. */
function partsOf({ tokens }: Reading, { from, to }: Stretch): readonly Stretch[] {
  const last = tokens[to - 1]?.kind === "line" ? to - 2 : to - 1;
  const colon = tokens.slice(from, last).findIndex(({ text }) => text === ":");
  if (tokens[from]?.text !== "(" || tokens[last]?.text !== ")") return [];
  const parts: Stretch[] = [];
  let start = colon < 0 ? from + 1 : from + colon + 1;
  for (let at = start; at <= last; at++) {
    const isFree = tokens[at]?.glued === false && tokens[at + 1]?.glued !== true;
    const isMark = parting.test(tokens[at]?.text ?? "") && (isFree || tokens[at]?.text === ";");
    if (at < last && !isMark) continue;
    if (at > start) parts.push({ from: start, to: at });
    start = at + 1;
  }
  return parts.every((part) => part.to - part.from <= longestHeader) ? parts : [];
}
