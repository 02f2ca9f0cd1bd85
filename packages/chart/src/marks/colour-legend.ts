import { isKnown } from "@sosanh/core/figures/value";
import type { Language } from "@sosanh/core/view/view";
import type { ColouredFigure, ColourLegend, ColourScale, LegendNote, Uncoloured } from "../kinds/map-spec.ts";
import { say, word } from "../words/words.ts";

/** What a legend tells beside the classes. */
export interface LegendAbout {
  readonly scale: ColourScale;
  readonly language: Language;
  /** Of figures that are drawn. */
  readonly figures: readonly ColouredFigure[];
  /** How many places have a figure and are not drawn. */
  readonly shapeless?: number;
  /** Whether figures that take caution are marked, where they are not most of all. */
  readonly showsCaution?: boolean;
  /** Whether a stroke parts years that do not compare. */
  readonly showsBreak?: boolean;
  /** Whether land of places that were not asked for is drawn, empty. */
  readonly showsOutside?: boolean;
  /** False where the figures are of several years: their number would not be one of places. */
  readonly isCounted?: boolean;
}

/**
 * The legend: the classes, then what is hatched and how many, what is marked, and how many places have a figure but
 * no shape. Only what occurs is named.
 */
export function colourLegend(about: LegendAbout): ColourLegend {
  const { scale, language, figures, shapeless = 0, isCounted = true } = about;
  const without = (why: Uncoloured): LegendNote[] => {
    const n = figures.filter((f) => f.uncoloured === why).length;
    if (n === 0) return [];
    const isSilent = why === "missing" && figures.every(isSilentOrTold);
    const key = isSilent ? "legend.not-reported" : (`legend.${why}` as const);
    const some = isSilent ? "missing.not-reported" : (`legend.${why}.some` as const);
    return [{ mark: why, text: isCounted ? say(language, key, { n }) : word(language, some) }];
  };
  const mark = (kind: LegendNote["mark"], text: string, isThere: boolean): LegendNote[] =>
    isThere ? [{ mark: kind, text }] : [];
  const mine = figures.find((f) => f.role === "mine");
  const isEstimated = figures.some((f) => f.estimate && f.tone !== undefined);
  const unclear = figures.filter((f) => f.isUnclear === true && f.tone !== undefined).length;
  const isToldUnclear = unclear > 0 && scale.range === "divergingPolar" && scale.classes.length > 0;
  const isDoubtful = about.showsCaution === true && tellsApart(figures);
  return {
    scale,
    notes: [
      ...without("missing"),
      ...without("bounds"),
      ...without("not-comparable"),
      ...without("thin"),
      ...mark(
        "text",
        isCounted ? say(language, "legend.unclear", { n: unclear }) : word(language, "legend.unclear.some"),
        isToldUnclear,
      ),
      ...mark("estimate", word(language, "estimate"), isEstimated),
      ...mark("caution", word(language, "verdict.caution"), isDoubtful),
      ...mark("break", word(language, "legend.break"), about.showsBreak === true),
      ...mark("mine", say(language, "legend.mine", { name: mine?.name ?? "" }), mine !== undefined),
      ...mark("outside", word(language, "legend.outside"), about.showsOutside === true),
      ...mark("text", say(language, "legend.no-shape", { n: shapeless }), shapeless > 0),
    ],
  };
}

/** False of a figure that is missing for another reason than silence. */
function isSilentOrTold({ value, uncoloured }: ColouredFigure): boolean {
  return uncoloured !== "missing" || isKnown(value) || value.missing === "not-reported";
}

/** Where most figures take caution a mark on each would tell nothing apart: the note says it of all. */
function tellsApart(figures: readonly ColouredFigure[]): boolean {
  const cautioned = figures.filter(isCautioned).length;
  return cautioned > 0 && cautioned * 2 <= figures.filter(({ tone }) => tone !== undefined).length;
}

/** A figure whose comparison with the earlier year takes caution. */
export function isCautioned({ comparability, tone }: ColouredFigure): boolean {
  return comparability.verdict === "caution" && tone !== undefined;
}
