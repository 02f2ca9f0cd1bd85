import { formatValue } from "@sosanh/chart/words/number-text";
import { word } from "@sosanh/chart/words/words";
import type { Metric } from "@sosanh/core/figures/metric";
import type { Period } from "@sosanh/core/figures/period";
import { isKnown } from "@sosanh/core/figures/value";
import { missingWords } from "@sosanh/core/submissions/missing-words";
import { formRows, formSheetName, placeColumn, reasonColumn } from "@sosanh/core/submissions/template-form";
import type { Language } from "@sosanh/core/view/view";
import { plainText } from "../plain-text.ts";
import { numberFormat } from "../pptx/number-format.ts";
import { templateWords } from "../words/template-words.ts";
import { inks, looks } from "../xlsx/cell-looks.ts";
import { pagesAcross } from "../xlsx/paper.ts";
import { SheetDraft } from "../xlsx/sheet-draft.ts";
import type { CellStyle, SheetCell, SheetPlan } from "../xlsx/sheet-plan.ts";
import { heightFor } from "../xlsx/text-room.ts";
import type { Template } from "./write-template.ts";

/** Where the parts of the sheet to fill stand, from 0. */
export interface TemplatePlaces {
  /** The hidden row of codes, the first row to fill, the one behind the last. */
  readonly codes: number;
  readonly from: number;
  readonly to: number;
  /** The column to fill of each metric. */
  readonly entry: readonly { readonly column: number; readonly metric: Metric }[];
  readonly reason: number;
}

const firstMetric = 3;
const leastHead = 20;
const widths = { uid: 70, ordinal: 40, place: 190, entry: 100, before: 84, reason: 140 };

/** The words a figure may be missing by, for a person who fills. */
export function templateReasons(language: Language): readonly string[] {
  const reasons = ["not-reported", "late", "not-applicable", "did-not-exist", "withheld"] as const;
  return reasons.map((reason) => missingWords[reason][language]);
}

/** The sheet to fill and the hidden one, and where what stands. */
export function templateSheets(template: Template): {
  readonly sheets: readonly SheetPlan[];
  readonly at: TemplatePlaces;
} {
  const { language, metrics, places } = template;
  const words = templateWords(language);
  const perMetric = template.lastYear === undefined ? 1 : 2;
  const reason = firstMetric + metrics.length * perMetric;
  const entry = metrics.map((metric, i) => ({ metric, column: firstMetric + i * perMetric }));
  const draft = new SheetDraft([
    widths.uid,
    widths.ordinal,
    widths.place,
    ...metrics.flatMap(() => (perMetric === 1 ? [widths.entry] : [widths.entry, widths.before])),
    widths.reason,
  ]);
  const context = { template, entry, reason, hasBefore: perMetric === 2 };
  writeHead(draft, context);
  const codes = draft.cells([
    { column: 0, value: placeColumn, style: looks.plain },
    ...entry.map(({ column, metric }) => ({ column, value: metric.code, style: looks.plain })),
    { column: reason, value: reasonColumn, style: looks.plain },
  ]);
  const from = writeHeadings(draft, context);
  writeRows(draft, context);
  const at = { codes, from, to: from + places.length, entry, reason };
  const shared = { charts: [], pictures: [], links: [], foot: words.foot, isLandscape: true };
  const sheet: SheetPlan = {
    ...shared,
    name: words.sheet,
    columns: draft.columns,
    rows: draft.rows,
    merges: draft.merges,
    notes: entry.map(({ metric, column }) => ({ row: from - 2, column, text: noteOf(metric, language) })),
    isProtected: true,
    frozen: { rows: from, columns: firstMetric },
    form: {
      title: template.title,
      range: { top: from - 2, left: 1, bottom: at.to - 1, right: reason },
      rows: [from - 2, from - 1],
      columns: [1, firstMetric - 1],
    },
    across: pagesAcross(widths.ordinal + widths.place, [
      ...entry.map(({ column }) => ({ column, width: groupWidth(context) })),
      { column: reason, width: widths.reason },
    ]),
    ...(template.data === "sample" ? { badge: words.sample } : {}),
  };
  return { sheets: [sheet, { ...shared, ...formSheet(template) }], at };
}

function formSheet(template: Template): Pick<SheetPlan, "name" | "columns" | "rows" | "merges" | "isHidden"> {
  const { data, period, metrics, places, language } = template;
  const form = { data, period, metrics: metrics.map(({ code }) => code), places };
  const rows = formRows(form, templateReasons(language)).map((cells) => ({
    cells: cells.map((value, column) => ({
      column,
      value: typeof value === "string" ? plainText(value) : value,
      style: looks.plain,
    })),
  }));
  return { name: formSheetName, columns: [120, 120, 200], rows, merges: [], isHidden: true };
}

interface Context {
  readonly template: Template;
  readonly entry: TemplatePlaces["entry"];
  readonly reason: number;
  readonly hasBefore: boolean;
}

