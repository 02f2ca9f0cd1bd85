import type { ChartAxis, ChartFigure, ChartRole } from "@sosanh/chart/chart-parts";
import { palette, slotColours } from "@sosanh/chart/theme";
import { isKnown } from "@sosanh/core/figures/value";
import type { Language } from "@sosanh/core/view/view";
import type { NativeAxis, NativeSeries } from "../native-chart.ts";
import { plainText } from "../plain-text.ts";
import { nativeWords } from "../words/native-words.ts";

/** Colours of the light ground by name, as Office writes them: "2F69B6". */
export const colours = palette("light");

/** "#2f69b6" as Office writes it. */
export function officeColour(colour: string): string {
  return colour.replace("#", "").toUpperCase();
}

/** The colour of a place's slot among the categorical ones, or grey. */
export function slotColour(slot: number | undefined): string {
  return officeColour(slotColours("light", slot).mark);
}

/** How a role is drawn. */
export function emphasisOf(role: ChartRole): NativeSeries["emphasis"] {
  return role === "other" ? "plain" : role;
}

/** The number a chart plots of a figure; a missing one is no number. */
export function numberOf({ value }: ChartFigure): number | undefined {
  return isKnown(value) ? value.value : undefined;
}

/** The most digits after the mark that the labels of figures have: "22/34 · 1.840,5" has one. */
export function labelDecimals(figures: readonly ChartFigure[], language: Language): number {
  return decimalsIn(
    figures.filter(({ value }) => isKnown(value)).map(({ label }) => label),
    language,
  );
}

/** The most digits after the mark in numbers as they are written. */
export function decimalsIn(texts: readonly string[], language: Language): number {
  const mark = language === "vi" ? /\d,(\d+)/g : /\d\.(\d+)/g;
  return texts
    .flatMap((text) => [...text.matchAll(mark)])
    .reduce((most, found) => Math.max(most, found[1]?.length ?? 0), 0);
}

/** An axis with the ends and the grid of the page's; one that does not start at zero says so in its title. */
export function axisOf(axis: ChartAxis, title: string, decimals: number): NativeAxis {
  const [first, second] = axis.ticks;
  const isEven = axis.ticks.every(
    (tick, i) => i === 0 || near(tick.value - (axis.ticks[i - 1]?.value ?? 0), stepOf(axis)),
  );
  const hasGrid = first !== undefined && second !== undefined && isEven && !axis.inverted;
  // The page leaves air around ranks; there is no rank 0,8.
  const ends = axis.inverted ? { min: 1, max: Math.floor(axis.max) } : { min: axis.min, max: axis.max };
  return {
    title: plainText(axis.broken === undefined ? title : `${title} · ${axis.broken}`),
    ...ends,
    decimals,
    ...(hasGrid ? { step: stepOf(axis) } : {}),
    ...(axis.inverted ? { inverted: true } : {}),
  };
}

function stepOf({ ticks }: ChartAxis): number {
  return Number(((ticks[1]?.value ?? 0) - (ticks[0]?.value ?? 0)).toPrecision(12));
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** The axis of bars: from zero, its far end left to Office. */
export function barAxis(axis: Pick<ChartAxis, "min" | "max">, title: string, decimals: number): NativeAxis {
  return {
    title: plainText(title),
    ...(axis.min >= 0 ? { min: 0 } : {}),
    ...(axis.max <= 0 && axis.min < 0 ? { max: 0 } : {}),
    decimals,
  };
}

/** What the page draws at single figures and Office cannot: intervals, bounds, dashes, hollow points. */
export function leftOutOf(
  figures: readonly ChartFigure[],
  language: Language,
  isLabelled: boolean,
): readonly string[] {
  const words = nativeWords(language);
  const known = figures.filter(({ value }) => isKnown(value));
  const isAny = (test: (figure: ChartFigure) => boolean) => known.some(test);
  const isQualified = ({ value }: ChartFigure) => isKnown(value) && value.qualifier !== "exact";
  return [
    ...(isAny((figure) => figure.interval !== undefined) ? [words.interval] : []),
    ...(figures.some((figure) => figure.bounds !== undefined) ? [words.bounds] : []),
    ...(isAny((figure) => figure.estimate) && !isLabelled ? [words.estimate] : []),
    ...(isAny((figure) => figure.isThin === true) ? [words.thin] : []),
    ...(isAny(isQualified) && !isLabelled ? [words.qualifier] : []),
  ];
}
