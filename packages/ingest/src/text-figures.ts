import type { TextDocument } from "@sosanh/core/submissions/read-document";
import type { ReadDoubt, ReadFigure } from "@sosanh/core/submissions/read-figure";
import type { Candidate } from "./candidate.ts";
import { inMetricUnit } from "./in-metric-unit.ts";
import { confidenceOf } from "./narrative/candidate-of.ts";
import { extractCandidates } from "./narrative/extract-candidates.ts";
import type { ReadingKnowledge } from "./reading-knowledge.ts";
import { textTables } from "./text-tables.ts";

/**
 * The figures of a text in its order; `partOf` counts in the same order. A number is in the metric's unit where the
 * words give a factor ("11,4 tỷ đồng" → 11 400 of triệu đồng), else as written. What the text leaves open stays open.
 * Tables of figures are read as those of a workbook; a cell of which that knows no metric, as the text reads it.
 */
export function textFigures(document: TextDocument, knowledge: ReadingKnowledge): readonly ReadFigure[] {
  const { text } = document;
  const said = extractCandidates(document, knowledge.vocabulary).map((candidate) =>
    figureOf(candidate, text, knowledge),
  );
  const tables = textTables(document, knowledge);
  if (tables.length === 0) return said;
  const isInTable = (figure: ReadFigure): boolean =>
    tables.some(({ span }) => span.start <= startOf(figure) && startOf(figure) < span.end);
  const kept = said.filter((figure) => !isInTable(figure));
  // What the headings of a table do not settle, its words may: "Số vụ" in a report of crimes. And "Thành viên" below
  // "Tổ tự quản" counts no groups.
  const words = new Map(said.map((figure) => [startOf(figure), figure]));
  const inTables = tables.flatMap(({ figures }) =>
    figures.map((figure) => {
      const read = words.get(startOf(figure));
      const isOfWords = figure.metric === null ? read?.metric !== null : isOfMembers(knowledge, figure, read);
      return read !== undefined && isOfWords ? read : figure;
    }),
  );
  const all = [...kept, ...inTables].toSorted((a, b) => startOf(a) - startOf(b));
  return all.map(({ partOf, ...figure }) => {
    const whole = partOf === undefined ? undefined : said[partOf];
    const at = whole === undefined ? -1 : all.indexOf(whole);
    return at < 0 ? figure : { ...figure, partOf: at };
  });
}

// What has members.
const groups = /^(tổ|đội|mô hình|câu lạc bộ)$/;

/** Whether the words of a cell count people where its headings count the groups that those are in. */
function isOfMembers(
  { metricOf }: ReadingKnowledge,
  { metric, value }: ReadFigure,
  read: ReadFigure | undefined,
): boolean {
  if (metric === null || read?.unit !== "người" || read.value !== value) return false;
  return groups.test(metricOf(metric)?.unit.vi ?? "");
}

function startOf({ place }: ReadFigure): number {
  return place.kind === "span" ? place.start : 0;
}

/** A candidate as a figure, its number in the metric's unit where the words give a factor. */
export function figureOf(candidate: Candidate, text: string, knowledge: ReadingKnowledge): ReadFigure {
  const { number, evidence, proposal, partOf } = candidate;
  const { value, readings, isContrary } = inMetricUnit(candidate, knowledge);
  const doubts: readonly ReadDoubt[] = isContrary ? [...candidate.doubts, "unknown-unit"] : candidate.doubts;
  return {
    place: { kind: "span", ...number },
    phrase: evidence,
    shown: text.slice(number.start, number.end),
    value,
    readings,
    unit: candidate.unit,
    metric: candidate.metric,
    ...(candidate.group === "" ? {} : { group: candidate.group }),
    ...(proposal === undefined ? {} : { proposal }),
    locality: candidate.locality,
    year: candidate.year,
    part: candidate.part,
    status: candidate.status,
    qualifier: candidate.qualifier,
    confidence: confidenceOf(doubts),
    doubts,
    ...(partOf === undefined ? {} : { partOf }),
  };
}
