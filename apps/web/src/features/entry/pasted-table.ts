/** Rows of texts, as they came from the clipboard; a row may be shorter than others. */
export type PastedTable = readonly (readonly string[])[];

/**
 * Reads what a spreadsheet puts on the clipboard: cells between tabs, rows between line ends; a cell with either in it
 * stands in quotes, and a quote in it twice. Blanks around a cell, and the line end after the last row, are none.
 */
export function readTabbed(text: string): PastedTable {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = text[at] === '"' ? quoted(text, at) : plain(text, at);
    rows.at(-1)?.push(cell.replaceAll("\u00a0", " ").trim());
    if (end >= text.length) break;
    if (text[end] !== "\t") rows.push([]);
    at = text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }
  const last = rows.at(-1);
  if (rows.length > 1 && last?.every((cell) => cell === "") === true) rows.pop();
  return rows;
}

function plain(text: string, from: number) {
  const found = text.slice(from).search(/[\t\r\n]/);
  const end = found < 0 ? text.length : from + found;
  return { cell: text.slice(from, end), end };
}

/** A quote that nothing closes, or that more follows, is a character like any other. */
function quoted(text: string, from: number) {
  const closed = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(from));
  if (closed === null) return plain(text, from);
  const [whole, inside = ""] = closed;
  return { cell: inside.replaceAll('""', '"').replaceAll(/\s+/g, " "), end: from + whole.length };
}

/** Writes cells as a spreadsheet takes them. */
export function writeTabbed(table: PastedTable): string {
  const cellOf = (text: string) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return table.map((row) => row.map(cellOf).join("\t")).join("\n");
}

/** A cell that is copied: as it shows, and the number it is, where it is one. */
export interface CopiedCell {
  readonly text: string;
  readonly number?: number | undefined;
}

/** Writes cells as a table of a page, numbers such that a spreadsheet of any language takes them for what they are. */
export function writeHtmlTable(rows: readonly (readonly CopiedCell[])[]): string {
  const escaped = (text: string) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
  const cellOf = ({ text, number }: CopiedCell) =>
    number === undefined ? `<td>${escaped(text)}</td>` : `<td x:num="${number}">${escaped(text)}</td>`;
  const body = rows.map((row) => `<tr>${row.map(cellOf).join("")}</tr>`).join("");
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>${body}</table></body></html>`;
}

const mostSpanned = 500;

/** The first table of a page that was copied; undefined where it has none. Where a merged cell lies, others are empty. */
export function readHtmlTable(html: string): PastedTable | undefined {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (table === null) return undefined;
  const rows: string[][] = [];
  for (const [y, { cells }] of [...table.rows].entries()) {
    let x = 0;
    for (const cell of cells) {
      while (rows[y]?.[x] !== undefined) x += 1;
      const text = (cell.textContent ?? "").replaceAll(/\s+/g, " ").trim();
      const [high, wide] = [cell.rowSpan, cell.colSpan].map((n) => Math.max(1, Math.min(n, mostSpanned)));
      for (let down = 0; down < (high ?? 1); down += 1)
        for (let across = 0; across < (wide ?? 1); across += 1) {
          const row = rows[y + down] ?? [];
          rows[y + down] = row;
          row[x + across] = down + across === 0 ? text : "";
        }
    }
  }
  // A merged cell may reach below the last row.
  return rows.slice(0, table.rows.length).map((row) => Array.from(row, (text) => text ?? ""));
}
