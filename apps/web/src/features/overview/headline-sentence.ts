import { attainmentText } from "@sosanh/chart/words/attainment-text";
import { formatDate, formatValue } from "@sosanh/chart/words/number-text";
import { word } from "@sosanh/chart/words/words";
import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import type { Coverage } from "@sosanh/core/figures/rollup";
import { isKnown, known } from "@sosanh/core/figures/value";
import type { Overview } from "@sosanh/core/reviews/overview";
import type { Language } from "@sosanh/core/view/view";
import type { MetricLine } from "../../ui/metric-lines.ts";
import { isCurrent } from "../../ui/metric-lines.ts";
import { isThin } from "../../ui/standing.ts";
import type { Words } from "../../words/vi.ts";

/** "So many rose" speaks of the year only when so many metrics, and half of all, have both years. */
const leastMoved = 3;

interface Told {
  readonly overview: Overview;
  readonly lines: readonly MetricLine[];
  readonly year: number;
  readonly placeName: string;
  readonly language: Language;
  readonly words: Words;
}

/** One sentence on the year, from the figures alone: what moved, what reached its target, who is missing. */
export function headlineSentence(told: Told): string {
  const { overview, lines, words } = told;
  const say = words.overview.h1;
  const current = byHeadline(lines.filter(isCurrent), overview.headline);
  if (current.length === 0) return emptyYear(told);
  const firm = current.filter((line) => !isThin(line.current));
  const whole = firm.filter((line) => line.current?.complete === true);
  const named = [whole, firm, current].find((some) => some.length > 0) ?? [];
  const movement = movementOfYear(told, current);
  const telling = movement !== undefined;
  const parts = [movement ?? firstValue(told, named)];
  const late = overview.notReported.length;
  const someReport = overview.notReported.some((state) => state.reported > 0) || late < overview.children;
  return [
    ...parts,
    firstAttainment(told, current, telling ? undefined : named[0]),
    telling ? undefined : largestMove(told, firm),
    late > 0 && someReport ? say.notReported(late) : undefined,
  ]
    .filter((part) => part !== undefined)
    .join("; ");
}

/** A year before or after the place existed is not one that somebody forgot to report. */
function emptyYear({ overview, year, placeName, language, words }: Told): string {
  const { ended, none } = words.overview.h1;
  const day = endOf(overview, year);
  return day === undefined ? none(placeName, year) : ended(placeName, formatDate(day, language));
}

/** The day from which the place was no more, where it was gone by the end of the year. */
export function endOf(overview: Overview, year: number): string | undefined {
  const until = overview.comparison.localities[0]?.until;
  return until !== undefined && until <= `${year}-12-31` ? until : undefined;
}

/** How many metrics rose and fell, where enough did to speak of the year; over which units, where not over all. */
function movementOfYear({ overview, year, words }: Told, current: readonly MetricLine[]): string | undefined {
  const say = words.overview.h1;
  const { rose, fell, same, overMatched } = overview.movement;
  const of = rose + fell + same;
  if (of < leastMoved || of * 2 < current.length) return undefined;
  const text = say.moved({ year, rose, fell, of });
  if (overMatched) return `${text} (${say.matchedOnly})`;
  return of < current.length ? `${text} (${say.wholeOnly})` : text;
}

/** The first number; a sum that is not whole says of how many units. */
function firstValue({ year, placeName, language, words }: Told, lines: readonly MetricLine[]) {
  const line = lines[0];
  if (line?.current === undefined) return undefined;
  const { metric, current } = line;
  const style = { language, decimals: metric.decimals, unit: metric.unit[language] };
  const text = formatValue(current.value, style);
  const { coverage, complete } = current;
  const part = complete || coverage === undefined ? "" : ` (${partOf(current, coverage, words)})`;
  return words.overview.h1.value({
    place: placeName,
    year: String(year),
    metric: lowerFirst(metric.name[language]),
    value: `${text}${part}`,
  });
}

/** Of how many units a figure is that is not whole; of a few, that it is only of those. */
function partOf(row: ComparisonRow, { reported, expected }: Coverage, words: Words): string {
  const { thin, partial, incompleteBelow } = words.overview;
  if (reported >= expected) return incompleteBelow;
  return (isThin(row) ? thin : partial)(reported, expected);
}

/** The largest change that needs no word of caution. */
function largestMove({ overview, language, words }: Told, current: readonly MetricLine[]) {
  const say = words.overview.h1;
  for (const code of [...overview.rose, ...overview.fell]) {
    const line = current.find((l) => l.metric.code === code);
    const row = line?.current;
    if (line === undefined || row === undefined || !isKnown(row.change)) continue;
    if (row.comparability.verdict !== "comparable" || row.matched !== undefined) continue;
    const { metric } = line;
    const unit = metric.valueKind === "percentage" ? word(language, "unit.points") : metric.unit[language];
    const size = known(Math.abs(row.change.value), row.change.qualifier);
    const amount = formatValue(size, { language, decimals: metric.decimals, unit });
    return (row.change.value > 0 ? say.rose : say.fell)(lowerFirst(metric.name[language]), amount);
  }
  return undefined;
}

/** The first attainment of a whole figure; the metric just named is not named again. */
function firstAttainment({ language, words }: Told, current: readonly MetricLine[], said?: MetricLine) {
  for (const { metric, current: row } of current) {
    if (row === undefined || !isKnown(row.attainment) || row.attainmentMatched !== undefined) continue;
    const percent = attainmentText(row.attainment, language);
    if (metric.code === said?.metric.code) return words.overview.h1.attainedIt(percent);
    return words.overview.h1.attained(lowerFirst(metric.name[language]), percent);
  }
  return undefined;
}

function byHeadline(lines: readonly MetricLine[], headline: readonly string[]): readonly MetricLine[] {
  const place = (line: MetricLine) => {
    const at = headline.indexOf(line.metric.code);
    return at === -1 ? headline.length : at;
  };
  return lines.toSorted((a, b) => place(a) - place(b));
}

/** Within a sentence a name starts small, unless it is an abbreviation. */
function lowerFirst(name: string): string {
  return /^\p{Lu}[\p{Ll}\s]/u.test(name) ? `${name.charAt(0).toLocaleLowerCase("vi")}${name.slice(1)}` : name;
}
