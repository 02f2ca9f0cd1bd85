import type { Metric } from "@sosanh/core/figures/metric";
import type { Language } from "@sosanh/core/view/view";
import { word } from "../words/words.ts";
import type { FigureColumn } from "./figure-columns.ts";
import { tableWords } from "./table-words.ts";

/** What stands above a column: its title, and under it what is counted. */
export interface ColumnHead {
  readonly title: string;
  readonly detail?: string;
}

export function columnHead(column: FigureColumn, metric: Metric, language: Language): ColumnHead {
  const words = tableWords(language);
  const points = metric.valueKind === "percentage" ? word(language, "unit.points") : words.difference;
  switch (column.kind) {
    case "figure":
      return { title: `${column.of}` };
    case "span":
      return { title: `${column.from}–${column.of}`, detail: points };
    case "span-relative":
      return { title: `${column.from}–${column.of}`, detail: "%" };
    case "change":
      return { title: `${column.of - 1}–${column.of}`, detail: points };
    case "relative-change":
      return { title: `${column.of - 1}–${column.of}`, detail: "%" };
    case "rank":
      return { title: words.rank, detail: `${column.of}` };
    case "rank-change":
      return { title: words.rankChange, detail: words.against(column.of - 1) };
    case "standing":
      return { title: words.standing, detail: `${column.of}` };
  }
}
