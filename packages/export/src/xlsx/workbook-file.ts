import { unzipSync } from "fflate";
import {
  Chart,
  ChartRange,
  ChartSeries,
  Color,
  Format,
  FormatAlign,
  FormatBorder,
  FormatUnderline,
  Image,
  Note,
  Url,
  Workbook,
  type Worksheet,
} from "wasm-xlsxwriter";
import { plainText, writableText } from "../plain-text.ts";
import { font, inks } from "./cell-looks.ts";
import type { CellStyle, Placed, SheetPlan } from "./sheet-plan.ts";

/** A workbook without its cells, and the number each style has in it. */
export interface WorkbookFrame {
  readonly bytes: Uint8Array;
  readonly styleOf: (style: CellStyle) => number;
}

const a4 = 9;
const rowHeight = 20;
const columnWidth = 64;

/**
 * Writes everything of a workbook but its cells: sheets, styles, widths, merges, links, filters, pictures, what is
 * printed, and a stand-in for each chart, numbered in the order of the sheets. The cells are written by us: fifty
 * thousand rows cost the library a minute and a half, cell by cell.
 */
export function workbookFrame(sheets: readonly SheetPlan[]): WorkbookFrame {
  const pool = new Pool();
  try {
    const workbook = pool.keep(new Workbook());
    const base = pool.keep(new Format());
    workbook.setDefaultFormat(formatOf({}, base, pool), rowHeight, columnWidth);
    const styles = stylesOf(sheets);
    for (const [i, plan] of sheets.entries()) {
      const sheet = pool.keep(workbook.addWorksheet());
      pool.keep(sheet.setName(plan.name));
      writeSheet(sheet, plan, pool);
      if (i === 0) writeStyles(sheet, styles, pool);
    }
    const bytes = workbook.saveToBufferSync();
    return { bytes, styleOf: styleNumbers(bytes, styles) };
  } finally {
    pool.free();
  }
}

/** What the library holds outside of JavaScript, to be given back. */
class Pool {
  readonly #kept: { free(): void }[] = [];

  keep<Kept extends { free(): void }>(kept: Kept): Kept {
    this.#kept.push(kept);
    return kept;
  }

