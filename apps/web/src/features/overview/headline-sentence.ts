import { formatPercent, formatValue } from "@sosanh/chart/number-text";
import { word } from "@sosanh/chart/words";
import type { Overview } from "@sosanh/core/overview";
import { isKnown, known } from "@sosanh/core/value";
import type { Language } from "@sosanh/core/view";
import type { Words } from "../../words/vi.ts";
import type { MetricLine } from "./metric-lines.ts";
import { isCurrent, isThin } from "./metric-lines.ts";

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
  const { overview, lines, year, placeName, words } = told;
  const say = words.overview.h1;
  const current = byHeadline(lines.filter(isCurrent), overview.headline);
  if (current.length === 0) return say.none(placeName, year);
  const whole = current.filter((line) => !isThin(line));
  const moved = current.filter((line) => line.current !== undefined && isKnown(line.current.change)).length;
  const telling = moved >= leastMoved && moved * 2 >= current.length;
  const parts = telling
    ? [say.moved({ year, rose: overview.rose.length, fell: overview.fell.length, of: moved })]
    : [firstValue(told, whole.length > 0 ? whole : current)];
  const late = overview.notReported.length;
  const someReport = overview.notReported.some((state) => state.reported > 0) || late < overview.children;
  return [
    ...parts,
    firstAttainment(told, current, telling ? undefined : (whole[0] ?? current[0])),
    telling ? undefined : largestMove(told, whole),
    late > 0 && someReport ? say.notReported(late) : undefined,
  ]
    .filter((part) => part !== undefined)
    .join("; ");
}

/** The first number; a sum of few units says of how many. */
function firstValue({ year, placeName, language, words }: Told, lines: readonly MetricLine[]) {
  const line = lines[0];
  if (line?.current === undefined) return undefined;
  const { metric, current } = line;
  const style = { language, decimals: metric.decimals, unit: metric.unit[language] };
  const text = formatValue(current.value, style);
  const { coverage } = current;
  const part =
    isThin(line) && coverage !== undefined
      ? ` (${words.overview.partial(coverage.reported, coverage.expected)})`
      : "";
  return words.overview.h1.value({
    place: placeName,
    year: String(year),
    metric: lowerFirst(metric.name[language]),
    value: `${text}${part}`,
  });
}

/** The largest change that needs no word of caution. */
function largestMove({ overview, language, words }: Told, current: readonly MetricLine[]) {
  const say = words.overview.h1;
  for (const code of [...overview.rose, ...overview.fell]) {
    const line = current.find((l) => l.metric.code === code);
    const row = line?.current;
    if (line === undefined || row === undefined || !isKnown(row.change)) continue;
    if (row.comparability.verdict !== "comparable") continue;
    const { metric } = line;
    const unit = metric.valueKind === "percentage" ? word(language, "unit.points") : metric.unit[language];
    const size = known(Math.abs(row.change.value), row.change.qualifier);
    const amount = formatValue(size, { language, decimals: metric.decimals, unit });
    return (row.change.value > 0 ? say.rose : say.fell)(lowerFirst(metric.name[language]), amount);
  }
  return undefined;
}

/** The metric just named is not named again. */
function firstAttainment({ language, words }: Told, current: readonly MetricLine[], said?: MetricLine) {
  for (const { metric, current: row } of current) {
    if (row === undefined || !isKnown(row.attainment)) continue;
    const percent = formatPercent(row.attainment.value, { language });
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
