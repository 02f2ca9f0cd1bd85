import type { ChartSource } from "@sosanh/chart/chart-parts";
import { plainText } from "../plain-text.ts";
import type { Block, ChartBlock, Report, TableBlock } from "../report.ts";
import { reportWords } from "../words/report-words.ts";
import { slideWords } from "../words/slide-words.ts";
import { isShortFinding } from "./chart-slide-room.ts";
import { entryHeight } from "./contents-entry.ts";
import { cutTo } from "./fit-text.ts";
import { listPages } from "./list-pages.ts";
import { factsSlideTable, figureSlideTable, sourcesSlideTable } from "./report-tables.ts";
import { contentWidth, type } from "./slide-look.ts";
import type { ContentsEntry, ContentsPlan, CoverPlan, SlidePlan, TablePlan } from "./slide-plan.ts";
import { contentHeight } from "./slide-room.ts";
import { chartNotes, plainNotes } from "./speaker-notes.ts";
import { type SlideTable, tablePages } from "./table-pages.ts";

/**
 * The slides of a report in order: Report → SlidePlan[]. A chart with its first finding, then what else there is to say,
 * then its tables; before them, in a briefing, a cover and contents that name the slide of each heading.
 */
export function reportSlides(report: Report): readonly SlidePlan[] {
  const told = new Telling(report);
  for (const block of report.blocks) told.take(block);
  const { slides, headings } = told.done();
  if (report.kind === "view") return slides;
  const words = reportWords(report.language);
  const pages = contentsPages(headings);
  const before = 1 + pages.length;
  const contents = pages.map(
    (entries, i): ContentsPlan => ({
      kind: "contents",
      title: partTitle(report, words.contents, { at: i, of: pages.length }),
      entries: entries.map((entry) => ({
        ...entry,
        slide: Math.min(entry.slide + before, before + slides.length),
      })),
      notes: plainNotes(report),
    }),
  );
  return [coverOf(report), ...contents, ...slides];
}

/** Headings in pieces that each fit on a slide of contents. */
function contentsPages(headings: readonly ContentsEntry[]): readonly (readonly ContentsEntry[])[] {
  const pages: ContentsEntry[][] = [];
  let used = contentHeight;
  for (const entry of headings) {
    const text = cutTo(entry.text, { width: contentWidth, height: 1 }, { size: type.list });
    const high = entryHeight(text);
    if (used + high > contentHeight) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push({ ...entry, text });
    used += high;
  }
  return pages;
}

function coverOf(report: Report): CoverPlan {
  const { letterhead, subtitle } = report;
  const offices = [letterhead?.parentOffice, letterhead?.office].flatMap((office) => office || []);
  return {
    kind: "cover",
    title: plainText(report.title),
    ...(subtitle === undefined ? {} : { subtitle: plainText(subtitle) }),
    offices: offices.map(plainText),
    notes: plainNotes(report),
  };
}

interface Part {
  readonly at: number;
  readonly of: number;
}

function partTitle({ language }: Report, title: string, { at, of }: Part): string {
  return of <= 1 ? title : `${title} ${slideWords(language).part(at + 1, of)}`;
}

function bare(text: string): string {
  return text.replace(/[.\s]+$/, "");
}

/** Takes blocks in order and tells slides; what is said before a chart stands after it, but for what is on it. */
class Telling {
  readonly #report: Report;
  readonly #slides: SlidePlan[] = [];
  readonly #headings: ContentsEntry[] = [];
  #texts: string[] = [];
  #isBulleted = false;
  #hasParagraph = false;
  #section: string | undefined;
  #heading: string | undefined;
  #chart: ChartBlock | undefined;

  constructor(report: Report) {
    this.#report = report;
  }

