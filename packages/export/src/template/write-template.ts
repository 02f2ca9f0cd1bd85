import type { Metric, MetricCode } from "@sosanh/core/figures/metric";
import type { DataKind } from "@sosanh/core/figures/observation";
import type { IsoDate, Period } from "@sosanh/core/figures/period";
import type { Value } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Language } from "@sosanh/core/view/view";
import { fixedArchive } from "../fixed-archive.ts";
import { font } from "../xlsx/cell-looks.ts";
import { fileAbout } from "../xlsx/file-about.ts";
import { cellsXml, SharedTexts, withCells } from "../xlsx/sheet-xml.ts";
import { workbookFrame } from "../xlsx/workbook-file.ts";
import { entryRules } from "./entry-rules.ts";
import { type TemplatePlaces, templateSheets } from "./template-sheets.ts";

/** What a workbook to fill is made of. */
export interface Template {
  readonly title: string;
  readonly data: DataKind;
  /** One row each. */
  readonly places: readonly { readonly uid: LocalityUid; readonly name: string }[];
  /** One column each. */
  readonly metrics: readonly Metric[];
  readonly period: Period;
  /** The same period of the year before, by place; absent: no column for it. */
  readonly lastYear?: ReadonlyMap<LocalityUid, ReadonlyMap<MetricCode, Value>>;
  readonly language: Language;
  /** The day the file is of; not the clock's, so that the same form gives the same bytes. */
  readonly day: IsoDate;
}

/**
 * A workbook for people to fill: Template → XLSX. Only the cells to fill can be changed; each takes numbers as its
 * metric has them, or why there is none. A hidden row, a hidden column and a hidden sheet say what is asked for, so that
 * it is read back exactly when rows were moved or taken out. The same template gives the same bytes.
 */
export async function writeTemplate(template: Template): Promise<Uint8Array> {
  const { sheets, at } = templateSheets(template);
  const { bytes, styleOf } = workbookFrame(sheets);
  const texts = new SharedTexts();
  const cells = sheets.map((sheet) => cellsXml(sheet, { texts, styleOf }));
  const { title, language, day } = template;
  return fixedArchive(bytes, (path, part) => {
    const number = Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1]) - 1;
    const sheet = sheets[number];
    if (sheet !== undefined) {
      const filled = withCells(part, sheet, cells[number] ?? "");
      return number === 0 ? withEntry(filled, at, language) : filled;
    }
    if (path === "xl/sharedStrings.xml") return texts.xml();
    if (path === "docProps/core.xml") return fileAbout({ title, language, dataDay: day });
    if (path === "xl/theme/theme1.xml")
      return part.replace(/<a:latin typeface="[^"]*"/g, `<a:latin typeface="${font.name}"`);
    return part;
  });
}

/** Hides the row of codes and the column of places, adds the rules of the cells, lets columns be hidden and widened. */
function withEntry(part: string, at: TemplatePlaces, language: Language): string {
  const rules = entryRules(at, language);
  return part
    .replace(/<col min="1" max="1"/, '<col min="1" max="1" hidden="1"')
    .replace(`<row r="${at.codes + 1}"`, `<row r="${at.codes + 1}" hidden="1"`)
    .replace(/<sheetProtection [^>]*\/>/, (protection) =>
      protection.replace("/>", ' formatColumns="0" formatRows="0"/>'),
    )
    .replace(/<(hyperlinks|printOptions|pageMargins)[ >]/, (next) => `${rules}${next}`);
}
