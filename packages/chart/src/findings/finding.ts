import type { ComparisonRow, Matched } from "@sosanh/core/comparison/comparison";
import { indexYearOf } from "@sosanh/core/comparison/years-shown";
import type { Metric } from "@sosanh/core/figures/metric";
import type { Language, View } from "@sosanh/core/view/view";
import type { ChartFigure } from "../chart-parts.ts";
import type { OneMetric, Place } from "../comparison-parts.ts";
import { yearSpan } from "../shown-years.ts";
import { frameWords } from "../words/frame-words.ts";
import { lowerFirst, nameInside, upperFirst } from "../words/headline.ts";
import { knownWords } from "../words/known-words.ts";
import { formatNumber } from "../words/number-text.ts";
import { placeNameInside } from "../words/place-name.ts";
import { say, type WordKey, word } from "../words/words.ts";
import { type FindingPart, partsOf } from "./told-figure.ts";

/** A sentence on a comparison, with the keys of the figures it tells, so that a page can lead to each. */
export interface Finding {
  readonly text: string;
  readonly figures: readonly ChartFigure["key"][];
  /** The text in pieces, of which those that tell a figure lead to it. */
  readonly parts: readonly FindingPart[];
}

/** A place with its row of the focus year. */
export interface PlaceRow {
  readonly place: Place;
  readonly row: ComparisonRow;
}

/** What fills the open places of a sentence. */
export type Filling = Readonly<Record<string, string | number>>;

/** A finding of rows that are told in it; where in its text is marked by {@link toldFigure}. */
export function findingOf(part: OneMetric, text: string, rows: readonly ComparisonRow[]): Finding {
  const { data, asKnown } = part.view;
  const figures = rows.map(({ metric, locality, period }) => ({
    ...{ data, metric, locality, period },
    ...(asKnown !== undefined && { asKnown }),
  }));
  const parts = partsOf(upperFirst(text, part.view.language), figures);
  return { text: parts.map((piece) => piece.text).join(""), figures, parts };
}

/** Period, frame and metric, as sentences begin: "Năm 2020 (theo đơn vị hiện nay), tân binh giao quân …". */
export function opening(part: OneMetric, year = part.focusYear): Filling {
  const { view, metric } = part;
  const { language, frame } = view;
  const framed = frame === "as-reported" ? [] : [frameWords(frame, language)];
  const told = [...framed, ...knownWords(view)].join(", ");
  return {
    period: say(language, `finding.period.${view.part}`, { year }),
    frame: told === "" ? "" : say(language, "finding.frame", { frame: told }),
    metric: countedName(metric, language),
  };
}

/** Names that say by themselves that they are a number. */
const numberNames = /^(Số|Dân số|Quân số|Chỉ tiêu|Tổng)(?=\s)/u;

/** The metric as a sentence names it: in Vietnamese a count of things is "số tân binh giao quân". */
function countedName({ name, valueKind }: Metric, language: Language): string {
  const own = lowerFirst(name[language], language);
  const isBare = valueKind === "count" && !numberNames.test(name.vi);
  return isBare ? say(language, "finding.count-of", { metric: own }) : own;
}

/** What of the metric is told, in words: "số tân binh giao quân trên 1.000 dân". A percentage has no other rate. */
export function measuredName({ view, metric }: OneMetric, basis: ToldBasis): string {
  const { language } = view;
  const name = countedName(metric, language);
  if (basis === "index") {
    const own = lowerFirst(metric.name[language], language);
    return say(language, "finding.index-of", { metric: own, year: indexYearOf(view) });
  }
  if (basis === "share") return say(language, "finding.share-of", { metric: name });
  if (basis !== "rate" || metric.valueKind === "percentage") return name;
  return say(language, "finding.per", { metric: name, per: formatNumber(view.ratePer, { language }) });
}

/** The measure that figures are told and ordered by: what the View shows where that is a figure of its own. */
export type ToldBasis = "value" | "rate" | "share" | "index";

/** See {@link ToldBasis}. */
export function toldBasis({ basis }: View): ToldBasis {
  return basis === "rate" || basis === "share" || basis === "index" ? basis : "value";
}

/** The earlier year of the change told: of a picture of two years the first of them, else the year before. */
export function changeBase(part: OneMetric): number {
  const { baseYear, focusYear } = part;
  return yearSpan(part) === "two" && baseYear < focusYear ? baseYear : focusYear - 1;
}

/** An earlier year that is compared with: "năm 2019", of a part of the year "cùng kỳ năm 2019". */
export function baseOf({ view }: OneMetric, year: number): string {
  return say(view.language, view.part === "year" ? "finding.base.year" : "finding.base.part", { year });
}

/** How many: "3.321". */
export function countText(n: number, language: Language): string {
  return formatNumber(n, { language });
}

/** "A, B và C". */
export function listOf(names: readonly string[], language: Language): string {
  const [last, ...others] = names.toReversed();
  if (last === undefined || others.length === 0) return last ?? "";
  return say(language, "finding.and", { names: others.toReversed().join(", "), last });
}

/**
 * A place as a report names it: "cả nước", "tỉnh Thanh Hóa", "huyện Thọ Xuân". In a list the word "tỉnh" is left out;
 * a city keeps its kind, since "Hồ Chí Minh" alone is no city.
 */
export function reportName(place: Place, language: Language, isListed = false): string {
  const { level, kind, name } = place.locality;
  if (level === 0) return word(language, "finding.nation");
  return level === 1 && !(isListed && kind === "tinh")
    ? placeNameInside(name, language)
    : nameInside(place, language);
}

/** "huyện Thọ Xuân (226 người)". */
export function named(place: Place, value: string, language: Language): string {
  return say(language, "finding.named", { name: reportName(place, language, true), value });
}

/** Over which units a change is taken, where it is not over all. */
export function matchedClause(language: Language, matched: Matched | undefined): string {
  if (matched === undefined) return "";
  return say(language, matched.partly === undefined ? "finding.matched" : "finding.matched-partly", {
    ...matched,
  });
}

/** The word, filled, or nothing where there is nothing to say. */
export function clause(language: Language, key: WordKey | undefined, filling: Filling = {}): string {
  return key === undefined ? "" : say(language, key, filling);
}
