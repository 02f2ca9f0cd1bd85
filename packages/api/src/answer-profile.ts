import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { MetricCode } from "@sosanh/core/figures/metric";
import type { DataKind } from "@sosanh/core/figures/observation";
import type { IsoDate } from "@sosanh/core/figures/period";
import { isKnown } from "@sosanh/core/figures/value";
import { withParts } from "@sosanh/core/figures/with-parts";
import type { Frame } from "@sosanh/core/frames/frame";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { parseView } from "@sosanh/core/view/parse-view";
import type { Language, View } from "@sosanh/core/view/view";
import { earliestYear } from "@sosanh/core/view/view";
import { metricsDecidedSince } from "@sosanh/db/queries/as-known";
import { metricAvailability } from "@sosanh/db/queries/metrics";
import { answerView } from "./answer-view.ts";
import type { ApiContext } from "./context.ts";
import { foundOrThrow } from "./found.ts";
import { knownOn } from "./read-reported.ts";
import { unitOfYear } from "./unit-of-year.ts";

export interface ProfileQuestion {
  readonly data: DataKind;
  readonly place: LocalityUid;
  /** A second place beside it. */
  readonly beside?: LocalityUid | undefined;
  readonly year: number;
  readonly frame: Frame;
  /** The day as of which figures are told; as they are known now when left out. */
  readonly asKnown?: IsoDate | undefined;
  readonly language: Language;
}

/** Years before the chosen one that a profile looks back on. */
const lookBack = 10;

/**
 * All that is known of a place, and of a second one beside it: one comparison over every metric of which either has a
 * figure or bounds in the years up to the chosen one. Empty of metrics only where there is nothing at all: it then
 * holds the first of the catalogue, without a figure.
 *
 * @throws DomainError "not-found" for a place that the register does not have
 */
export async function answerProfile(told: ApiContext, question: ProfileQuestion): Promise<Comparison> {
  const { data, beside, year, frame, language, asKnown } = question;
  const context = await knownOn(told, data, asKnown);
  const { reference } = context;
  for (const uid of [question.place, ...(beside === undefined ? [] : [beside])])
    foundOrThrow(reference.tree.get(uid), uid);
  const unitOf = (uid: LocalityUid) => unitOfYear(context, { data, place: uid, year, frame });
  const place = await unitOf(question.place);
  const second = beside === undefined ? place : await unitOf(beside);
  const places = second === place ? [place] : [place, second];
  const asked = await askedMetrics(context, data);
  const view = parseView({
    data,
    language,
    frame,
    metrics: asked.slice(0, 1),
    places: places.map((locality) => ({ locality })),
    years: { from: Math.max(earliestYear, year - lookBack), to: year },
    mine: place,
    ...(asKnown !== undefined && { asKnown }),
  });
  return withFiguresOnly(await answerView(context, { ...view, metrics: [...asked] }));
}

/** The metrics that may have a figure: those stored now, and of a day before those that were taken back since. */
async function askedMetrics(
  { database, viewer, reference, known }: ApiContext,
  data: DataKind,
): Promise<readonly MetricCode[]> {
  const all = reference.metrics.map((m) => m.code);
  const stored = new Set((await metricAvailability(database.db, viewer, data)).map((a) => a.metric));
  const decided = known && (await metricsDecidedSince(database.db, data, known.day));
  const wasDecided = (code: MetricCode) =>
    decided !== undefined &&
    withParts([code], reference.metricsByCode).some((part) => decided.has(part.code));
  const codes = all.filter((code) => stored.has(code) || wasDecided(code));
  return codes.length > 0 ? codes : all.slice(0, 1);
}

/** Without the metrics that none of the places has anything of. */
function withFiguresOnly(comparison: Comparison): Comparison {
  const told = new Set(
    comparison.rows.filter((row) => isKnown(row.value) || row.bounds !== undefined).map((row) => row.metric),
  );
  const metrics = comparison.metrics.filter((m) => told.has(m.code));
  if (metrics.length === 0) return { ...comparison, ...only(comparison, comparison.metrics.slice(0, 1)) };
  return { ...comparison, ...only(comparison, metrics) };
}

function only(
  { rows, view }: Comparison,
  metrics: Comparison["metrics"],
): Pick<Comparison, "metrics" | "rows"> & { readonly view: View } {
  const codes = new Set(metrics.map((m) => m.code));
  return {
    metrics,
    rows: rows.filter((row) => codes.has(row.metric)),
    view: { ...view, metrics: [...codes] },
  };
}
