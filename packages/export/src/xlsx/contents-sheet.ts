import { formatDate } from "@sosanh/chart/words/number-text";
import type { Report } from "../report.ts";
import { reportWords } from "../words/report-words.ts";
import { workbookWords } from "../words/workbook-words.ts";
import { looks } from "./cell-looks.ts";
import { addBadge, sheetFrame } from "./part-sheet.ts";
import { SheetDraft } from "./sheet-draft.ts";
import type { SheetPlan } from "./sheet-plan.ts";

const widths = [60, 480, 220];

/** A line of the contents: what a sheet holds, and its name, which leads there. */
export interface ContentsLine {
  readonly text: string;
  readonly sheet: string;
  /** A heading of the report begins here. */
  readonly heading?: string;
}

/** The cover of a briefing: title, day, and every sheet with a link to it. */
export function contentsSheet(report: Report, lines: readonly ContentsLine[], name: string): SheetPlan {
  const { language, title, subtitle, dataDay } = report;
  const words = workbookWords(language);
  const draft = new SheetDraft(widths);
  addBadge(draft, report, 2);
  draft.text(title, { ...looks.title, size: 18 }, 2);
  if (subtitle !== undefined) draft.text(subtitle, looks.subtitle, 2);
  draft.text(reportWords(language).asOf(formatDate(dataDay, language)), looks.subtitle, 2);
  draft.blank();
  draft.cells([
    { column: 0, value: "", style: looks.headText },
    { column: 1, value: words.content, style: looks.headText },
    { column: 2, value: words.sheet, style: looks.headText },
  ]);
  let heading = "";
  for (const [i, line] of lines.entries()) {
    if (line.heading !== undefined && line.heading !== heading) {
      heading = line.heading;
      draft.cells([{ column: 1, value: heading, style: looks.strong }]);
    }
    const row = draft.cells([
      { column: 0, value: i + 1, style: { top: true, align: "left" } },
      { column: 1, value: line.text, style: looks.text },
      { column: 2, value: line.sheet, style: looks.link },
    ]);
    draft.link(row, 2, { sheet: line.sheet });
  }
  return draft.plan({ name, charts: [], pictures: [], isLandscape: false, ...sheetFrame(report) });
}