  done(): { readonly slides: readonly SlidePlan[]; readonly headings: readonly ContentsEntry[] } {
    this.#tellTexts();
    return { slides: this.#slides, headings: this.#headings };
  }

  take(block: Block): void {
    switch (block.kind) {
      case "heading":
        this.#tellTexts();
        this.#head(plainText(block.text), block.level);
        return;
      case "paragraph":
        this.#hasParagraph = true;
        this.#texts.push(plainText(block.text));
        return;
      case "findings":
        this.#isBulleted = true;
        this.#texts.push(...block.sentences.map(plainText));
        return;
      case "chart":
        this.#tellChart(block);
        return;
      case "table":
        this.#tellTexts();
        this.#tellFigures(block);
        return;
      case "facts":
        this.#tellTexts();
        this.#tellTable(block.title, factsSlideTable(block));
        return;
      case "sources":
        this.#tellTexts();
        if (block.sources.length > 0) this.#tellTable(block.title, sourcesSlideTable(block));
        return;
      case "data":
        return;
    }
  }

  #head(text: string, level: 1 | 2): void {
    if (level === 1) this.#section = text;
    this.#heading = text;
    this.#chart = undefined;
    this.#headings.push({ text, level, slide: this.#slides.length + 1 });
  }

  #tellTexts(): void {
    const lines = this.#texts.filter((text) => text !== "");
    const title = this.#heading ?? reportWords(this.#report.language).findings;
    const pages = lines.length === 0 ? [] : listPages(lines, contentHeight);
    for (const [i, page] of pages.entries())
      this.#slides.push({
        kind: "list",
        ...this.#under(title),
        title: partTitle(this.#report, title, { at: i, of: pages.length }),
        lines: page,
        isBulleted: this.#isBulleted,
        size: type.list,
        notes: plainNotes(this.#report),
      });
    this.#texts = [];
    this.#isBulleted = false;
    this.#hasParagraph = false;
  }

  #tellChart(chart: ChartBlock): void {
    const finding = this.#findingOn(chart);
    if (this.#hasParagraph) this.#tellTexts();
    this.#chart = chart;
    this.#slides.push({
      kind: "chart",
      ...this.#under(""),
      title: plainText(chart.spec.title),
      chart,
      finding,
      notes: chartNotes(this.#report, chart),
    });
    this.#tellTexts();
  }

  /** All findings, above the chart, where they have room; else the first of them there and the rest on a slide. */
  #findingOn({ finding, spec }: ChartBlock): string {
    const first = finding === undefined ? "" : plainText(finding);
    const others = this.#texts.filter((text) => text !== first);
    const isNew = first !== "" && bare(first) !== bare(plainText(spec.title));
    const all = [...(isNew ? [first] : []), ...(this.#isBulleted ? others : [])].join(" ");
    const isWhole = this.#isBulleted && !this.#hasParagraph && isShortFinding(all);
    this.#texts = isWhole ? [] : others;
    return isWhole ? all : isNew ? first : "";
  }

  #tellFigures({ table, sourceLine }: TableBlock): void {
    const isLacking = table.columns.every(({ kind }) => kind === "text");
    const face = isLacking ? undefined : this.#chart?.spec;
    const line = sourceLine ?? face?.sourceLine;
    const unit = table.unit === "" ? "" : slideWords(this.#report.language).unit(plainText(table.unit));
    this.#tellTable(table.title, figureSlideTable(table), {
      subtitle: unit,
      ...(line === undefined ? {} : { sourceLine: plainText(line) }),
      sources: face?.sources ?? this.#allSources(),
    });
  }

  #allSources(): readonly ChartSource[] {
    return this.#report.blocks.flatMap((block) => (block.kind === "sources" ? block.sources : []));
  }

  #tellTable(
    title: string,
    table: SlideTable,
    more: Pick<TablePlan, "subtitle" | "sourceLine" | "sources"> = { subtitle: "", sources: [] },
  ): void {
    const whole = plainText(title);
    const pages = tablePages(table, contentHeight);
    for (const [i, page] of pages.entries())
      this.#slides.push({
        kind: "table",
        ...this.#under(whole),
        title: partTitle(this.#report, whole, { at: i, of: pages.length }),
        page,
        notes: plainNotes(this.#report, [more.subtitle, ...page.notes, more.sourceLine ?? ""]),
        ...more,
      });
  }

  /** The heading a slide stands under, where its title does not say it. */
  #under(title: string): { readonly section?: string } {
    const parts = [...new Set([this.#section, this.#heading])].filter(
      (part) => part !== undefined && part !== title,
    );
    return parts.length === 0 ? {} : { section: parts.join(" · ") };
  }
}
