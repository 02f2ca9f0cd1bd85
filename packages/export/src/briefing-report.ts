import { chartSpec } from "@sosanh/chart/comparison-chart";
import { findings } from "@sosanh/chart/findings/findings";
import { upperFirst } from "@sosanh/chart/words/headline";
import { knownWords } from "@sosanh/chart/words/known-words";
import { formatDate } from "@sosanh/chart/words/number-text";
import { word } from "@sosanh/chart/words/words";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import { measuresAnother } from "@sosanh/core/reviews/measures-another";
import type { YearReview } from "@sosanh/core/reviews/year-review";
import type { BriefingChart, BriefingContent, BriefingSection } from "./briefing-content.ts";
import { changesTable } from "./changes-table.ts";
import { figureData } from "./figure-data-of.ts";
import { figureFacts } from "./figure-facts.ts";
import { missingTable } from "./missing-table.ts";
import type { Block, HeadingBlock, Report } from "./report.ts";
import { doubtTable, lackingTable, yearTable } from "./review-tables.ts";
import { allSources, chartParts } from "./view-report.ts";
import { briefingWords } from "./words/briefing-words.ts";
import { changeWords } from "./words/change-words.ts";
import { reportWords } from "./words/report-words.ts";

/**
 * A whole briefing as one file: BriefingContent → Report. The parts in their order, then what is missing or estimated,
 * how to read the figures, the sources, and every figure as data.
 */
export function briefingReport(content: BriefingContent): Report {
  const { briefing, dataDay, sections, address } = content;
  const { language, title, letterhead, year } = briefing;
  const words = reportWords(language);
  const comparisons = sections.flatMap(comparisonsOf);
  const charts = sections.flatMap(chartsOf);
  const specs = charts.flatMap(({ comparison, shapes }) =>
    chartParts(comparison, shapes).map(({ spec }) => spec),
  );
  const faces = [...reviewsOf(sections).map(({ comparison }) => chartSpec(comparison)), ...specs];
  const first = comparisons[0];
  return {
    kind: "briefing",
    language,
    title,
    subtitle: upperFirst(
      [`${word(language, "part.year")} ${year}`, ...knownWords(briefing)].join(", "),
      language,
    ),
    dataDay,
    ...(first?.illustrative ? { illustrative: word(language, "sample.badge") } : {}),
    ...(address === undefined ? {} : { address }),
    ...(letterhead === undefined ? {} : { letterhead }),
    blocks: [
      ...sections.flatMap((section) => blocksOf(section, language)),
      ...changed(comparisons, content),
      ...ending(comparisons, content),
      { kind: "sources", title: words.sources, sources: allSources(faces) },
      ...comparisons.map(
        (comparison) =>
          ({ kind: "data", title: dataTitle(comparison), data: figureData(comparison) }) as const,
      ),
    ],
  };
}

/** What became of the figures of the issue before. */
function changed(comparisons: readonly Comparison[], { briefing, since }: BriefingContent): Block[] {
  if (since === undefined) return [];
  const { language } = briefing;
  const words = changeWords(language);
  return [
    heading(1, words.title),
    { kind: "paragraph", text: words.since(formatDate(since.day, language), since.year) },
    { kind: "table", table: changesTable(since.changes, comparisons, language) },
  ];
}

function ending(
  comparisons: readonly Comparison[],
  { briefing, dataDay, sections }: BriefingContent,
): Block[] {
  if (comparisons.length === 0) return [];
  const words = reportWords(briefing.language);
  const told = sections.flatMap(toldIn);
  return [
    heading(1, words.missing),
    { kind: "table", table: missingTable(told, briefing.language) },
    figureFacts(comparisons, dataDay),
  ];
}

function blocksOf(section: BriefingSection, language: "vi" | "en"): readonly Block[] {
  switch (section.kind) {
    case "text":
      return [
        ...(section.heading ? [heading(1, section.heading)] : []),
        ...section.paragraphs.map((text) => ({ kind: "paragraph", text }) as const),
      ];
    case "view":
      return [
        heading(1, section.heading || metricNames(section.comparison)),
        ...chartParts(section.comparison, section.shapes).flatMap(({ blocks }) => blocks),
      ];
    case "year-review":
      return reviewBlocks(section.review, section.charts, language);
  }
}

function reviewBlocks(
  review: YearReview,
  charts: readonly BriefingChart[],
  language: "vi" | "en",
): readonly Block[] {
  const { comparison, year } = review;
  const words = briefingWords(language);
  const place = comparison.localities[0];
  const tables = [lackingTable(review), doubtTable(review)].filter(({ rows }) => rows.length > 0);
  const sentences = comparison.metrics
    .filter((metric) => !measuresAnother(metric))
    .map((metric) => findings(comparison, metric.code).join(" "))
    .filter((text) => text !== "");
  return [
    heading(1, words.year(place?.name ?? "", year)),
    ...movementTold(review).map((text) => ({ kind: "paragraph", text }) as const),
    ...(sentences.length === 0 ? [] : [{ kind: "findings", sentences } as const]),
    { kind: "table", table: yearTable(review), sourceLine: chartSpec(comparison).sourceLine },
    ...tables.map((table) => ({ kind: "table", table }) as const),
    ...(charts.length === 0 ? [] : [heading(1, words.children)]),
    ...charts.flatMap((chart) => [
      heading(2, metricNames(chart.comparison)),
      ...chartParts(chart.comparison, chart.shapes).flatMap(({ blocks }) => blocks),
    ]),
  ];
}

/** How many metrics rose and fell; why that cannot be told. */
function movementTold({ headline, year, comparison }: YearReview): readonly string[] {
  const words = briefingWords(comparison.view.language);
  const { rose, fell, same, withFigures, overMatched } = headline;
  if (withFigures === 0) return [words.empty];
  if (rose + fell + same === 0) return [words.noneCompared(year, withFigures)];
  return [[words.moved(year, headline), ...(overMatched ? [words.matched] : [])].join(" ")];
}

function heading(level: HeadingBlock["level"], text: string): HeadingBlock {
  return { kind: "heading", level, text };
}

function metricNames({ metrics, view }: Comparison): string {
  return metrics.map((metric) => metric.name[view.language]).join(", ");
}

function dataTitle(comparison: Comparison): string {
  const { years } = comparison.view;
  return `${metricNames(comparison)}, ${years.from}–${years.to}`;
}

function reviewsOf(sections: readonly BriefingSection[]): readonly YearReview[] {
  return sections.flatMap((section) => (section.kind === "year-review" ? [section.review] : []));
}

function chartsOf(section: BriefingSection): readonly BriefingChart[] {
  if (section.kind === "view") return [section];
  return section.kind === "year-review" ? section.charts : [];
}

/** Every comparison told in a section. */
export function comparisonsOf(section: BriefingSection): readonly Comparison[] {
  const charts = chartsOf(section).map(({ comparison }) => comparison);
  return section.kind === "year-review" ? [section.review.comparison, ...charts] : charts;
}

/** The comparisons of a section with the figures it prints: a review looks back ten years and prints two. */
function toldIn(section: BriefingSection): readonly Comparison[] {
  const charts = chartsOf(section).map(({ comparison }) => comparison);
  if (section.kind !== "year-review") return charts;
  const { comparison, year } = section.review;
  const rows = comparison.rows.filter(({ period }) => period.year === year || period.year === year - 1);
  return [{ ...comparison, rows }, ...charts];
}
