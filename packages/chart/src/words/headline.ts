import { changeBetween } from "@sosanh/core/comparison/change-between";
import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import { isKnown } from "@sosanh/core/figures/value";
import type { Language } from "@sosanh/core/view/view";
import type { OneMetric, Place } from "../comparison-parts.ts";
import { shownYears, shownYearsText, yearSpan } from "../shown-years.ts";
import { changeSize } from "./change-text.ts";
import { formatRank } from "./number-text.ts";
import { placeNameInside } from "./place-name.ts";
import { say, word } from "./words.ts";

const countWords: Readonly<Record<Language, readonly string[]>> = {
  vi: ["hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"],
  en: ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
};

const placesNamed = 3;

/**
 * What the reader sees, in one line with place, number and years: "Tỷ lệ dân thành thị của Thanh Hóa: từ 10,8 % lên
 * 15,0 % sau chín năm". Says no cause, uses no missing value and no pair that does not compare; where there is nothing
 * to say it is metric, places, years.
 */
export function headline(part: OneMetric): string {
  const subject = subjectOf(part);
  const said =
    subject === undefined
      ? undefined
      : yearSpan(part) === "one"
        ? oneYear(part, subject, part.focusYear)
        : (path(part, subject) ?? lastKnown(part, subject));
  return upperFirst(said ?? plain(part), part.view.language);
}

/** With its first letter a capital. */
export function upperFirst(text: string, language: Language): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

/** With its first letter small, unless the first word is an abbreviation: "QP-AN" stays. */
export function lowerFirst(text: string, language: Language): string {
  const second = text.charAt(1);
  const isAbbreviation = second !== second.toLocaleLowerCase(language);
  return isAbbreviation ? text : text.charAt(0).toLocaleLowerCase(language) + text.slice(1);
}

/** The name of a place within a sentence: "của cả nước", "của huyện Thọ Xuân". */
export function nameInside(place: Place, language: Language): string {
  return placeNameInside(place.fullName, language);
}

/** My place; else the one shown; else, in bars, the first in the metric's rank; else the first place with a figure. */
export function subjectOf(part: OneMetric): Place | undefined {
  const own = part.places.find((place) => place.role === "mine");
  if (own !== undefined) return own;
  const able = part.places.filter((place) => place.role !== "benchmark" && !place.isAbove);
  if (yearSpan(part) === "one") {
    const firsts = able.filter((place) => {
      const rank = place.rows.get(part.focusYear)?.rank;
      return rank !== undefined && "position" in rank && rank.position === 1;
    });
    // Where several share the first place nobody is the first.
    if (firsts.length > 1) return undefined;
    if (firsts[0] !== undefined) return firsts[0];
  }
  return able.find((place) => knownRows(part, place).length > 0);
}

function knownRows(part: OneMetric, place: Place): ComparisonRow[] {
  return shownYears(part).flatMap((year) => {
    const row = place.rows.get(year);
    return row !== undefined && isKnown(part.measure.of(row)) && isNews(part, row) ? [row] : [];
  });
}

/** False of a total that is down for want of figures, and of what is taken over some units only: a title has no room to say so. */
function isNews({ view }: OneMetric, row: ComparisonRow): boolean {
  if (row.understated) return false;
  switch (view.basis) {
    case "target":
      return row.attainmentMatched === undefined;
    case "change":
    case "relative-change":
      return row.matched === undefined;
    default:
      return true;
  }
}

function path(part: OneMetric, place: Place): string | undefined {
  const { measure, view } = part;
  const { language } = view;
  // A sum with gaps is no end of a path: it moved for want of figures, or nobody knows how.
  const rows = knownRows(part, place).filter((row) => row.complete);
  const [first, last] = [rows.at(0), rows.at(-1)];
  if (first === undefined || last === undefined || first === last) return undefined;
  const { year: from } = first.period;
  const { year: to } = last.period;
  const isBroken = !doCompare(place, from, to);
  const [start, end] = [measure.of(first), measure.of(last)];
  if (isBroken || !isKnown(start) || !isKnown(end)) return undefined;
  if (view.basis === "change" || view.basis === "relative-change") return undefined;
  if (view.basis === "value" && !isAgreed(part, place, { from, to, way: end.value - start.value }))
    return undefined;
  const isRank = view.basis === "rank";
  const sameUnit = measure.unit.startsWith("%") || isRank;
  const parts = {
    metric: subjectName(part),
    name: nameInside(place, language),
    first: sameUnit ? measure.text(first) : measure.label(first),
    last: measure.text(last),
    span: spanOf(to - from, language),
    from,
    to,
  };
  // "After nine years" would be read as up to the last year shown.
  const isWhole = to === part.years.at(-1) && yearSpan(part) === "all";
  const way = isWhole ? "headline.path" : "headline.path-years";
  if (measure.text(first) === parts.last) return say(language, `${way}-same`, parts);
  if (start.value === end.value) return undefined;
  const isUp = isRank ? end.value < start.value : end.value > start.value;
  const verb = word(language, isUp ? "headline.rise" : "headline.fall");
  const own = lowerFirst(part.metric.name[language], language);
  if (isRank) return say(language, `${way}-rank`, { ...parts, metric: own, way: verb });
  return say(language, way, { ...parts, way: verb }) + reclassifiedText(rowsAfter(place, from, to), language);
}

