import type { Sheet, SheetCell, TextBlock, TextDocument } from "@sosanh/core/submissions/read-document";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import type { Span } from "@sosanh/core/submissions/span";
import { documentAbout } from "./document-about.ts";
import type { ReadingKnowledge } from "./reading-knowledge.ts";
import { readTable } from "./sheet/read-table.ts";
import { type SheetTable, sheetTables } from "./sheet/sheet-figures.ts";

/** A table of a text, and the figures in it, each where it stands in the text. */
export interface TextTable {
  readonly span: Span;
  readonly figures: readonly ReadFigure[];
}

/**
 * The tables of a text that are tables of figures, read as those of a workbook are: by all their headings, by the label of
 * each row, and by the lines right above. A table that only lays out words, and one whose cells do not stand under their
 * headings, is none: it is read as text.
 */
export function textTables(document: TextDocument, knowledge: ReadingKnowledge): readonly TextTable[] {
  const found: TextTable[] = [];
  let about: ReturnType<typeof documentAbout> | undefined;
  for (const [at, block] of document.blocks.entries()) {
    if (block.role !== "table") continue;
    const laid = laidOut(document, at);
    const tables = isEven(laid) ? sheetTables(laid.sheet, knowledge).filter(isOfFigures) : [];
    if (tables.length === 0) continue;
    about ??= documentAbout(document, "", knowledge);
    const { title, place, period } = about;
    const given = {
      sheetName: "",
      title,
      knowledge,
      mapping: undefined,
      ...(place === undefined ? {} : { place }),
      ...(period === undefined ? {} : { period }),
    };
    const figures = tables.flatMap((table) =>
      [...readTable({ ...given, table })].flatMap(({ figure, read }) => {
        const cell = laid.spans[read.cell.row]?.[read.cell.column];
        const row = laid.lines[read.cell.row];
        if (cell === undefined || row === undefined) return [];
        return [{ ...figure, place: { kind: "span" as const, ...cell }, phrase: row }];
      }),
    );
    if (figures.some(({ metric }) => metric !== null)) found.push({ span: block, figures });
  }
  return found;
}

/** A table of a text as a sheet, with where each of its cells and rows stands in the text. */
interface LaidOut {
  readonly sheet: Sheet;
  readonly spans: readonly (readonly Span[])[];
  readonly lines: readonly Span[];
  /** How many lines above the table it begins with. */
  readonly above: number;
}

function laidOut({ text, blocks }: TextDocument, at: number): LaidOut {
  const own = blocks[at] ?? { start: 0, end: 0 };
  const above = linesAbove(text, blocks.slice(0, at));
  const lines = [...above, ...linesOf(text, own)];
  const spans = lines.map((line, i) => (i < above.length ? [line] : cellsOf(text, line)));
  const rows = spans.map((cells) =>
    cells.map(({ start, end }): SheetCell => {
      const words = text.slice(start, end);
      return words === "" ? { kind: "empty" } : { kind: "text", text: words };
    }),
  );
  return { sheet: { name: "", rows, merges: [] }, spans, lines, above: above.length };
}

const mostAbove = 4;
const longestAbove = 200;

/** Titles and units right above a table: short blocks that are no sentence, and that tell of one year at most. */
function linesAbove(text: string, before: readonly TextBlock[]): readonly Span[] {
  const found: Span[] = [];
  for (const { start, end, role } of before.slice(-mostAbove).toReversed()) {
    const words = text.slice(start, end);
    const years = new Set(words.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g));
    if (role === "table" || role === "boilerplate" || words.length > longestAbove) break;
    if (/[.;]\s*$/.test(words) || years.size > 1) break;
    found.unshift({ start, end });
  }
  return found;
}

function linesOf(text: string, { start, end }: Span): readonly Span[] {
  const found: Span[] = [];
  let from = start;
  for (const line of text.slice(start, end).split("\n")) {
    found.push({ start: from, end: from + line.length });
    from += line.length + 1;
  }
  return found;
}

function cellsOf(text: string, line: Span): readonly Span[] {
  let from = line.start;
  return text
    .slice(line.start, line.end)
    .split("\t")
    .map((cell) => {
      const start = from + (cell.length - cell.trimStart().length);
      from += cell.length + 1;
      return { start, end: Math.max(start, start + cell.trim().length) };
    });
}

/** Whether the rows of a table are as wide as its heading: cells that lack one before them stand under another's words. */
function isEven({ spans, above }: LaidOut): boolean {
  const widths = spans.slice(above).map((cells) => cells.length);
  const most = Math.max(...widths);
  return widths.length > 1 && widths.filter((width) => width === most).length * 2 > widths.length;
}

/** Whether it is a table of figures: with labels, and words over each column of numbers. */
function isOfFigures({ columns, figures }: SheetTable): boolean {
  if (columns.some(({ role, heads }) => role === "value" && heads.length === 0)) return false;
  return (
    figures.length > 1 && columns.some(({ role }) => role === "place" || role === "metric" || role === "year")
  );
}
