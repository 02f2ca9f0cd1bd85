import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { MetricCode } from "@sosanh/core/figures/metric";
import type { DataKind } from "@sosanh/core/figures/observation";
import type { IsoDate } from "@sosanh/core/figures/period";
import type { Rollup } from "@sosanh/core/figures/rollup";
import { isKnown } from "@sosanh/core/figures/value";
import type { Frame } from "@sosanh/core/frames/frame";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { type Overview, overviewOf } from "@sosanh/core/reviews/overview";
import { parseView } from "@sosanh/core/view/parse-view";
import type { Language, View } from "@sosanh/core/view/view";
import { earliestYear } from "@sosanh/core/view/view";
import { answerView } from "./answer-view.ts";
import type { ApiContext } from "./context.ts";
import { foundOrThrow } from "./found.ts";
import { inFrame } from "./in-frame.ts";
import { knownOn } from "./read-reported.ts";
import { unitOfYear } from "./unit-of-year.ts";
import { whoReports } from "./who-reports.ts";

export interface OverviewQuestion {
  readonly data: DataKind;
  readonly place: LocalityUid;
  readonly year: number;
  readonly frame: Frame;
  /** The day as of which figures are told; as they are known now when left out. */
  readonly asKnown?: IsoDate | undefined;
  readonly language: Language;
}

/** Years before the chosen one that the overview looks back on, as far as years go. */
const lookBack = 10;

/** The year at a glance for a place: every metric it has a figure for in the years shown, and its children's state. */
export async function answerOverview(told: ApiContext, asked: OverviewQuestion): Promise<Overview> {
  foundOrThrow(told.reference.tree.get(asked.place), asked.place);
  const context = await knownOn(told, asked.data, asked.asKnown);
  const question = { ...asked, place: await unitOfYear(context, asked) };
  const { context: framed, reader } = await inFrame(context, question.frame);
  const { reference } = framed;
  const { data, year } = question;
  const place = reference.tree.frame?.shownAs(question.place)[0] ?? question.place;
  const children = reference.tree.childrenIn(place, { year, part: "year" });
  const all = reference.metrics.map((m) => m.code);
  const years = yearsTo(year, lookBack);
  const [own, childRollups] = await Promise.all([
    reader.read({ data, metrics: all, localities: [place], years, part: "year" }),
    reader.read({
      data,
      metrics: all,
      localities: [...children],
      years: { from: year, to: year },
      part: "year",
    }),
  ]);
  const withFigures = new Set(own.filter((r) => isKnown(r.value)).map((r) => r.metric));
  const shown = all.filter((code) => withFigures.has(code));
  const metrics = shown.length > 0 ? shown : all.slice(0, 1);
  const comparison = await answerView(
    context,
    viewOf(question, { metrics, places: [{ locality: place }], years }),
  );
  const shownIn = { shown: reference.tree, metrics };
  const reporting = await whoReports(context, { ...question, ...shownIn });
  const overview = overviewOf({ comparison, reporting, year });
  const ranked = rankedMetric(overview, childRollups, year);
  if (ranked === undefined) return overview;
  return { ...overview, ranking: await rankingOf(context, question, ranked) };
}

/** The first big number that more than one child reports in the year: what the children are ranked by. */
function rankedMetric(
  overview: Overview,
  childRollups: readonly Rollup[],
  year: number,
): MetricCode | undefined {
  return overview.headline.find(
    (code) =>
      childRollups.filter((r) => r.metric === code && r.period.year === year && isKnown(r.value)).length > 1,
  );
}

function rankingOf(context: ApiContext, question: OverviewQuestion, metric: MetricCode): Promise<Comparison> {
  const { place, year } = question;
  return answerView(context, {
    ...viewOf(question, {
      metrics: [metric],
      places: [{ childrenOf: place }],
      years: yearsTo(year, 1),
    }),
    chart: "ranked-bars",
    focusYear: year,
  });
}

function yearsTo(year: number, before: number): View["years"] {
  return { from: Math.max(earliestYear, year - before), to: year };
}

function viewOf(
  { data, language, frame, asKnown, place }: OverviewQuestion,
  asked: Pick<View, "metrics" | "places" | "years">,
): View {
  const { metrics, ...rest } = asked;
  const view = parseView({
    ...{ data, language, frame, mine: place, metrics: metrics.slice(0, 1) },
    ...(asKnown !== undefined && { asKnown }),
    ...rest,
  });
  // A reader may ask for some dozens of metrics; the year at a glance looks at all there are.
  return { ...view, metrics };
}
