import { cellNumber, isNoFigure, type Notation } from "./cell-number.ts";
import { isNote, looksLikePlace } from "./heading-words.ts";
import type { Grid } from "./sheet-grid.ts";

/** A table on a sheet: the rows of its heading and of its body, from and to (not included), and its columns. */
export interface TableBlock {
  readonly headFrom: number;
  readonly bodyFrom: number;
  readonly bodyTo: number;
  readonly left: number;
  readonly right: number;
  /** Words above the heading that belong to it: a title, a unit for all, a year. */
  readonly above: readonly string[];
}

type RowKind = "blank" | "words" | "numbering" | "figures" | "single";

/**
 * The tables of a sheet from the top. A body is rows with figures; its heading is the rows of words right above it,
 * however many; a line of one text above that is its title, below it a note. Between two bodies a new heading, or two
 * blank rows, begin another table; a text alone between two rows of figures is a section of the same one,
 * and a place with words beneath another place is a row of it that cannot be read.
 */
export function tableBlocks(grid: Grid, notation: Notation): readonly TableBlock[] {
  const kinds: RowKind[] = [];
  for (let row = 0; row < grid.height; row += 1)
    kinds.push(rowKind(grid, row, { notation, before: kinds.at(-1) }));
  const found: TableBlock[] = [];
  let from = 0;
  for (let row = 0; row < grid.height; row += 1) {
    if (kinds[row] !== "figures" || row < from) continue;
    const bodyFrom = sectionStart(kinds, row, from);
    const headFrom = headStart(kinds, bodyFrom, from);
    const bodyTo = bodyEnd(grid, kinds, row);
    found.push({
      headFrom,
      bodyFrom,
      bodyTo,
      ...extent(grid, headFrom, bodyTo),
      above: titles(grid, kinds, { headFrom, from }),
    });
    from = bodyTo;
  }
  return found;
}

/** Whether a row numbers the columns, as forms do: (1) (2) (3), or A B 1 2 3. */
function isNumbering(words: readonly string[]): boolean {
  if (words.length < 3) return false;
  const plain = words.map((word) => word.replace(/^\((.*)\)$/, "$1").replace(/\s*=.*$/, ""));
  const numbers = plain.filter((word) => /^\d{1,2}$/.test(word)).map(Number);
  const letters = plain.filter((word) => /^[A-Z]$/.test(word));
  if (numbers.length + letters.length < words.length || numbers.length < 2) return false;
  return (
    numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1) && (numbers[0] ?? 9) <= 2
  );
}

interface RowContext {
  readonly notation: Notation;
  /** What the row above is. */
  readonly before: RowKind | undefined;
}

function rowKind(grid: Grid, row: number, { notation, before }: RowContext): RowKind {
  const columns = Array.from({ length: grid.width }, (_, column) => column);
  const filled = columns.filter((column) => (grid.at(row, column)?.kind ?? "empty") !== "empty");
  if (filled.length === 0)
    return columns.some((column) => grid.words(row, column) !== "") ? "words" : "blank";
  const words = filled.map((column) => grid.words(row, column));
  if (isNumbering(words)) return "numbering";
  if (words.some((text) => /cộng h(òa|oà) xã hội|độc lập\s*[-–]\s*tự do/iu.test(text))) return "single";
  if (filled.length === 2 && /^([IVXLC]+|[A-ZĐa-zđ]|\d+(\.\d+)*)[.)]?$/.test(words[0] ?? "")) {
    // "II | QUỐC PHÒNG": a section, or a place of which nothing is said.
    if (cellNumber(grid.at(row, filled[1] ?? 0), notation) === undefined && !words.some(isHeadWord))
      return "single";
  }
  const figures = filled.filter((column) => cellNumber(grid.at(row, column), notation) !== undefined);
  const none = filled.filter((column) => isNoFigure(grid.at(row, column))).length;
  const isYears = before !== "figures" && areYears(figures.map((column) => grid.words(row, column)));
  const isAllYears = figures.length === filled.length || figures.length > 1;
  if (filled.length === 1) return "single";
  if (isYears && (isAllYears || words.some(isHeadWord))) return "words";
  if (figures.length === 1 && figures[0] === filled[0] && none === 0) return "single";
  return figures.length > 0 || (none > 0 && filled.length - none <= 3) ? "figures" : "words";
}

