import type { Metric } from "@sosanh/core/figures/metric";
import type { Briefing, BriefingPart } from "@sosanh/core/reviews/briefing";
import type { YearReview } from "@sosanh/core/reviews/year-review";
import { parseView } from "@sosanh/core/view/parse-view";
import { rollView } from "@sosanh/core/view/roll-view";
import { earliestYear, type View } from "@sosanh/core/view/view";
import type { BriefingChart, BriefingContent, BriefingSection } from "@sosanh/export/briefing-content";
import { answerYearReview } from "./answer-year-review.ts";
import type { ApiContext } from "./context.ts";
import { dataDay } from "./data-day.ts";
import { tellView, toldDay } from "./tell-view.ts";

/** How far a briefing has come, and whether it is still wanted. */
export interface BriefingWatch {
  /** Told before each part: how many are done, of how many. */
  readonly onPart?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Answers every part of a briefing for its year: Briefing → BriefingContent. Views move to the year by their rule; a
 * year review brings its units beneath on the metrics that moved most.
 *
 * @throws DomainError naming what a part asks for that cannot be; the signal's reason when it is cancelled
 */
export async function answerBriefing(
  context: ApiContext,
  briefing: Briefing,
  { onPart, signal }: BriefingWatch = {},
): Promise<BriefingContent> {
  const sections: BriefingSection[] = [];
  for (const [done, part] of briefing.parts.entries()) {
    signal?.throwIfAborted();
    onPart?.(done, briefing.parts.length);
    sections.push(await sectionOf(context, briefing, part));
  }
  return { briefing, dataDay: toldDay(await dataDay(context, briefing.data), briefing.asKnown), sections };
}

async function sectionOf(
  context: ApiContext,
  briefing: Briefing,
  part: BriefingPart,
): Promise<BriefingSection> {
  switch (part.kind) {
    case "text":
      return part;
    case "view": {
      const { heading } = part;
      return { kind: "view", heading, ...(await chartOf(context, briefedView(part, briefing))) };
    }
    case "year-review":
      return reviewSection(context, briefing, part);
  }
}

/** The View of a part in the briefing's year, data and language, and as known on its day. */
function briefedView(
  { view, roll }: Extract<BriefingPart, { kind: "view" }>,
  { year, data, language, asKnown = view.asKnown }: Briefing,
): View {
  return { ...rollView(view, roll, year), data, language, ...(asKnown !== undefined && { asKnown }) };
}

async function reviewSection(
  context: ApiContext,
  { data, language, year, asKnown }: Briefing,
  { place, frame, charts }: Extract<BriefingPart, { kind: "year-review" }>,
): Promise<BriefingSection> {
  const { review } = await answerYearReview(context, { data, place, year, frame, language, asKnown });
  const under = review.comparison.localities[0]?.uid ?? place;
  const shown: BriefingChart[] = [];
  for (const metric of chartedMetrics(review, charts)) {
    const view = parseView({
      ...{ data, language, frame, metrics: [metric.code], focusYear: year, chart: "ranked-bars" },
      places: [{ childrenOf: under }],
      years: { from: Math.max(earliestYear, year - 1), to: year },
      ...(asKnown !== undefined && { asKnown }),
    });
    shown.push(await chartOf(context, view));
  }
  return { kind: "year-review", review, charts: shown };
}

/** The metrics the units beneath can be ranked by, those that moved most first. */
function chartedMetrics({ rankable, comparison }: YearReview, most: number): readonly Metric[] {
  const metrics = new Map(comparison.metrics.map((metric) => [metric.code, metric]));
  return rankable.slice(0, most).flatMap((code) => metrics.get(code) ?? []);
}

async function chartOf(context: ApiContext, view: View): Promise<BriefingChart> {
  const { comparison, shapes } = await tellView(context, view);
  return { comparison, ...(shapes === undefined ? {} : { shapes }) };
}
