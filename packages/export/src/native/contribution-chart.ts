import type { ContributionSpec, ContributionTerm } from "@sosanh/chart/kinds/contribution-spec";
import { tokens } from "@sosanh/chart/theme";
import type { NativeChart, NativeSeries } from "../native-chart.ts";
import { plainText } from "../plain-text.ts";
import { nativeWords } from "../words/native-words.ts";
import { barAxis, colours, decimalsIn, officeColour } from "./native-parts.ts";

/**
 * The terms of a sum end to end, as stacked bars: an offset without colour up to where the term starts or ends,
 * whichever is nearer to zero, and the term as a length from there, above or below zero; in two parts where it crosses
 * zero. Whether it is a rise or a fall is its series, and written at it.
 */
export function nativeContribution(spec: ContributionSpec): NativeChart | undefined {
  const { terms, language } = spec;
  if (terms.length === 0) return undefined;
  const words = nativeWords(language);
  const spans = terms.map(spanOf);
  const offset: NativeSeries = {
    name: words.base,
    colour: officeColour(colours.surface),
    values: spans.map(({ low, high }) => some(low > 0 ? low : Math.min(high, 0))),
    emphasis: "invisible",
  };
  const series = (isUp: boolean): readonly NativeSeries[] => {
    const name = isUp ? words.up : words.down;
    const colour = officeColour(tokens.divergingNeutral.light[isUp ? 5 : 1] ?? colours.context);
    const isOf = (i: number) => isUp === (terms[i]?.change ?? 0) >= 0;
    const first = spans.map(({ low, high }, i) =>
      isOf(i) ? tidy(high <= 0 && low < 0 ? low - high : high - Math.max(low, 0)) : undefined,
    );
    const second = spans.map(({ low, high }, i) => (isOf(i) && low < 0 && high > 0 ? tidy(low) : undefined));
    const pointColours = termColours(terms);
    const labels = terms.map(({ text }, i) => (isOf(i) ? text : undefined));
    const look = { colour, emphasis: "plain" as const, pointColours };
    return [
      ...(first.some((value) => value !== undefined) ? [{ ...look, name, values: first, labels }] : []),
      ...(second.some((value) => value !== undefined)
        ? [{ ...look, name: words.belowZero(name), values: second, continues: true as const }]
        : []),
    ];
  };
  const decimals = decimalsIn(
    terms.map(({ text }) => text),
    language,
  );
  const names = spec.left.map(({ name, figure }) => `${plainText(name)} (${figure.text})`).join(", ");
  return {
    type: "stacked-bar",
    isHorizontal: true,
    categories: terms.map(({ name }) => plainText(name)),
    series: [offset, ...series(true), ...series(false)],
    valueAxis: barAxis(spec.axis, spec.unit, decimals),
    leftOut: spec.left.length === 0 ? [] : [words.lacking(names)],
  };
}

function spanOf({ from, change }: ContributionTerm): { readonly low: number; readonly high: number } {
  const to = tidy(from + change);
  return { low: Math.min(from, to), high: Math.max(from, to) };
}

/** An offset of nothing is none. */
function some(value: number): number | undefined {
  return value === 0 ? undefined : tidy(value);
}

/** Without what sums and differences of fractions leave behind. */
function tidy(value: number): number {
  return Number(value.toFixed(6)) + 0;
}

function termColours(terms: readonly ContributionTerm[]): Readonly<Record<number, string>> {
  return Object.fromEntries(
    terms.flatMap(({ kind, role }, i) => {
      if (kind === "total") return [[i, officeColour(colours.ink2)]];
      return role === "mine" ? [[i, officeColour(colours.mine)]] : [];
    }),
  );
}
