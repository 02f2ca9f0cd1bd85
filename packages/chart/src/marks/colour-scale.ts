import type { Metric } from "@sosanh/core/figures/metric";
import type { View } from "@sosanh/core/view/view";
import type { ColourClass, ColourScale } from "../kinds/map-spec.ts";
import { formatNumber } from "../words/number-text.ts";
import { say, word } from "../words/words.ts";
import { breaksAround, breaksFrom, classOf, quantileBreaks } from "./class-breaks.ts";

/** What decides how values are coloured. */
export interface Colouring {
  readonly view: Pick<View, "basis" | "language">;
  readonly polarity: Metric["polarity"];
  /** Digits after the decimal mark that values are shown with. */
  readonly digits: number;
}

const sequentialTones = 6;
const quantileClasses = 5;

/**
 * The colour scale of values in the measure's unit; every one of them lies in exactly one of its classes.
 *
 * - value, rate, share: five classes of about as many places (quantiles), darker is more; ranks the other way round;
 * - % of target: seven classes from the target; change: around no change; index: around 100. Worse to better in teal
 *   and rust where the metric has a direction (a target is always to be reached), else less to more in ochre and indigo.
 */
export function colourScale(given: readonly number[], { view, polarity, digits }: Colouring): ColourScale {
  const { basis, language } = view;
  if (given.length === 0) return { range: "sequential", classes: [], digits, method: "" };
  const values = given.map((value) => asShown(value, digits));
  const centred = polarity === "neutral" ? "divergingNeutral" : "divergingPolar";
  const isReversed = polarity === "lower-better";
  switch (basis) {
    case "target": {
      const breaks = breaksFrom(100, values);
      const classes = classesAround(breaks, { middle: 3, isReversed: false, language });
      return { range: "divergingPolar", classes, digits, method: word(language, "class.method.target") };
    }
    case "change":
    case "relative-change":
    case "index": {
      const centre = basis === "index" ? 100 : 0;
      const breaks = breaksAround(centre, values);
      const classes = classesAround(breaks, { middle: classOf(breaks, centre), isReversed, language });
      const way = basis === "index" ? "class.method.index" : "class.method.change";
      return { range: centred, classes, digits, method: word(language, way) };
    }
    default: {
      const breaks = quantileBreaks(values, quantileClasses);
      const range = "sequential";
      const spread = spreadTones(breaks.length + 1, sequentialTones);
      const ordered = basis === "rank" ? spread.toReversed() : spread;
      const classes = classTexts(breaks, values, language).map((c, i) => ({ ...c, tone: ordered[i] ?? 0 }));
      return {
        range,
        classes,
        digits,
        method: say(language, "class.method.quantile", { n: classes.length }),
      };
    }
  }
}

/** The tone of a value by a scale; undefined where the scale has no class for it. */
export function toneOf({ classes, digits }: ColourScale, exact: number): number | undefined {
  const value = asShown(exact, digits);
  return classes.find(({ from = Number.NEGATIVE_INFINITY, below = Number.POSITIVE_INFINITY }) => {
    return from <= value && value < below;
  })?.tone;
}

function asShown(value: number, digits: number): number {
  return Number(value.toFixed(digits)) + 0;
}

function classesAround(
  breaks: readonly number[],
  { middle, isReversed, language }: { middle: number; isReversed: boolean; language: View["language"] },
): readonly ColourClass[] {
  return classTexts(breaks, [], language).map((c, i) => {
    const away = Math.min(Math.max(i - middle, -3), 3);
    return { ...c, tone: 3 + (isReversed ? -away : away) };
  });
}

type Untoned = Omit<ColourClass, "tone">;

function classTexts(
  breaks: readonly number[],
  values: readonly number[],
  language: View["language"],
): readonly Untoned[] {
  const write = breakWriter(breaks, language);
  const [first, last] = [breaks.at(0), breaks.at(-1)];
  if (first === undefined || last === undefined) return [{ text: spanText(values, language) }];
  // A dash beside a minus is misread; one wording for all classes of a scale.
  const span = first < 0 ? "class.signed" : "class.between";
  const inner = breaks.slice(1).map((below, i): Untoned => {
    const from = breaks[i] ?? below;
    const isWholeStep = breaks.every(Number.isInteger) && below - from === 1 && from === 0;
    const ends = { from: write(from), below: write(below) };
    const text = isWholeStep ? ends.from : say(language, span, ends);
    return { from, below, text };
  });
  return [
    { below: first, text: say(language, "class.under", { value: write(first) }) },
    ...inner,
    { from: last, text: say(language, "class.from", { value: write(last) }) },
  ];
}

/** Of values that are all in one class: what they lie between. */
function spanText(values: readonly number[], language: View["language"]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const write = breakWriter([low, high], language);
  return low === high ? write(low) : `${write(low)}–${write(high)}`;
}

/** Breaks are written with all their digits: cut short they would be untrue. Whole tenths of millions may be short. */
function breakWriter(breaks: readonly number[], language: View["language"]): (value: number) => string {
  const isMillions = breaks.every((b) => Math.abs(b) >= 1e6 && Number.isInteger(b / 1e5));
  const scale = isMillions ? 1e6 : 1;
  const decimals = Math.max(0, ...breaks.map((b) => digitsOf(b / scale)));
  return (value) => {
    const number = formatNumber(value / scale, { language, decimals });
    return isMillions ? say(language, "short.million", { number }) : number;
  };
}

function digitsOf(value: number): number {
  return Math.min(6, `${Number(value.toPrecision(12))}`.split(".")[1]?.length ?? 0);
}

/** As many tones as classes, spread over the whole range; one alone takes a middle one. */
function spreadTones(classes: number, of: number): readonly number[] {
  if (classes === 1) return [2];
  if (classes === 2) return [1, 4];
  return Array.from({ length: classes }, (_, i) => Math.round((i * (of - 1)) / (classes - 1)));
}
