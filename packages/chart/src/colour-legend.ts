import { isKnown } from "@sosanh/core/value";
import type { Language } from "@sosanh/core/view";
import type { ColouredFigure, ColourLegend, ColourScale, LegendNote } from "./map-spec.ts";
import { say, word } from "./words.ts";

/** What a legend tells beside the classes. */
export interface LegendAbout {
  readonly scale: ColourScale;
  readonly language: Language;
  /** Of figures that are drawn. */
  readonly figures: readonly ColouredFigure[];
  /** How many places have a figure and are not drawn. */
  readonly shapeless?: number;
  /** Whether a mark of caution is drawn, and who is ringed. */
  readonly showsCaution?: boolean;
}

/**
 * The legend: the classes, then what is hatched and how many, what is marked, and how many places have a figure but
 * no shape. Only what occurs is named.
 */
export function colourLegend({
  scale,
  language,
  figures,
  shapeless = 0,
  showsCaution,
}: LegendAbout): ColourLegend {
  const without = (why: ColouredFigure["uncoloured"]) => figures.filter((f) => f.uncoloured === why);
  const missing = without("missing");
  const allSilent = missing.every(({ value }) => !isKnown(value) && value.missing === "not-reported");
  const counted = (mark: LegendNote["mark"], key: Parameters<typeof say>[1], n: number): LegendNote[] =>
    n === 0 ? [] : [{ mark, text: say(language, key, { n }) }];
  const mine = figures.find((f) => f.role === "mine");
  return {
    scale,
    notes: [
      ...counted("missing", allSilent ? "legend.not-reported" : "legend.missing", missing.length),
      ...counted("bounds", "legend.bounds", without("bounds").length),
      ...counted("not-comparable", "legend.not-comparable", without("not-comparable").length),
      ...(figures.some((f) => f.estimate && f.tone !== undefined)
        ? [{ mark: "estimate" as const, text: word(language, "estimate") }]
        : []),
      ...(showsCaution && figures.some(isCautioned)
        ? [{ mark: "caution" as const, text: word(language, "verdict.caution") }]
        : []),
      ...(mine === undefined
        ? []
        : [{ mark: "mine" as const, text: say(language, "legend.mine", { name: mine.name }) }]),
      ...counted("text", "legend.no-shape", shapeless),
    ],
  };
}

/** A figure whose comparison with the earlier year takes caution. */
export function isCautioned({ comparability, tone }: ColouredFigure): boolean {
  return comparability.verdict === "caution" && tone !== undefined;
}