/** Whether the change worked out between the two years is of the same way as the two figures. */
function isAgreed(
  { metric }: OneMetric,
  { rows }: Place,
  { from, to, way }: { readonly from: number; readonly to: number; readonly way: number },
): boolean {
  const since = changeBetween(rows, { from, to }, metric);
  if (since.comparability.verdict === "not-comparable") return false;
  return !isKnown(since.change) || Math.sign(since.change.value) === Math.sign(way);
}

/** What moved the figure by itself is said where the move is: " (xã, phường, thị trấn xếp loại lại)". */
function reclassifiedText(rows: readonly ComparisonRow[], language: Language): string {
  const isMoved = rows.some((row) => row.comparability.reasons.includes("reclassified"));
  return isMoved ? ` (${word(language, "reason.reclassified")})` : "";
}

function rowsAfter({ rows }: Place, from: number, to: number): readonly ComparisonRow[] {
  return [...rows.values()].filter(({ period }) => from < period.year && period.year <= to);
}

/** False where the two years do not compare, or two neighbouring years between them do not. */
function doCompare(place: Place, from: number, to: number): boolean {
  const since = place.rows.get(to)?.sinceBase;
  if (since?.year === from) return since.comparability.verdict !== "not-comparable";
  return rowsAfter(place, from, to).every((row) => row.comparability.verdict !== "not-comparable");
}

function lastKnown(part: OneMetric, place: Place): string | undefined {
  const last = knownRows(part, place).at(-1);
  return last === undefined ? undefined : oneYear(part, place, last.period.year);
}

function oneYear(part: OneMetric, place: Place, year: number): string | undefined {
  const { view, metric, measure } = part;
  const row = place.rows.get(year);
  if (row === undefined || !isKnown(measure.of(row)) || !isNews(part, row)) return undefined;
  const language = view.language;
  const value = measure.text(row);
  const parts = { name: nameInside(place, language), year, value };
  const own = lowerFirst(metric.name[language], language);
  if (view.basis === "rank")
    return say(language, "headline.position", { ...parts, rank: value, metric: own });
  if (view.basis === "target") {
    const percent = value.slice(0, value.indexOf("%") + 1);
    return say(language, "headline.attained", { ...parts, value: percent, metric: own });
  }
  if (view.basis === "change" || view.basis === "relative-change") return changed(part, place, row);
  const named = { ...parts, metric: subjectName(part) };
  const ranked = yearSpan(part) === "one" && view.basis === "value" && "position" in row.rank;
  if (!ranked || !("position" in row.rank) || row.rank.of < 2) return say(language, "headline.one", named);
  return say(language, "headline.one-ranked", { ...named, rank: formatRank(row.rank) });
}

function changed(part: OneMetric, place: Place, row: ComparisonRow): string | undefined {
  const { view, metric } = part;
  const { language } = view;
  const size = changeSize(metric, view, row);
  if (size === undefined || size.direction === 0) return undefined;
  const said = say(language, "headline.change", {
    metric: metric.name[language],
    name: nameInside(place, language),
    year: row.period.year,
    way: word(language, size.direction > 0 ? "headline.up" : "headline.down"),
    value: size.text,
  });
  return said + reclassifiedText([row], language);
}

/** The metric, with what is measured of it: "Dân số – chỉ số (năm gốc 2015 = 100)". */
function subjectName({ view, metric, measure }: OneMetric): string {
  const name = metric.name[view.language];
  const said = view.basis === "value" || view.basis === "rate" ? "" : measure.name;
  return said === "" ? name : `${name} (${said.replace(/[()]/g, "").replace(/\s+/g, " ")})`;
}

function plain(part: OneMetric): string {
  const { view, places, metric } = part;
  const language = view.language;
  const names = places.slice(0, placesNamed).map((place) => nameInside(place, language));
  const rest = places.length - names.length;
  const more = rest > 0 ? ` ${say(language, "chart.others", { n: rest })}` : "";
  return say(language, "headline.plain", {
    metric: metric.name[language],
    places: names.join(", ") + more,
    years: shownYearsText(part),
  });
}

function spanOf(years: number, language: Language): string {
  if (years === 1) return word(language, "headline.one-year");
  return say(language, "headline.years", { n: countWords[language][years - 2] ?? `${years}` });
}