function writeHead(draft: SheetDraft, { template, reason }: Context): void {
  const words = templateWords(template.language);
  const right = Math.min(reason, firstMetric + 7);
  // The title says the period as well: with a line of its own below, both would be read back as the title.
  for (const [value, style] of [
    ...(template.data === "sample" ? ([[words.sample, looks.badge]] as const) : []),
    [template.title, looks.title],
    [words.guide, looks.note],
  ] as const) {
    // The first column is hidden: what stands over all begins in the second.
    const row = draft.text(value, style, right);
    const { cells, ...rest } = draft.rows[row] ?? { cells: [] };
    draft.rows[row] = { ...rest, cells: cells.map((cell) => ({ ...cell, column: 1 })) };
    draft.merges[draft.merges.length - 1] = { top: row, left: 1, bottom: row, right };
  }
}

/** Pixels of a metric: its column to fill, with that of the year before. */
function groupWidth({ hasBefore }: Pick<Context, "hasBefore">): number {
  return widths.entry + (hasBefore ? widths.before : 0);
}

const beforeHead: CellStyle = {
  fill: inks.head,
  line: "head",
  wrap: true,
  align: "right",
  colour: inks.second,
};

/** Two rows: the metric over its periods; returns the first row below. */
function writeHeadings(draft: SheetDraft, context: Context): number {
  const { template, entry, reason, hasBefore } = context;
  const { language, period } = template;
  const words = templateWords(language);
  const own = periodText(period, language);
  const before = periodText({ ...period, year: period.year - 1 }, language);
  const head: CellStyle = { ...looks.headText, top: true };
  const group: CellStyle = { ...head, side: true };
  const top = draft.cells([
    { column: 1, value: words.ordinal, style: head },
    { column: 2, value: words.place, style: head },
    ...entry.flatMap(({ column, metric }): SheetCell[] => [
      { column, value: headOf(metric, language), style: group },
      ...(hasBefore ? [{ column: column + 1, value: "", style: head }] : []),
    ]),
    { column: reason, value: words.reason, style: group },
  ]);
  const heads = entry.map(({ metric }) =>
    heightFor(headOf(metric, language), groupWidth(context), looks.headText),
  );
  draft.rows[top] = { cells: draft.rows[top]?.cells ?? [], height: Math.max(leastHead, ...heads) };
  const below = draft.cells([
    { column: 1, value: "", style: head },
    { column: 2, value: "", style: head },
    ...entry.flatMap(({ column }): SheetCell[] => [
      { column, value: own, style: { ...looks.headNumber, side: true } },
      ...(hasBefore ? [{ column: column + 1, value: before, style: beforeHead }] : []),
    ]),
    { column: reason, value: "", style: group },
  ]);
  if (hasBefore)
    for (const { column } of entry) draft.merges.push({ top, left: column, bottom: top, right: column + 1 });
  return below + 1;
}

function writeRows(draft: SheetDraft, { template, entry, reason, hasBefore }: Context): void {
  const { places, language, lastYear } = template;
  const label: CellStyle = { line: "row", fill: inks.head };
  for (const [i, { uid, name }] of places.entries()) {
    const before = lastYear?.get(uid);
    draft.cells([
      { column: 0, value: uid, style: looks.plain },
      { column: 1, value: i + 1, style: { ...label, align: "center", colour: inks.second } },
      { column: 2, value: name, style: { ...label, wrap: true } },
      ...entry.flatMap(({ column, metric }): SheetCell[] => {
        const fill: SheetCell = {
          column,
          value: "",
          style: {
            ...{ unlocked: true, side: true, line: "row", align: "right" },
            numberFormat: numberFormat(metric.decimals),
          },
        };
        if (!hasBefore) return [fill];
        const value = before?.get(metric.code);
        const style: CellStyle = { line: "row", fill: inks.head, colour: inks.second, align: "right" };
        const isPlain = value !== undefined && isKnown(value) && value.qualifier === "exact";
        if (isPlain)
          return [
            fill,
            {
              column: column + 1,
              value: value.value,
              style: { ...style, numberFormat: numberFormat(metric.decimals) },
            },
          ];
        const text = value === undefined ? "" : formatValue(value, { decimals: metric.decimals, language });
        return [fill, { column: column + 1, value: text, style: { ...style, size: 8 } }];
      }),
      { column: reason, value: "", style: { unlocked: true, side: true, line: "row" } },
    ]);
  }
}

function headOf({ name, unit }: Metric, language: Language): string {
  return `${name[language]} (${unit[language]})`;
}

function noteOf(metric: Metric, language: Language): string {
  return `${headOf(metric, language)}\n${metric.definition[language]}`;
}

function periodText({ year, part }: Period, language: Language): string {
  return part === "year" ? String(year) : `${word(language, `part.${part}`)} ${year}`;
}
