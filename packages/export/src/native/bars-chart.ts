import { endText } from "@sosanh/chart/kinds/bars-layout";
import type { BarsSpec, ChartBar } from "@sosanh/chart/kinds/bars-spec";
import type { NativeChart } from "../native-chart.ts";
import { plainText } from "../plain-text.ts";
import { nativeWords } from "../words/native-words.ts";
import { barAxis, colours, labelDecimals, leftOutOf, numberOf, officeColour } from "./native-parts.ts";

/** A bar a place in the order of the page; one without a figure keeps its row, with the reason behind its name. */
export function nativeBars(spec: BarsSpec): NativeChart {
  const { bars, language, benchmark } = spec;
  const words = nativeWords(language);
  const ticks = [spec.targetName, spec.previousYearName].flatMap((name) => name ?? []);
  return {
    type: "bar",
    isHorizontal: true,
    categories: bars.map((bar) => {
      const name = plainText(bar.name);
      return numberOf(bar) === undefined ? `${name} · ${endText(spec, bar)}` : name;
    }),
    series: [
      {
        name: spec.year,
        colour: officeColour(colours.context),
        values: bars.map(numberOf),
        emphasis: "plain",
        labels: bars.map((bar) => (numberOf(bar) === undefined ? undefined : endText(spec, bar))),
        pointColours: Object.fromEntries(
          bars.flatMap((bar, i) => {
            const colour = barColour(bar);
            return colour === undefined ? [] : [[i, colour]];
          }),
        ),
      },
    ],
    valueAxis: barAxis(spec.axis, spec.unit, labelDecimals(bars, language)),
    leftOut: [
      ...(benchmark === undefined ? [] : [words.line(plainText(benchmark.name), benchmark.text)]),
      ...ticks.map((name) => words.target(name)),
      ...leftOutOf(bars, language, true),
    ],
  };
}

/** As on the page: by how it stands to the benchmark, else mine in the accent; the others have the series' colour. */
function barColour({ role, standing }: ChartBar): string | undefined {
  if (standing === "better" || standing === "worse") return officeColour(colours[standing]);
  if (role === "mine") return officeColour(colours.mine);
  return role === "benchmark" ? officeColour(colours.bench) : undefined;
}
