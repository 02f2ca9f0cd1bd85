import type { ChartFigure } from "./chart-parts.ts";
import type { OneMetric } from "./comparison-parts.ts";
import { listedNames } from "./notes.ts";
import { say } from "./words/words.ts";

/** A note that names the places whose figures tell of too little, with how many units stand behind each; none without. */
export function thinNotes(
  { view: { language } }: OneMetric,
  figures: readonly { readonly name: string; readonly figure: ChartFigure }[],
): readonly string[] {
  const names = figures.flatMap(({ name, figure: { isThin, coverage } }) => {
    if (isThin !== true) return [];
    return [coverage === undefined ? name : `${name} (${say(language, "coverage", { ...coverage })})`];
  });
  const once = [...new Set(names)];
  return once.length === 0 ? [] : [say(language, "note.thin", { names: listedNames(once, language) })];
}
