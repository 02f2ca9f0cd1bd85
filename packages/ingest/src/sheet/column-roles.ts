import type { ColumnRole } from "@sosanh/core/submissions/table-mapping";
import { cellNumber, isNoFigure, type Notation } from "./cell-number.ts";
import { isTotal, looksLikePlace } from "./heading-words.ts";
import type { Grid } from "./sheet-grid.ts";
import type { TableBlock } from "./table-block.ts";

/** A column of a table with what it holds and the words over it, from the top down. */
export interface TableColumn {
  readonly column: number;
  readonly role: ColumnRole;
  readonly heads: readonly string[];
}

/** What a person, or a register, knows that a sheet does not say. */
export interface PlaceKnowledge {
  /** Whether words are the name of an administrative unit. */
  readonly isPlace: (words: string) => boolean;
}

/** The columns of a table from the left; columns without a heading that hold nothing are left out. */
export function tableColumns(
  grid: Grid,
  block: TableBlock,
  { notation, isPlace }: PlaceKnowledge & { readonly notation: Notation },
): readonly TableColumn[] {
  const found: TableColumn[] = [];
  for (let column = block.left; column <= block.right; column += 1) {
    const heads = headsOf(grid, block, column);
    const cells = Array.from({ length: block.bodyTo - block.bodyFrom }, (_, i) => block.bodyFrom + i);
    const words = cells.map((row) => grid.words(row, column)).filter((text) => text !== "");
    if (words.length === 0) {
      if (heads.length > 0) found.push({ column, role: "empty", heads });
      continue;
    }
    const numbers = cells.filter((row) => {
      const cell = grid.at(row, column);
      return cellNumber(cell, notation) !== undefined || isNoFigure(cell);
    }).length;
    const role = roleOf({
      heads,
      words,
      isNumeric: numbers * 2 > words.length,
      isPlace,
      isFirst: found.every((each) => each.role === "ordinal" || each.role === "empty"),
    });
    found.push({ column, role, heads });
  }
  return withLabel(found);
}

interface ColumnFacts extends PlaceKnowledge {
  readonly heads: readonly string[];
  readonly words: readonly string[];
  readonly isNumeric: boolean;
  readonly isFirst: boolean;
}

function roleOf({ heads, words, isNumeric, isPlace, isFirst }: ColumnFacts): ColumnRole {
  const head = heads.join(" ").trim();
  if (/^(s?tt|số tt|số thứ tự|no\.?|mã số|mã|id)$/iu.test(head)) return "ordinal";
  if (
    /^(đvt|đơn vị( tính)?|unit)$/iu.test(head) &&
    !isNumeric &&
    !words.some((text) => isPlace(text) || looksLikePlace(text))
  )
    return "unit";
  if (/^(năm|year|kỳ|kỳ báo cáo|period)$/iu.test(head) && words.every((text) => /\d{4}/.test(text)))
    return "year";
  if (/^(ghi chú|chú thích|note|notes|nguồn)$/iu.test(head)) return "note";
  if (isNumeric) return isFirst && isSequence(words) ? "ordinal" : "value";
  if (isFirst && words.every((text) => /^([IVXLC]+|[A-ZĐa-zđ]|\d+(\.\d+)*)[.)]?$/.test(text)))
    return "ordinal";
  const labels = words.filter((text) => !isTotal(text));
  const places = labels.filter((text) => isPlace(text) || looksLikePlace(text)).length;
  if (
    (labels.length > 0 && places * 2 >= labels.length) ||
    /^(tên )?(địa phương|xã|phường|huyện|quận|tỉnh|thành phố|place|locality|area)(?!\p{L})/iu.test(head)
  )
    return "place";
  // Hamlets are in no register: their figures are nobody's, not those of the commune.
  if (/^(tên )?(thôn|xóm|ấp|bản|buôn|khu phố|tổ dân phố|tdp)(?!\p{L})/iu.test(head)) return "place";
  if (labels.length > 0 && labels.filter(isHamlet).length * 2 >= labels.length) return "place";
  return /^(ghi chú|nhận xét|lý do)/iu.test(head) ? "note" : "metric";
}

function isHamlet(words: string): boolean {
  return /^(Thôn|Xóm|Ấp|Bản|Buôn|Khu phố|Tổ dân phố|TDP)\s+[\p{Lu}\d]/u.test(words);
}

/** Words over a column: of merged ranges, and of a heading that stands over the first of its columns only. */
function headsOf(grid: Grid, { headFrom, bodyFrom, left }: TableBlock, column: number): readonly string[] {
  const heads: string[] = [];
  for (let row = headFrom; row < bodyFrom; row += 1) {
    const words = grid.words(row, column) || spreadWords(grid, { row, column, left, bodyFrom });
    if (words !== "" && words !== heads.at(-1) && !/^\(?([A-Z]|\d{1,2})\)?(\s*=.*)?$/.test(words))
      heads.push(words);
  }
  return heads;
}

/** A heading written over the first of its columns without merging goes on to the right, while the row below has words. */
function spreadWords(
  grid: Grid,
  at: { readonly row: number; readonly column: number; readonly left: number; readonly bodyFrom: number },
): string {
  if (at.row + 1 >= at.bodyFrom || grid.words(at.row + 1, at.column) === "") return "";
  for (let column = at.column - 1; column >= at.left; column -= 1) {
    if (grid.words(at.row + 1, column) === "") return "";
    const words = grid.words(at.row, column);
    if (words !== "") return grid.range(at.row, column).bottom > at.row ? "" : words;
  }
  return "";
}

function isSequence(words: readonly string[]): boolean {
  const numbers = words.map(Number);
  return (
    words.length > 1 &&
    numbers.every(
      (number, i) =>
        Number.isInteger(number) && (i === 0 || number - (numbers[i - 1] ?? 0) === 1 || number === 1),
    ) &&
    numbers[0] === 1
  );
}

/** Of two columns of words that are of the same kind the later ones are remarks, unless they say whom and what. */
function withLabel(columns: readonly TableColumn[]): readonly TableColumn[] {
  const firstValue = columns.findIndex(({ role }) => role === "value");
  return columns.map((each, i) =>
    each.role === "metric" && firstValue >= 0 && i > firstValue ? { ...each, role: "note" } : each,
  );
}
