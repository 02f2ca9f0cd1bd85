import { type Contributions, contributionsOf } from "@sosanh/core/analysis/contributions";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import { DomainError } from "@sosanh/core/domain-error";
import type { MetricCode } from "@sosanh/core/figures/metric";
import type { DataKind } from "@sosanh/core/figures/observation";
import type { IsoDate } from "@sosanh/core/figures/period";
import type { Missing } from "@sosanh/core/figures/value";
import type { Frame } from "@sosanh/core/frames/frame";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { type YearReview, yearReviewOf } from "@sosanh/core/reviews/year-review";
import { parseView } from "@sosanh/core/view/parse-view";
import type { Language } from "@sosanh/core/view/view";
import { earliestYear } from "@sosanh/core/view/view";
import { answerProfile } from "./answer-profile.ts";
import { answerView } from "./answer-view.ts";
import type { ApiContext } from "./context.ts";
import { foundOrThrow } from "./found.ts";
import { inFrame } from "./in-frame.ts";
import { knownOn } from "./read-reported.ts";
import { unitOfYear } from "./unit-of-year.ts";
import { whoReports } from "./who-reports.ts";

export interface YearReviewQuestion {
  readonly data: DataKind;
  readonly place: LocalityUid;
  readonly year: number;
  /** What the children are ranked by; the metric that moved most when left out, or when they cannot be ranked by it. */
  readonly metric?: MetricCode | undefined;
  readonly frame: Frame;
  /** The day as of which figures are told; as they are known now when left out. */
  readonly asKnown?: IsoDate | undefined;
  readonly language: Language;
}

/** The children on one metric, in the year and the one before. */
export interface ReviewedChildren {
  /** The metric first, then the parts it is made of; the place first, then its children. */
  readonly comparison: Comparison;
  /** Who explains the change of the place; why nobody can be told to. */
  readonly contributions: Contributions | Missing;
}

/** A review, and the children on the metric chosen: absent where there is none that two of them have in both years. */
export interface YearReviewAnswer {
  readonly review: YearReview;
  readonly children?: ReviewedChildren;
}

/**
 * The review of a year of a place.
 *
 * @throws DomainError "not-found" for a place that the register does not have, "unknown-metric" naming it
 */
export async function answerYearReview(
  told: ApiContext,
  question: YearReviewQuestion,
): Promise<YearReviewAnswer> {
  const { data, year, metric, frame, language, asKnown } = question;
  const context = await knownOn(told, data, asKnown);
  const { context: framed, reader } = await inFrame(context, frame);
  const { reference } = framed;
  if (metric !== undefined && !reference.metricsByCode.has(metric))
    throw new DomainError("unknown-metric", `unknown metric: ${metric}`, { metric });
  const { uid: asked } = foundOrThrow(reference.tree.get(question.place), question.place);
  const place = await unitOfYear(context, { data, place: asked, year, frame });
  const comparison = await answerProfile(context, { data, place, year, frame, language, asKnown });
  const metrics = comparison.metrics.map((m) => m.code);
  const under = comparison.localities[0]?.uid ?? place;
  const childRollups = await reader.read({
    ...{ data, metrics, part: "year" },
    localities: [...reference.tree.childrenIn(under, { year, part: "year" })],
    years: { from: Math.max(earliestYear, year - 1), to: year },
  });
  const reporting = await whoReports(context, { data, place, year, metrics, shown: reference.tree });
  const review = yearReviewOf({ comparison, childRollups, reporting, year });
  const chosen = review.rankable.find((code) => code === metric) ?? review.rankable[0];
  if (chosen === undefined) return { review };
  return { review, children: await childrenOn(context, { ...question, place }, chosen) };
}

async function childrenOn(
  context: ApiContext,
  { data, place, year, frame, language, asKnown }: YearReviewQuestion,
  metric: MetricCode,
): Promise<ReviewedChildren> {
  const years = { from: Math.max(earliestYear, year - 1), to: year };
  const aggregation = context.reference.metricsByCode.get(metric)?.aggregation;
  const parts = aggregation?.kind === "ratio" ? [aggregation.numerator, aggregation.denominator] : [];
  const view = parseView({
    data,
    frame,
    language,
    ...(asKnown !== undefined && { asKnown }),
    metrics: [metric, ...parts],
    places: [{ locality: place }, { childrenOf: place }],
    years,
    focusYear: year,
  });
  const comparison = await answerView(context, view);
  const parent = comparison.localities[0]?.uid ?? place;
  return { comparison, contributions: contributionsOf(comparison, { metric, parent, ...years }) };
}
