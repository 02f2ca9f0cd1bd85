import type { ChartSource } from "@sosanh/chart/chart-parts";
import type { ChartSpec } from "@sosanh/chart/chart-spec";
import type { MapShapes } from "@sosanh/chart/kinds/map-shapes";
import type { TableSpec } from "@sosanh/chart/table/table-spec";
import type { IsoDate } from "@sosanh/core/figures/period";
import type { Language } from "@sosanh/core/view/view";
import type { FigureData } from "./figure-data.ts";
import type { Letterhead } from "./letterhead.ts";

/**
 * What an office file holds, as ordered blocks of plain data: every writer makes its bytes of this and of nothing else.
 * It holds no clock and no address of a machine, so the same report gives the same bytes.
 */
export interface Report {
  /** One chart with its table, or a whole briefing with a cover and contents. */
  readonly kind: "view" | "briefing";
  readonly language: Language;
  readonly title: string;
  /** Place, year and frame, under the title of a cover. */
  readonly subtitle?: string;
  /** The day the figures were last changed: what "số liệu tính đến" says, and the date in a file's properties. */
  readonly dataDay: IsoDate;
  /** "số liệu minh họa": stands on every page of a file of the illustrative data. */
  readonly illustrative?: string;
  /** Where the same can be opened on the page; absent where it has no address. */
  readonly address?: string;
  /** The administrative layout, where it was asked for (DOCX and PDF). */
  readonly letterhead?: Letterhead;
  readonly blocks: readonly Block[];
}

/** A part of a report, in reading order. Charts and tables are numbered by the writers, each from 1. */
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | FindingsBlock
  | ChartBlock
  | TableBlock
  | FactsBlock
  | SourcesBlock
  | DataBlock;

/** A heading; level 1 begins a page of its own in a briefing, and stands in the contents. */
export interface HeadingBlock {
  readonly kind: "heading";
  readonly level: 1 | 2;
  readonly text: string;
}

export interface ParagraphBlock {
  readonly kind: "paragraph";
  readonly text: string;
}

/** What there is to say of the chart or table beside it: one sentence each. */
export interface FindingsBlock {
  readonly kind: "findings";
  readonly sentences: readonly string[];
}

/** A chart with all that must stay on its face: the spec holds title, notes, sources and the illustrative badge. */
export interface ChartBlock {
  readonly kind: "chart";
  readonly spec: ChartSpec;
  readonly shapes?: MapShapes;
  /** The first finding, for a slide; absent where nothing is told. */
  readonly finding?: string;
}

export interface TableBlock {
  readonly kind: "table";
  readonly table: TableSpec;
  /** What the table is of, where it has a source of its own; absent beside its chart. */
  readonly sourceLine?: string;
}

/** What a reader must know of the figures: unit, definition, frame, coverage, what each reason of a blank means. */
export interface FactsBlock {
  readonly kind: "facts";
  readonly title: string;
  readonly facts: readonly { readonly name: string; readonly text: string }[];
}

/** The documents the figures came from, with their addresses. */
export interface SourcesBlock {
  readonly kind: "sources";
  readonly title: string;
  readonly sources: readonly ChartSource[];
}

/** Every figure with all that is known of it, a row each: a sheet of a workbook, a CSV; never printed on a page. */
export interface DataBlock {
  readonly kind: "data";
  readonly title: string;
  readonly data: FigureData;
}