  free(): void {
    for (const kept of this.#kept.reverse()) kept.free();
  }
}

function keyOf(style: CellStyle): string {
  return JSON.stringify(Object.entries(style).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Every look there is in the workbook, once. */
function stylesOf(sheets: readonly SheetPlan[]): ReadonlyMap<string, CellStyle> {
  const seen = new Set<CellStyle>();
  const styles = new Map<string, CellStyle>();
  const add = (style: CellStyle) => {
    if (seen.has(style)) return;
    seen.add(style);
    styles.set(keyOf(style), style);
  };
  for (const { rows, records } of sheets) {
    for (const { cells } of rows) for (const { style } of cells) add(style);
    for (const style of records?.styles ?? []) add(style);
  }
  return styles;
}

/** A cell of each style in the first column, and a text; the cells of the plan take their place. */
function writeStyles(sheet: Worksheet, styles: ReadonlyMap<string, CellStyle>, pool: Pool): void {
  // So that the file has a part for texts.
  pool.keep(sheet.writeString(0, 1, "-"));
  let row = 0;
  for (const style of styles.values()) {
    const format = formatOf(style, pool.keep(new Format()), pool);
    pool.keep(sheet.writeNumberWithFormat(row, 0, 0, format));
    row += 1;
  }
}

/** Reads back which number the library gave each style. */
function styleNumbers(
  bytes: Uint8Array,
  styles: ReadonlyMap<string, CellStyle>,
): (style: CellStyle) => number {
  const path = "xl/worksheets/sheet1.xml";
  const part = unzipSync(bytes, { filter: ({ name }) => name === path })[path] ?? new Uint8Array();
  const numbers = new Map<string, number>();
  for (const [, row, number] of new TextDecoder().decode(part).matchAll(/<c r="A(\d+)"(?: s="(\d+)")?/g)) {
    const key = [...styles.keys()][Number(row) - 1];
    if (key !== undefined) numbers.set(key, Number(number ?? 0));
  }
  const known = new Map<CellStyle, number>();
  return (style) => {
    const found = known.get(style) ?? numbers.get(keyOf(style)) ?? 0;
    known.set(style, found);
    return found;
  };
}

function formatOf(style: CellStyle, fresh: Format, pool: Pool): Format {
  let format = fresh;
  const then = (next: Format) => {
    format = pool.keep(next);
  };
  // The library takes a colour over: it is given back with its format.
  const colour = (hex: string) => Color.rgb(Number.parseInt(hex, 16));
  then(format.setFontName(font.name));
  then(format.setFontSize(style.size ?? font.size));
  then(format.setFontColor(colour(style.colour ?? inks.text)));
  then(format.setAlign(style.top ? FormatAlign.Top : FormatAlign.VerticalCenter));
  if (style.bold) then(format.setBold());
  if (style.italic) then(format.setItalic());
  if (style.underline) then(format.setUnderline(FormatUnderline.Single));
  if (style.fill !== undefined) then(format.setBackgroundColor(colour(style.fill)));
  if (style.numberFormat !== undefined) then(format.setNumFormat(style.numberFormat));
  if (style.wrap) then(format.setTextWrap());
  if (style.align !== undefined) then(format.setAlign(aligns[style.align]));
  if (style.indent) then(format.setIndent(1));
  if (style.unlocked) then(format.setUnlocked());
  if (style.line !== undefined) {
    then(format.setBorderBottom(FormatBorder.Thin));
    then(format.setBorderBottomColor(colour(style.line === "head" ? inks.headLine : inks.rowLine)));
  }
  if (style.side) {
    then(format.setBorderLeft(FormatBorder.Thin));
    then(format.setBorderLeftColor(colour(style.line === "head" ? inks.headLine : inks.rowLine)));
  }
  return format;
}

const aligns = { left: FormatAlign.Left, right: FormatAlign.Right, center: FormatAlign.Center };

function writeSheet(sheet: Worksheet, plan: SheetPlan, pool: Pool): void {
  const { columns, rows, merges, links, table, frozen } = plan;
  for (const [i, width] of columns.entries()) pool.keep(sheet.setColumnWidthPixels(i, width));
  for (const [i, { height }] of rows.entries())
    if (height !== undefined && height !== rowHeight) pool.keep(sheet.setRowHeightPixels(i, height));
  const plain = pool.keep(new Format());
  for (const { top, left, bottom, right } of merges)
    pool.keep(sheet.mergeRange(top, left, bottom, right, "", plain));
  for (const { row, column, to } of links) {
    const target = "sheet" in to ? `internal:'${to.sheet.replaceAll("'", "''")}'!A1` : to.address;
    pool.keep(sheet.writeUrl(row, column, pool.keep(new Url(target))));
  }
  if (table !== undefined) {
    pool.keep(sheet.autofilter(table.top, table.left, table.bottom, table.right));
    if (plan.pageBreak?.isOneAbove !== true) pool.keep(sheet.setRepeatRows(table.top, table.top));
  }
  if (frozen !== undefined) pool.keep(sheet.setFreezePanes(frozen.rows, frozen.columns));
  for (const chart of plan.charts) insertStandIn(sheet, chart, { name: plan.name, pool });
  for (const picture of plan.pictures) {
    const image = pool.keep(pool.keep(new Image(picture.png)).setAltText(picture.altText));
    const sized = pool.keep(image.setScaleToSize(picture.width, picture.height, true));
    pool.keep(sheet.insertImageWithOffset(picture.row, picture.column, sized, 4, 6));
  }
  for (const note of plan.notes ?? []) insertNote(sheet, note, pool);
  if (plan.isProtected) pool.keep(sheet.protect());
  if (plan.isHidden) pool.keep(sheet.setHidden(true));
  setPrint(sheet, plan, pool);
}

const noteWidth = 300;
const lettersInLine = 48;
const lineHeight = 16;

/** As high as its text needs; it says no author. */
function insertNote(
  sheet: Worksheet,
  { row, column, text }: { readonly row: number; readonly column: number; readonly text: string },
  pool: Pool,
): void {
  const clean = writableText(text);
  const lines = clean
    .split("\n")
    .reduce((sum, line) => sum + Math.ceil((line.length + 1) / lettersInLine), 1);
  let note = pool.keep(new Note(clean));
  const then = (next: Note): void => {
    note = pool.keep(next);
  };
  then(note.addAuthorPrefix(false));
  then(note.setAuthor("Sosanh"));
  then(note.setFontName(font.name));
  then(note.setFontSize(font.size));
  then(note.setWidth(noteWidth));
  then(note.setHeight(lines * lineHeight));
  pool.keep(sheet.insertNote(row, column, note));
}

/** The library makes the chart's place and its names in the file; the chart itself is put in after. */
function insertStandIn(
  sheet: Worksheet,
  { row, column, width, height, altText }: Placed,
  { name, pool }: { readonly name: string; readonly pool: Pool },
): void {
  const series = pool.keep(new ChartSeries());
  pool.keep(series.setValues(pool.keep(ChartRange.newFromRange(name, 0, 0, 0, 0))));
  const chart = pool.keep(Chart.newBar());
  pool.keep(chart.pushSeries(series));
  pool.keep(chart.setWidth(width));
  pool.keep(chart.setHeight(height));
  pool.keep(chart.setAltText(altText));
  pool.keep(sheet.insertChartWithOffset(row, column, chart, 4, 6));
}

/** A4, as wide as the page, with the number of the page and what the file is of. */
function setPrint(sheet: Worksheet, plan: SheetPlan, pool: Pool): void {
  const { isLandscape, isOnePage, pageBreak, across, form, badge, foot } = plan;
  const scale = pageBreak?.scale ?? across?.scale;
  pool.keep(sheet.setPaperSize(a4));
  pool.keep(isLandscape ? sheet.setLandscape() : sheet.setPortrait());
  if (scale === undefined) pool.keep(sheet.setPrintFitToPages(1, isOnePage ? 1 : 0));
  else pool.keep(sheet.setPrintScale(scale));
  if (form !== undefined) {
    const { top, left, bottom, right } = form.range;
    pool.keep(sheet.setPrintArea(top, left, bottom, right));
    pool.keep(sheet.setRepeatRows(...form.rows));
    pool.keep(sheet.setRepeatColumns(...form.columns));
  }
  pool.keep(sheet.setMargins(0.5, 0.5, 0.6, 0.7, 0.3, 0.3));
  pool.keep(sheet.setFooter(`&L&8${printed(foot)}&R&8&P/&N`));
  // Excel takes 255 signs, each ampersand twice.
  const title = form === undefined ? "" : `&L&"Arial,Bold"&11${printed(form.title.slice(0, 80))}`;
  const head = badge?.toLocaleUpperCase("vi").slice(0, form === undefined ? 100 : 20);
  const mark = head === undefined ? "" : `&R&"Arial,Bold"&9${printed(head)}`;
  if (title + mark !== "") pool.keep(sheet.setHeader(title + mark));
}

/** An ampersand is a command there; a digit behind the size would belong to it. */
function printed(text: string): string {
  const clean = plainText(text).replaceAll("&", "&&");
  return /^\d/.test(clean) ? ` ${clean}` : clean;
}
