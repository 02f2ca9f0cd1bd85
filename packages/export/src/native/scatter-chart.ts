import type { ScatterAxis, ScatterPoint, ScatterSpec } from "@sosanh/chart/kinds/scatter-spec";
import type { NativeAxis, NativeChart } from "../native-chart.ts";
import { plainText } from "../plain-text.ts";
import { nativeWords } from "../words/native-words.ts";
import { colours, labelDecimals, leftOutOf, numberOf, officeColour, slotColour } from "./native-parts.ts";

/** With more points than this, names would lie over one another: mine and the benchmark keep theirs. */
const mostNamed = 8;

/** A point a place; the first metric across, the second up. */
export function nativeScatter(spec: ScatterSpec): NativeChart | undefined {
  const { points, language } = spec;
  if (points.length === 0) return undefined;
  const words = nativeWords(language);
  const medians = [spec.x, spec.y].flatMap(({ title, median }) =>
    median === undefined ? [] : [words.median(plainText(title), median.text)],
  );
  const isNamed = ({ role }: ScatterPoint) => points.length <= mostNamed || role !== "context";
  const ups = points.map(({ y }) => y);
  return {
    type: "scatter",
    isHorizontal: false,
    categories: points.map(({ name }) => plainText(name)),
    series: [
      {
        name: plainText(spec.y.title),
        colour: officeColour(colours.context),
        values: ups.map(numberOf),
        emphasis: "plain",
        labels: points.map((point) => (isNamed(point) ? plainText(point.name) : undefined)),
        pointColours: Object.fromEntries(
          points.flatMap(({ slot, role }, i) => {
            if (role === "mine") return [[i, officeColour(colours.mine)]];
            return slot === undefined ? [] : [[i, slotColour(slot)]];
          }),
        ),
      },
    ],
    x: points.map(({ x }) => numberOf(x)),
    valueAxis: scatterAxis(spec.y, labelDecimals(ups, language)),
    categoryAxis: scatterAxis(
      spec.x,
      labelDecimals(
        points.map(({ x }) => x),
        language,
      ),
    ),
    leftOut: [
      ...medians,
      ...(points.some(({ trail }) => trail.length > 0) ? [words.trail] : []),
      ...leftOutOf(
        points.flatMap(({ x, y }) => [x, y]),
        language,
        false,
      ),
    ],
  };
}

function scatterAxis({ title, min, max, isLog, ticks }: ScatterAxis, decimals: number): NativeAxis {
  const [first, second] = ticks;
  const step = first === undefined || second === undefined ? undefined : second.value - first.value;
  return {
    title: plainText(title),
    min,
    max,
    decimals,
    ...(isLog ? { isLog } : step === undefined ? {} : { step: Number(step.toPrecision(12)) }),
  };
}
