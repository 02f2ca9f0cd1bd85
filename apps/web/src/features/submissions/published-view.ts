import type { DataKind } from "@sosanh/core/figures/observation";
import { isKnown } from "@sosanh/core/figures/value";
import type { DecidedFigure } from "@sosanh/core/submissions/figure-decision";
import type { SubmissionFigure } from "@sosanh/core/submissions/submission";
import { parseView } from "@sosanh/core/view/parse-view";
import { earliestYear, type Language, type View } from "@sosanh/core/view/view";

/** As many places as a line chart tells apart. */
const mostPlaces = 8;
/** Years shown before the published ones, so that they are seen in their course. */
const yearsBefore = 9;

/**
 * The comparison that shows what a submission published: its most frequent metric, of several one that has a year before
 * to be seen against, with the places and the years of it.
 */
export function publishedView(
  figures: readonly SubmissionFigure[],
  { data, language }: { readonly data: DataKind; readonly language: Language },
): View | undefined {
  const entered = figures.flatMap(enteredOf);
  const compared = figures.filter(({ known }) => known.lastYear !== undefined).flatMap(enteredOf);
  const metric = mostFrequent(
    entered.map((figure) => figure.metric),
    compared.map((figure) => figure.metric),
  );
  if (metric === undefined) return undefined;
  const shown = entered.filter((figure) => figure.metric === metric);
  const part = mostFrequent(shown.map(({ period }) => period.part)) ?? "year";
  const years = shown.filter(({ period }) => period.part === part).map(({ period }) => period.year);
  const places = [...new Set(shown.map(({ locality }) => locality))].slice(0, mostPlaces);
  const from = Math.max(earliestYear, Math.min(...years) - yearsBefore);
  return parseView({
    data,
    language,
    part,
    metrics: [metric],
    places: places.map((locality) => ({ locality })),
    years: { from, to: Math.max(...years) },
  });
}

/** What stands in a cell once the figure is published; none of a target, or of what enters no number. */
function enteredOf({ decision }: SubmissionFigure): readonly DecidedFigure[] {
  const figure = decision?.figure;
  const enters = decision?.kind === "accepted" || decision?.kind === "corrected";
  if (!enters || figure === undefined || figure.kind === "target" || !isKnown(figure.value)) return [];
  return [figure];
}

/** The one that comes most often; of several the first of those preferred, else the first. */
function mostFrequent<T>(all: readonly T[], preferred: readonly T[] = []): T | undefined {
  const counts = new Map<T, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const often = [...counts].filter(([, count]) => count === most).map(([one]) => one);
  return often.find((one) => preferred.includes(one)) ?? often[0];
}
