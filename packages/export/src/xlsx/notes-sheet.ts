import { formatDate } from "@sosanh/chart/words/number-text";
import type { FactsBlock, Report, SourcesBlock } from "../report.ts";
import { webAddress } from "../web-address.ts";
import { reportWords } from "../words/report-words.ts";
import { workbookWords } from "../words/workbook-words.ts";
import { looks } from "./cell-looks.ts";
import { addBadge, sheetFrame } from "./part-sheet.ts";
import { SheetDraft } from "./sheet-draft.ts";
import type { SheetPlan } from "./sheet-plan.ts";

const widths = [210, 620];
/** Excel follows no longer address. */
const longestAddress = 2000;

/** How to read the figures and where they come from: a list of names and texts, addresses as links. */
export function notesSheet(
  blocks: readonly (FactsBlock | SourcesBlock)[],
  report: Report,
  name: string,
): SheetPlan {
  const { language, address } = report;
  const words = workbookWords(language);
  const draft = new SheetDraft(widths);
  addBadge(draft, report, 1);
  draft.text(name, looks.title, 1);
  draft.text(reportWords(language).asOf(formatDate(report.dataDay, language)), looks.subtitle, 1);
  const top = draft.cells([
    { column: 0, value: words.item, style: looks.headText },
    { column: 1, value: words.content, style: looks.headText },
  ]);
  for (const block of blocks) {
    draft.cells([{ column: 0, value: block.title, style: looks.section }]);
    if (block.kind === "facts") addFacts(draft, block);
    else addSources(draft, block, report);
  }
  const shown = webAddress(address);
  if (shown !== undefined && shown.length <= longestAddress) {
    const value = reportWords(language).openAt(shown);
    draft.link(draft.cells([{ column: 1, value, style: looks.link }]), 1, { address: shown });
  }
  return draft.plan({
    name,
    charts: [],
    pictures: [],
    frozen: { rows: top + 1, columns: 0 },
    isLandscape: false,
    ...sheetFrame(report),
  });
}

function addFacts(draft: SheetDraft, { facts }: FactsBlock): void {
  for (const { name, text } of facts) {
    draft.cells([
      { column: 0, value: name, style: looks.strong },
      { column: 1, value: text, style: looks.text },
    ]);
  }
}

function addSources(draft: SheetDraft, { sources }: SourcesBlock, { illustrative }: Report): void {
  for (const [i, { text, address }] of sources.entries()) {
    const shown = webAddress(address);
    const isLink = shown !== undefined && shown.length <= longestAddress;
    const told = illustrative === undefined ? text : `${text} (${illustrative})`;
    const row = draft.cells([
      { column: 0, value: `${i + 1}`, style: looks.strong },
      { column: 1, value: told, style: isLink ? looks.link : looks.text },
    ]);
    if (isLink) draft.link(row, 1, { address: shown });
  }
}
