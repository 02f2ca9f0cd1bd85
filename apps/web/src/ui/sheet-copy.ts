import type { Sheet, SheetCell } from "@sosanh/chart/table/sheet";
import type { Language } from "@sosanh/core/view/view";
import type { Copied } from "./copy.ts";

/**
 * Writes a table so that a sheet takes its numbers as numbers, whatever language the program speaks:
 *
 * - HTML, which Excel, LibreOffice and Word take first. `x:num` tells Excel, `sdval` and `sdnum` tell LibreOffice the
 *   number itself, apart from how it is written; text is marked as text, so that "3/27" does not become a date.
 * - Text with tabs for everything else: digits without a thousands mark, which reads as a number in either language;
 *   the decimal mark is the reader's, as a machine that shows Vietnamese pages mostly has Vietnamese numbers.
 *
 * The same table gives the same bytes.
 */
export function sheetCopy(sheet: Sheet, language: Language): Copied {
  const { title, heads, rows, notes } = sheet;
  const plain = (cell: SheetCell) => plainText(cell, language);
  const lines = [
    [title],
    heads,
    ...rows.map((row) => row.map(plain)),
    ...(notes.length === 0 ? [] : [[""]]),
    ...notes.map((note) => [note]),
  ];
  const html = [
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table>',
    textRow([title]),
    `<tr>${heads.map((head) => `<th style="${asText}">${escaped(head)}</th>`).join("")}</tr>`,
    ...rows.map((row) => `<tr>${row.map((cell) => htmlCell(cell, language)).join("")}</tr>`),
    ...(notes.length === 0 ? [] : [textRow([""])]),
    ...notes.map((note) => textRow([note])),
    "</table></body></html>",
  ];
  return {
    text: lines.map((cells) => cells.map(oneLine).join("\t")).join("\r\n"),
    html: html.join("\n"),
  };
}

const asText = "mso-number-format:'\\@'";

function textRow(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td style="${asText}">${escaped(cell)}</td>`).join("")}</tr>`;
}

function htmlCell(cell: SheetCell, language: Language): string {
  if (typeof cell === "string") return `<td style="${asText}">${escaped(cell)}</td>`;
  const number = `${exactly(cell.number)}`;
  const format = cell.decimals > 0 ? `\\#\\,\\#\\#0\\.${"0".repeat(cell.decimals)}` : "\\#\\,\\#\\#0";
  return `<td x:num="${number}" sdval="${number}" sdnum="1033;" style="mso-number-format:'${format}'">${plainText(cell, language)}</td>`;
}

/** Digits without a thousands mark. */
function plainText(cell: SheetCell, language: Language): string {
  if (typeof cell === "string") return cell;
  const text = exactly(cell.number).toFixed(cell.decimals);
  return language === "vi" ? text.replace(".", ",") : text;
}

/** Without the crumbs that subtraction leaves: 12.5, not 12.500000000000002. */
function exactly(number: number): number {
  return Number(number.toFixed(6));
}

function oneLine(text: string): string {
  return text.replace(/[\t\r\n]+/g, " ");
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
