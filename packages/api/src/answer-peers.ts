import { lastDayShown } from "@sosanh/core/analysis/benchmark-place";
import { choosePeers, type PeerGround, peerCandidates } from "@sosanh/core/analysis/peers";
import type { Peers } from "@sosanh/core/comparison/comparison";
import type { MetricCode } from "@sosanh/core/figures/metric";
import { type Period, periodEnd, type Year } from "@sosanh/core/figures/period";
import type { Rollup } from "@sosanh/core/figures/rollup";
import { rollupIndex } from "@sosanh/core/figures/rollup-index";
import { isKnown } from "@sosanh/core/figures/value";
import { frameDay } from "@sosanh/core/frames/frame";
import { sees } from "@sosanh/core/places/viewer-scope";
import type { PeerTerm, View } from "@sosanh/core/view/view";
import { earliestYear } from "@sosanh/core/view/view";
import type { CellQuery } from "@sosanh/db/queries/cells";
import type { ApiContext } from "./context.ts";

/** Reads roll-ups in the frame of a View, through the scope of who asks. */
export type ReadRollups = (query: CellQuery) => Promise<readonly Rollup[]>;

/** What a place's size is told by: the yearly average, and for what has none the census. */
const populations: readonly MetricCode[] = ["population_average", "population_census"];

/** Years before the focus year in which figures of size and nearness may stand. */
const lookBack = 10;

/**
 * The peers that a View asks for, from what the viewer may see; undefined where it asks for none. Size and nearness
 * are those of one year for all: the last, up to the focus year, in which the place itself has every figure needed.
 *
 * @throws DomainError as `choosePeers`
 */
export async function answerPeers(
  { viewer, reference }: ApiContext,
  view: View,
  read: ReadRollups,
): Promise<Peers | undefined> {
  const term = view.peers;
  if (term === undefined) return undefined;
  const { tree } = reference;
  const ground: PeerGround = {
    tree,
    day: frameDay(view.frame, tree) ?? lastDayShown(term.of, view, tree) ?? periodEnd(lastPeriod(view)),
    isVisible: (uid) => sees(viewer, tree, uid),
  };
  // Refuses a bad term before anything is read.
  const localities = [term.of, ...peerCandidates(term, ground)];
  const { metrics, year } = await measuredBy(term, view, read);
  const period: Period = { year, part: view.part };
  const { data, part } = view;
  const rollups = await read({ data, metrics, localities, years: { from: year, to: year }, part });
  const [population] = metrics;
  return choosePeers(term, {
    ...ground,
    period,
    at: rollupIndex(rollups, tree),
    metrics,
    ...(population !== undefined && { population }),
  });
}

/** By which metrics of which year the place is near others, or large. */
async function measuredBy(
  term: PeerTerm,
  view: View,
  read: ReadRollups,
): Promise<{ readonly metrics: readonly MetricCode[]; readonly year: Year }> {
  // What is compared never tells who is near: the nearest would be those with the same figure.
  const named = term.by === "nearest" ? term.metrics : undefined;
  const ways = named === undefined ? populations.map((code) => [code]) : [named];
  const { year: last, part } = lastPeriod(view);
  const own = await read({
    data: view.data,
    metrics: [...new Set(ways.flat())],
    localities: [term.of],
    years: { from: Math.max(earliestYear, last - lookBack), to: last },
    part,
  });
  for (const metrics of ways) {
    const whole = own.filter((r) => isKnown(r.value) && r.complete && metrics.includes(r.metric));
    const year = whole
      .map((r) => r.period.year)
      .toSorted((a, b) => b - a)
      .find((y) => metrics.every((code) => whole.some((r) => r.metric === code && r.period.year === y)));
    if (year !== undefined) return { metrics, year };
  }
  return { metrics: ways[0] ?? [], year: last };
}

function lastPeriod(view: View): Period {
  return { year: view.focusYear ?? view.years.to, part: view.part };
}
