import type { ChartRole, ChartSource } from "@sosanh/chart/chart-parts";
import type { ChartBlock } from "../report.ts";

/** What stands on one slide, before it is drawn: plain data, measured so that it fits. */
export type SlidePlan = CoverPlan | ContentsPlan | ChartPlan | TablePlan | ListPlan;

/** What every slide but the cover has. */
interface Framed {
  /** The heading it stands under in a briefing. */
  readonly section?: string;
  readonly title: string;
  readonly notes: readonly string[];
}

export interface CoverPlan {
  readonly kind: "cover";
  readonly title: string;
  readonly subtitle?: string;
  /** The offices that issue it, above the title. */
  readonly offices: readonly string[];
  readonly notes: readonly string[];
}

/** Lines that lead to slides, numbered from 1. */
export interface ContentsPlan extends Framed {
  readonly kind: "contents";
  readonly entries: readonly ContentsEntry[];
}

export interface ContentsEntry {
  readonly text: string;
  readonly level: 1 | 2;
  readonly slide: number;
}

export interface ChartPlan extends Framed {
  readonly kind: "chart";
  readonly chart: ChartBlock;
  /** What is said above it: as much of the findings as has room. */
  readonly finding: string;
}

/** Sentences, each a paragraph of its own; the number of the part where they take several slides. */
export interface ListPlan extends Framed {
  readonly kind: "list";
  readonly lines: readonly string[];
  readonly isBulleted: boolean;
  readonly size: number;
}

export interface TablePlan extends Framed {
  readonly kind: "table";
  readonly subtitle: string;
  readonly page: TablePage;
  /** Under the table; with the sources it names. */
  readonly sourceLine?: string;
  readonly sources: readonly ChartSource[];
}

/** A piece of a table that fits on a slide. */
export interface TablePage {
  /** Points. */
  readonly size: number;
  /** Inches. */
  readonly widths: readonly number[];
  readonly head: readonly SlideCell[];
  readonly rows: readonly SlideRow[];
  /** Under the last piece. */
  readonly notes: readonly string[];
}

export interface SlideRow {
  readonly cells: readonly SlideCell[];
  readonly role?: ChartRole;
  /** Inches. */
  readonly height: number;
}

export interface SlideCell {
  readonly text: string;
  /** Behind the text: that it is an estimate, or compares only with caution. */
  readonly mark?: string;
  /** Under a column's title. */
  readonly detail?: string;
  readonly isNumber: boolean;
  /** Said in grey: why there is no number. */
  readonly isMissing?: boolean;
  readonly address?: string;
}
