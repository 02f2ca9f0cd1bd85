import type { Period, PeriodPart } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { missingReasonIn } from "@sosanh/core/submissions/missing-words";
import type { ReadDoubt, ReadFigure } from "@sosanh/core/submissions/read-figure";
import type { TableMapping } from "@sosanh/core/submissions/table-mapping";
import { inMetricUnit } from "../in-metric-unit.ts";
import { confidenceOf } from "../narrative/candidate-of.ts";
import type { ReadingKnowledge } from "../reading-knowledge.ts";
import type { CellSaying } from "./cell-saying.ts";
import { columnLetters } from "./column-letters.ts";
import { headingFacts } from "./heading-words.ts";
import type { FoundMetric } from "./metric-book.ts";
import type { FoundPlace } from "./place-lookup.ts";
import type { SheetTable } from "./sheet-figures.ts";
import { type MappedFigure, mappedFigures } from "./table-mapping.ts";
import { tablePlace } from "./table-place.ts";

/** A table with all that its figures are read with. */
export interface TableToRead {
  readonly table: SheetTable;
  readonly sheetName: string;
  /** What a document is called that its tables are only a part of. */
  readonly title?: string;
  readonly knowledge: ReadingKnowledge;
  readonly mapping: TableMapping | undefined;
  readonly place?: LocalityUid;
  readonly period?: Period;
}

/** A figure as it would be entered, with the words it was read from. */
export interface TableFigure {
  readonly figure: ReadFigure;
  readonly read: MappedFigure;
}

/** The figures of a table with metric, place and year looked up, in its order; what only compares others is left out. */
export function* readTable(given: TableToRead): Generator<TableFigure> {
  const { table, sheetName, title, knowledge, mapping, place, period } = given;
  const whose = tablePlace(
    { above: table.block.above, sheetName, when: period, within: place },
    { vocabulary: knowledge.vocabulary, lookUp: knowledge.placeLookup },
  );
  const metricOf = metricLookup(knowledge, title);
  const named = periodOfName(sheetName, period);
  for (const read of mappedFigures(table, mapping)) {
    const counted = read.metric === undefined ? metricOf(read) : { metric: read.metric, isGuessed: false };
    // "Tỷ lệ … so với chỉ tiêu" compares, and is a metric of its own all the same.
    if (read.kind === "derived" && (counted.metric === null || counted.isGuessed)) continue;
    const year = read.year ?? named?.year ?? null;
    const part = partOf(read, year, named);
    const when = year === null ? undefined : { year, part };
    const found = placeOf(read, knowledge.placeLookup(read.placeWords, when, whose));
    yield { read, figure: figureOf({ read, found, counted, year, part, sheetName, knowledge }) };
  }
}

/** "2022", "Năm 2023", "6T2024": what the name of a sheet says of when; of the document's period what it leaves out. */
function periodOfName(sheetName: string, period: Period | undefined): Period | undefined {
  const years = new Set(sheetName.match(/(?<!\d)(19[789]\d|20\d\d)(?!\d)/g));
  const { year, part } = headingFacts(sheetName);
  if (years.size > 1 || (year === undefined && (part === undefined || period === undefined))) return period;
  const own = year ?? period?.year;
  if (own === undefined) return period;
  return { year: own, part: part ?? (own === period?.year ? period.part : "year") };
}

/** The part the sheet says; of the document's year, where it says none, the document's. */
function partOf({ part }: MappedFigure, year: number | null, period: Period | undefined): PeriodPart {
  if (part !== null) return part;
  return period !== undefined && year === period.year ? period.part : "year";
}

function placeOf({ place, placeWords }: MappedFigure, found: FoundPlace): FoundPlace {
  if (place === undefined) return found;
  return { locality: { uid: place, name: placeWords.at(-1) ?? found.locality.name }, doubts: [] };
}

/** Metrics by what is said of a cell and its unit; the same is not looked up twice. */
function metricLookup(
  { metricBook, units }: ReadingKnowledge,
  title: string | undefined,
): (read: MappedFigure) => FoundMetric {
  const told = title === undefined ? {} : { title };
  const known = new Map<CellSaying, Map<string, FoundMetric>>();
  return ({ saying, unit }) => {
    const ofSaying = known.get(saying) ?? new Map<string, FoundMetric>();
    known.set(saying, ofSaying);
    const { section, row, whole, heads, above, plan } = saying;
    const unitClass = unit === "" ? undefined : units.classOf(unit);
    const words = { section, row, whole, heads, above, plan, unitClass, ...told };
    const found = ofSaying.get(unit) ?? metricBook.find(words);
    ofSaying.set(unit, found);
    return found;
  };
}

interface Told {
  readonly read: MappedFigure;
  readonly found: FoundPlace;
  readonly counted: FoundMetric;
  readonly year: number | null;
  readonly part: PeriodPart;
  readonly sheetName: string;
  readonly knowledge: ReadingKnowledge;
}

function figureOf({ read, found, counted, year, part, sheetName, knowledge }: Told): ReadFigure {
  const { metric, group, proposal } = counted;
  const missing = read.isUnread ? missingReasonIn(read.shown) : undefined;
  const { value, readings, isContrary } = inMetricUnit({ ...read, metric }, knowledge);
  const doubts: ReadDoubt[] = [];
  if (read.isUnread && missing === undefined) doubts.push("unread-cell");
  else if (value === null && missing === undefined) doubts.push("ambiguous-number");
  if (metric === null) doubts.push("unknown-metric");
  else if (counted.isGuessed) doubts.push("metric-guessed");
  if (isContrary || isUnknownUnit(read.unit, metric, knowledge)) doubts.push("unknown-unit");
  if (year === null) doubts.push("no-year");
  else if (read.saying.isOtherPeriod && read.part === null) doubts.push("year-guessed");
  doubts.push(...found.doubts);
  return {
    place: {
      kind: "cell",
      sheet: sheetName,
      row: read.cell.row + 1,
      column: columnLetters(read.cell.column),
    },
    shown: read.shown,
    value,
    ...(missing === undefined ? {} : { missing }),
    readings,
    unit: read.unit,
    metric,
    ...(group === undefined ? {} : { group }),
    ...(proposal === undefined ? {} : { proposal }),
    locality: found.locality,
    year,
    part,
    status: read.status,
    qualifier: read.status === "estimate" && read.qualifier === "exact" ? "approximate" : read.qualifier,
    confidence: confidenceOf(doubts),
    doubts,
    ...(read.kind === "total" || read.isOfTotal ? { isTotal: true } : {}),
  };
}

/** A unit that is said, but which nobody knows how to turn into the metric's. */
function isUnknownUnit(unit: string, metric: string | null, { metricOf, units }: ReadingKnowledge): boolean {
  const wanted = metric === null ? undefined : metricOf(metric)?.unit;
  if (wanted === undefined || unit === "" || unit.toLowerCase() === wanted.en.toLowerCase()) return false;
  return units.factor(unit, wanted.vi) === undefined;
}
