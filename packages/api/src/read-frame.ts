import { DomainError } from "@sosanh/core/domain-error";
import type { Metric } from "@sosanh/core/figures/metric";
import type { Period } from "@sosanh/core/figures/period";
import { periodEnd } from "@sosanh/core/figures/period";
import type { Rollup } from "@sosanh/core/figures/rollup";
import type { Target } from "@sosanh/core/figures/target";
import { withParts } from "@sosanh/core/figures/with-parts";
import { alignTargets } from "@sosanh/core/frames/align-targets";
import { type AlignWhere, alignToFrame } from "@sosanh/core/frames/align-to-frame";
import { frameNeeds } from "@sosanh/core/frames/frame-needs";
import { type LocalityUid, nation } from "@sosanh/core/places/locality";
import { changedSince } from "@sosanh/db/queries/as-known";
import { type CellQuery, yearsOf } from "@sosanh/db/queries/cells";
import { metricsWithTargets } from "@sosanh/db/queries/targets";
import { todayRollupsFor } from "@sosanh/db/queries/today-rollups";
import type { ReadRollups } from "./answer-peers.ts";
import type { ApiContext } from "./context.ts";
import type { FrameMap } from "./frame-cache.ts";
import { populationWeights } from "./population-weights.ts";
import { readReported, readReportedTargets } from "./read-reported.ts";

/** As-reported cells that one question may take to another frame: some seconds of work. */
const largestReading = 1_000_000;

/** Reads figures and targets on the units of a frame. */
export interface FrameReader {
  readonly read: ReadRollups;
  readonly targets: (query: CellQuery) => Promise<readonly Target[]>;
}

/** Of a frame: today's figures are stored for who sees the whole country; others are made from what the viewer may see. */
export function frameReader(context: ApiContext, frame: FrameMap): FrameReader {
  const { viewer, reference } = context;
  const isStored = frame.day === reference.tree.lastChange && viewer.subtree.includes(nation);
  return {
    read: (query) => (isStored ? readToday(context, frame, query) : readAligned(context, frame, query)),
    targets: (query) => readTargets(context, frame, query),
  };
}

/** The stored figures on today's units; of metrics and years that were known otherwise, made anew. */
async function readToday(context: ApiContext, frame: FrameMap, query: CellQuery): Promise<readonly Rollup[]> {
  const { database, viewer, known } = context;
  const stored = await todayRollupsFor(database.db, viewer, query);
  if (known === undefined) return stored;
  const changed = await changedSince(database.db, query, known);
  const rows = stored.filter(({ metric, period }) => !changed(metric, period.year));
  for (const year of yearsOf(query)) {
    const metrics = query.metrics.filter((metric) => changed(metric, year));
    if (metrics.length === 0) continue;
    const anew = await readAligned(context, frame, { ...query, metrics, years: { from: year, to: year } });
    for (const row of anew) rows.push(row);
  }
  return rows;
}

/**
 * Takes figures as reported, those that the viewer may see, to the units of a frame: the years between two changes of
 * the register together, since they need the same units.
 *
 * @throws DomainError "view-too-large" naming how many cells would have to be read
 */
export async function readAligned(
  context: ApiContext,
  frame: FrameMap,
  query: CellQuery,
): Promise<readonly Rollup[]> {
  const places = [...new Set(query.localities)];
  const metrics = withParts(query.metrics, context.reference.metricsByCode);
  const eras = erasOf(query, frame).map((periods) => ({
    periods,
    localities: frameNeeds(places, { ...frame, periods }),
  }));
  refuseTooMuch(eras.reduce((sum, e) => sum + e.localities.length * e.periods.length, 0) * metrics.length);
  const asked = new Set(query.metrics);
  const rows: Rollup[] = [];
  for (const era of eras) {
    const aligned = await readEra(context, frame, { ...era, query, places, metrics });
    for (const row of aligned) if (asked.has(row.metric)) rows.push(row);
  }
  return rows;
}

/** Whether figures of a period stand on units younger than the frame's. */
export function isTakenBack(period: Period, { day, lineage }: Pick<FrameMap, "day" | "lineage">): boolean {
  return lineage.eraOf(day) < lineage.eraOf(periodEnd(period));
}

/** The periods of a query, those of the same units together. */
function erasOf(query: CellQuery, { lineage }: FrameMap): readonly (readonly Period[])[] {
  const eras = new Map<number, Period[]>();
  for (const period of periodsOf(query)) {
    const era = lineage.eraOf(periodEnd(period));
    eras.set(era, [...(eras.get(era) ?? []), period]);
  }
  return [...eras.values()];
}

interface EraQuery {
  readonly query: CellQuery;
  readonly periods: readonly Period[];
  readonly localities: readonly LocalityUid[];
  readonly places: readonly LocalityUid[];
  readonly metrics: readonly Metric[];
}

async function readEra(
  context: ApiContext,
  frame: FrameMap,
  { query, periods, localities, places, metrics }: EraQuery,
): Promise<readonly Rollup[]> {
  const of = periods.map((p) => p.year);
  const years = { from: Math.min(...of), to: Math.max(...of) };
  const codes = metrics.map((m) => m.code);
  const rollups = await readReported(context, { ...query, years, metrics: codes, localities });
  const where: AlignWhere = { ...frame, periods, places };
  if (periods.every((p) => !isTakenBack(p, frame))) return alignToFrame(rollups, metrics, where);
  const weights = await populationWeights(context, frame, { data: query.data, localities });
  const { plans: _, ...anew } = where;
  return alignToFrame(rollups, metrics, { ...anew, weights });
}

async function readTargets(context: ApiContext, frame: FrameMap, query: CellQuery) {
  const { database, reference, known } = context;
  const metrics = await metricsWithTargets(database.db, { ...query, asKnown: known?.day });
  if (metrics.length === 0) return [];
  const periods = periodsOf(query);
  const places = [...new Set(query.localities)];
  const localities = new Set<LocalityUid>(places);
  // A target passes on from the units of the same level only.
  for (const uid of places)
    for (const period of periods)
      for (const { locality } of frame.plans(uid, period)[0]?.sources ?? []) localities.add(locality);
  const targets = await readReportedTargets(context, { ...query, metrics, localities: [...localities] });
  const sums = new Set(reference.metrics.filter((m) => m.aggregation.kind === "sum").map((m) => m.code));
  return alignTargets(targets, sums, { ...frame, periods, places });
}

function periodsOf(query: CellQuery): readonly Period[] {
  return yearsOf(query).map((year) => ({ year, part: query.part }));
}

function refuseTooMuch(cells: number): void {
  if (cells <= largestReading) return;
  throw new DomainError(
    "view-too-large",
    `view made of ${cells} cells as reported: the largest is ${largestReading}`,
    { cells, largest: largestReading },
  );
}
