import { formatPercent, formatValue } from "@sosanh/chart/number-text";
import type { Overview } from "@sosanh/core/overview";
import { isKnown } from "@sosanh/core/value";
import type { Language } from "@sosanh/core/view";
import type { Words } from "../../words/vi.ts";
import type { MetricLine } from "./metric-lines.ts";
import { isCurrent } from "./metric-lines.ts";

/** Metrics with both years before "so many rose" says something of the year. */
const leastMoved = 3;

/** One sentence on the year, from the figures alone: what moved, what reached its target, who is missing. */
export function headlineSentence(props: {
  overview: Overview;
  lines: readonly MetricLine[];
  year: number;
  placeName: string;
  language: Language;
  words: Words;
}): string {
  const { overview, lines, year, placeName, language, words } = props;
  const say = words.overview.h1;
  const current = lines.filter(isCurrent);
  if (current.length === 0) return say.none(placeName, year);
  const moved = current.filter((line) => line.current !== undefined && isKnown(line.current.change)).length;
  const first = byHeadline(current, overview.headline)[0];
  const parts = [
    moved >= leastMoved || first?.current === undefined
      ? say.moved({ year, rose: overview.rose.length, fell: overview.fell.length, of: moved })
      : say.value({
          place: placeName,
          year: String(year),
          metric: lowerFirst(first.metric.name[language]),
          value: shownValue(first, language),
        }),
  ];
  const attained = byHeadline(current, overview.headline).find(
    (line) => line.current !== undefined && isKnown(line.current.attainment),
  );
  if (attained?.current !== undefined && isKnown(attained.current.attainment)) {
    const percent = formatPercent(attained.current.attainment.value, { language });
    parts.push(say.attained(lowerFirst(attained.metric.name[language]), percent));
  }
  const late = overview.notReported.length;
  const someReport = overview.notReported.some((state) => state.reported > 0) || late < overview.children;
  if (late > 0 && someReport) parts.push(say.notReported(late));
  return parts.join("; ");
}

function byHeadline(lines: readonly MetricLine[], headline: readonly string[]): readonly MetricLine[] {
  const place = (line: MetricLine) => {
    const at = headline.indexOf(line.metric.code);
    return at === -1 ? headline.length : at;
  };
  return lines.toSorted((a, b) => place(a) - place(b));
}

function shownValue(line: MetricLine, language: Language): string {
  const { metric, current } = line;
  if (current === undefined) return "";
  return formatValue(current.value, { language, decimals: metric.decimals, unit: metric.unit[language] });
}

/** Within a sentence a name starts small, unless it is an abbreviation. */
function lowerFirst(name: string): string {
  return /^\p{Lu}[\p{Ll}\s]/u.test(name) ? `${name.charAt(0).toLocaleLowerCase("vi")}${name.slice(1)}` : name;
}
