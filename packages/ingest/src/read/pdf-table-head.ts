import type { PageRun } from "./pdf-lines.ts";
import { type Column, isNumber, type Row } from "./pdf-table-row.ts";

const mostHeadRows = 8;
const widestGap = 3;

interface Above {
  readonly from: number;
  /** Where the table before ends. */
  readonly above: number;
  readonly columns: readonly Column[];
}

/**
 * The first of the rows of words right above a body that stand over its columns, no line of the text around. A line alone
 * and apart from the others is a title, or says the unit of all.
 */
export function headStart(rows: readonly Row[], { from, above, columns }: Above): number {
  const left = columns[0]?.left ?? 0;
  const right = columns.at(-1)?.right ?? 0;
  let start = from;
  while (start > above && from - start < mostHeadRows) {
    const row = rows[start - 1];
    const below = rows[start];
    if (row === undefined || below === undefined || row.y - below.y > row.size * widestGap) break;
    const isWithin = row.pieces.every(
      (piece) => piece.right > left - row.size && piece.left < right + row.size,
    );
    const isLine = row.pieces.some((piece) => piece.right - piece.left > (right - left) * 0.55);
    const isAlone = row.pieces.length === 1 && start < from && row.y - below.y > row.size * 1.6;
    if (!isWithin || isLine || isAlone) break;
    if (row.pieces.some(({ text }) => isNumber(text) && !/^\d{4}$/.test(text))) break;
    start -= 1;
  }
  return start;
}

/** A cell of a heading: its lines one below the other are one text. */
interface HeadCell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of its first and its last line. */
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

/**
 * The rows of a heading as texts by columns. Lines of one cell are put together though lines of the cells beside them
 * stand between them, as they do where cells are centred; a cell over several columns stands in the first of them, and
 * what is beneath it a row further down.
 */
export function headRows(
  rows: readonly (readonly PageRun[])[],
  columns: readonly Column[],
): readonly (readonly string[])[] {
  const cells = cellsOf(rows.flatMap((row) => piecesOf(row, columns))).toSorted((a, b) => b.top - a.top);
  const depth = columns.map(() => 0);
  const found: string[][] = [];
  for (const { text, left, right } of cells) {
    const covered = coveredBy({ left, right }, columns);
    const [first] = covered;
    if (first === undefined) continue;
    const level = Math.max(...covered.map((column) => depth[column] ?? 0));
    while (found.length <= level) found.push(columns.map(() => ""));
    const row = found[level];
    if (row !== undefined) row[first] = text;
    for (const column of covered) depth[column] = level + 1;
  }
  return found;
}

/** The words of a line as they were drawn: words of two cells stand closer than those of two columns of figures. */
function piecesOf(row: readonly PageRun[], columns: readonly Column[]): readonly HeadCell[] {
  const pieces: HeadCell[] = [];
  for (const { text, x, y, width, size } of row.toSorted((a, b) => a.x - b.x)) {
    const last = pieces.at(-1);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : x - last.right;
    const isNext = last !== undefined && Math.abs(last.top - y) < size * 0.1 && gap < size * 0.34;
    if (!isNext) pieces.push({ text: text.trim(), left: x, right: x + width, top: y, bottom: y, size });
    else {
      const joint = gap > size * 0.14 ? " " : "";
      pieces.splice(-1, 1, { ...last, text: `${last.text}${joint}${text}`.trim(), right: x + width });
    }
  }
  return pieces.flatMap((piece) =>
    coveredBy(piece, columns).length > 1 ? atColumns(piece, columns) : [piece],
  );
}

/** The words of a heading drawn in one go, apart where a column begins beneath one of them. */
function atColumns(piece: HeadCell, columns: readonly Column[]): readonly HeadCell[] {
  const sign = (piece.right - piece.left) / piece.text.length;
  for (const { index } of piece.text.matchAll(/ /g)) {
    const start = piece.left + sign * (index + 1);
    const begins = columns.some(
      ({ left }, i) => i > 0 && left > piece.left + sign && Math.abs(left - start) < sign * 1.5,
    );
    if (!begins) continue;
    const first = { ...piece, text: piece.text.slice(0, index), right: piece.left + sign * index };
    return [first, ...atColumns({ ...piece, text: piece.text.slice(index + 1), left: start }, columns)];
  }
  return [piece];
}

/** Lines close beneath one another, about one middle or from one edge, are one cell. */
function cellsOf(pieces: readonly HeadCell[]): readonly HeadCell[] {
  const found: HeadCell[] = [];
  for (const piece of pieces.toSorted((a, b) => b.top - a.top)) {
    const at = found.findIndex((cell) => isNextLine(cell, piece));
    const cell = found[at];
    if (cell === undefined) found.push(piece);
    else
      found.splice(at, 1, {
        ...cell,
        text: `${cell.text} ${piece.text}`,
        left: Math.min(cell.left, piece.left),
        right: Math.max(cell.right, piece.right),
        bottom: piece.bottom,
      });
  }
  return found;
}

function isNextLine(cell: HeadCell, piece: HeadCell): boolean {
  const down = cell.bottom - piece.top;
  if (down < piece.size * 0.5 || down > piece.size * 1.3) return false;
  const near = piece.size * 0.6;
  const isCentred = Math.abs(cell.left + cell.right - piece.left - piece.right) / 2 < near;
  return isCentred || Math.abs(cell.left - piece.left) < near;
}

/** The columns that something stands over: it covers a quarter of itself of their bands, or their middle. */
function coveredBy({ left, right }: Column, columns: readonly Column[]): readonly number[] {
  return columns.flatMap((column, i) => {
    const from = i === 0 ? Number.NEGATIVE_INFINITY : ((columns[i - 1]?.right ?? 0) + column.left) / 2;
    const next = columns[i + 1];
    const to = next === undefined ? Number.POSITIVE_INFINITY : (column.right + next.left) / 2;
    const shared = Math.min(right, to) - Math.max(left, from);
    const middle = (column.left + column.right) / 2;
    return shared > (right - left) * 0.25 || (left < middle && middle < right) ? [i] : [];
  });
}
