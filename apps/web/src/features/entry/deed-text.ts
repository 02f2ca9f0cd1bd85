import { formatNumber } from "@sosanh/chart/words/number-text";
import type { Language } from "@sosanh/core/view/view";
import { entryWords } from "./entry-words.ts";
import { type EntrySheet, isFaulty } from "./sheet-values.ts";
import type { GridDeed } from "./use-grid.ts";

const namesTold = 4;

/** What was done with many cells at once, in words: where a paste went, and what of it went nowhere. */
export function deedText(deed: GridDeed, sheet: EntrySheet, language: Language): string {
  const words = entryWords(language);
  const count = (n: number) => formatNumber(n, { language });
  if (deed.kind === "filled") return `${words.filled(count(deed.cells))} ${words.paste.undo}`;
  const { texts, byName, byHeading, cut } = deed.paste;
  const faults = texts.filter(({ text, row, column }) => {
    const metric = sheet.metrics[column];
    return metric !== undefined && isFaulty(text, metric, sheet.units[row]?.cells[column]);
  }).length;
  const unknown = byName?.unknown ?? [];
  const more = unknown.length > namesTold ? ["…"] : [];
  return [
    byName === undefined ? words.paste.plain(count(texts.length)) : words.paste.byName(count(byName.rows)),
    ...(byHeading ? [words.paste.byHeading] : []),
    ...(unknown.length > 0
      ? [words.paste.unknown(count(unknown.length), [...unknown.slice(0, namesTold), ...more].join(", "))]
      : []),
    ...(cut > 0 ? [words.paste.cut(count(cut))] : []),
    ...(faults > 0 ? [words.paste.faults(count(faults))] : []),
    words.paste.undo,
  ].join(" ");
}
