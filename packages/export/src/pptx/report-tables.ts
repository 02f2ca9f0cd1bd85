import type { TableCell, TableSpec } from "@sosanh/chart/table/table-spec";
import type { Language } from "@sosanh/core/view/view";
import { cellMarks, markLegend } from "../cell-marks.ts";
import { plainText } from "../plain-text.ts";
import type { FactsBlock, SourcesBlock } from "../report.ts";
import { webAddress } from "../web-address.ts";
import type { SlideCell } from "./slide-plan.ts";
import type { SlideTable } from "./table-pages.ts";

/** A table of a report as slides show it: each cell in the page's own words, with a mark for what it is no exact figure of. */
export function figureSlideTable(table: TableSpec): SlideTable {
  const { columns, rows, notes, language } = table;
  const legend = markLegend(table);
  return {
    head: columns.map(({ title, detail, kind }) => ({
      text: plainText(title),
      ...(detail === undefined ? {} : { detail: plainText(detail) }),
      isNumber: kind === "number",
    })),
    rows: rows.map(({ cells: row, role }) => ({
      ...(role === undefined ? {} : { role }),
      cells: row.map((cell, i) => figureCell(cell, columns[i]?.kind === "number", language)),
    })),
    notes: [...(legend.length === 0 ? [] : [legend.join(" ")]), ...notes.map(plainText)],
  };
}

function figureCell(cell: TableCell, isNumber: boolean, language: Language): SlideCell {
  const { text, missing } = cell;
  const marks = cellMarks(cell, language);
  return {
    text: plainText(text),
    ...(marks.length === 0 ? {} : { mark: `\u00a0${marks.join("\u00a0")}` }),
    isNumber,
    ...(missing === undefined ? {} : { isMissing: true }),
  };
}

/** Facts as two columns: what, and what is to be known of it. */
export function factsSlideTable({ facts }: FactsBlock): SlideTable {
  return {
    head: [],
    rows: facts.map(({ name, text }) => ({
      cells: [
        { text: plainText(name), isNumber: false },
        { text: plainText(text), isNumber: false },
      ],
    })),
    notes: [],
  };
}

/** Sources numbered, each a link where it has an address of the web. */
export function sourcesSlideTable({ sources }: SourcesBlock): SlideTable {
  return {
    head: [],
    rows: sources.map(({ text, address }, i) => {
      const link = webAddress(address);
      return {
        cells: [
          { text: `${i + 1}`, isNumber: true },
          { text: plainText(text), isNumber: false, ...(link === undefined ? {} : { address: link }) },
        ],
      };
    }),
    notes: [],
  };
}