/** Numbers of a heading that are years: not far from one another, as figures of about two thousand are. */
function areYears(numbers: readonly string[]): boolean {
  if (numbers.length === 0 || !numbers.every((text) => /^(19[789]\d|20\d\d)$/.test(text))) return false;
  const years = numbers.map(Number);
  return Math.max(...years) - Math.min(...years) <= farthestYears;
}

const farthestYears = 15;

/** Words that stand over the columns which say whom a row is about. */
function isHeadWord(words: string): boolean {
  return /^(s?tt|số tt|(tên )?(địa phương|đơn vị)(?! tính:)|nội dung|chỉ tiêu|tiêu chí|tên|xã|phường|huyện|quận|tỉnh|năm|metric|place|year|value)(\s*[,/(].*)?$/iu.test(
    words,
  );
}

/** A body may begin with the name of its first section, right under the heading. */
function sectionStart(kinds: readonly RowKind[], row: number, from: number): number {
  let start = row;
  while (start > from && kinds[start - 1] === "single") start -= 1;
  const head = kinds[start - 1];
  return start > from && (head === "words" || head === "numbering") ? start : row;
}

function headStart(kinds: readonly RowKind[], body: number, from: number): number {
  let start = body;
  while (start > from && (kinds[start - 1] === "words" || kinds[start - 1] === "numbering")) start -= 1;
  return start;
}

/** A body goes on over one blank row and over texts alone while figures follow, until a new heading. */
function bodyEnd(grid: Grid, kinds: readonly RowKind[], start: number): number {
  let end = start + 1;
  for (let row = end; row < kinds.length; row += 1) {
    const kind = kinds[row];
    if (kind === "figures" || (kind === "words" && row === end && isRowOfPlace(grid, row))) end = row + 1;
    else if (kind === "words" || kind === "numbering") break;
    else if (kind === "blank" && kinds[row + 1] === "blank") break;
    else if (kind === "single" && isNote(firstWords(grid, row))) break;
  }
  return end;
}

/** A row beneath one of another place, with words where figures stand, which are no heading: "xem phụ lục". */
export function isRowOfPlace(grid: Grid, row: number): boolean {
  let column = 0;
  while (column < grid.width && grid.words(row, column) === "") column += 1;
  if (![row - 1, row].every((each) => looksLikePlace(grid.words(each, column)))) return false;
  for (let other = column + 1; other < grid.width; other += 1)
    if (isHeadWord(grid.words(row, other))) return false;
  return true;
}

function titles(
  grid: Grid,
  kinds: readonly RowKind[],
  { headFrom, from }: { readonly headFrom: number; readonly from: number },
): readonly string[] {
  const found: string[] = [];
  for (let row = headFrom - 1; row >= from && row > headFrom - 8; row -= 1)
    if (kinds[row] === "single" && !isNote(firstWords(grid, row))) found.unshift(firstWords(grid, row));
  return found;
}

function firstWords(grid: Grid, row: number): string {
  for (let column = 0; column < grid.width; column += 1) {
    const words = grid.words(row, column);
    if (words !== "") return words;
  }
  return "";
}

function extent(grid: Grid, from: number, to: number): { readonly left: number; readonly right: number } {
  let left = grid.width;
  let right = 0;
  for (let row = from; row < to; row += 1)
    for (let column = 0; column < grid.width; column += 1)
      if ((grid.at(row, column)?.kind ?? "empty") !== "empty") {
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
  return { left, right };
}
