import { alignTargets } from "@sosanh/core/align-targets";
import { type AlignWhere, alignToFrame } from "@sosanh/core/align-to-frame";
import { DomainError } from "@sosanh/core/domain-error";
import { frameNeeds } from "@sosanh/core/frame-needs";
import { type LocalityUid, nation } from "@sosanh/core/locality";
import type { Metric, MetricCode } from "@sosanh/core/metric";
import type { Period } from "@sosanh/core/period";
import { periodEnd } from "@sosanh/core/period";
import type { Target } from "@sosanh/core/target";
import { type CellQuery, yearsOf } from "@sosanh/db/queries/cells";
import { rollupsFor } from "@sosanh/db/queries/rollups";
import { metricsWithTargets, targetsFor } from "@sosanh/db/queries/targets";
import { todayRollupsFor } from "@sosanh/db/queries/today-rollups";
import type { ReadRollups } from "./answer-peers.ts";
import type { ApiContext } from "./context.ts";
import type { FrameMap } from "./frame-cache.ts";
import { populationWeights } from "./population-weights.ts";

/** As-reported cells that one question may take to another frame: some seconds of work. */
export const largestReading = 1_000_000;

/** Reads figures and targets on the units of a frame. */
export interface FrameReader {
  readonly read: ReadRollups;
  readonly targets: (query: CellQuery) => Promise<readonly Target[]>;
}

/** Of a frame: today's figures are stored for who sees the whole country; others are made from what the viewer may see. */
export function frameReader(context: ApiContext, frame: FrameMap): FrameReader {
  const { database, viewer, reference } = context;
  const isStored = frame.day === reference.tree.lastChange && viewer.subtree.includes(nation);
  return {
    read: (query) =>
      isStored ? todayRollupsFor(database.db, viewer, query) : readAligned(context, frame, query),
    targets: (query) => readTargets(context, frame, query),
  };
}

/** Takes figures as reported, those that the viewer may see, to the units of a frame. */
export async function readAligned(context: ApiContext, frame: FrameMap, query: CellQuery) {
  const { database, viewer, reference } = context;
  const periods = periodsOf(query);
  const places = [...new Set(query.localities)];
  const metrics = withParts(query.metrics, reference.metricsByCode);
  const localities = frameNeeds(places, { ...frame, periods });
  refuseTooMuch(localities.length * metrics.length * periods.length);
  const codes = metrics.map((m) => m.code);
  const rollups = await rollupsFor(database.db, viewer, { ...query, metrics: codes, localities });
  const where: AlignWhere = { ...frame, periods, places };
  const weighed = periods.filter((p) => frame.day < periodEnd(p));
  if (weighed.length === 0) return only(query.metrics, alignToFrame(rollups, metrics, where));
  const weights = await populationWeights(context, frame, { data: query.data, localities });
  const { plans: _, ...anew } = where;
  return only(query.metrics, alignToFrame(rollups, metrics, { ...anew, weights }));
}

async function readTargets(context: ApiContext, frame: FrameMap, query: CellQuery) {
  const { database, viewer, reference } = context;
  const metrics = await metricsWithTargets(database.db, query);
  if (metrics.length === 0) return [];
  const periods = periodsOf(query);
  const places = [...new Set(query.localities)];
  const localities = new Set<LocalityUid>(places);
  // A target passes on from the units of the same level only.
  for (const uid of places)
    for (const period of periods)
      for (const { locality } of frame.plans(uid, period)[0]?.sources ?? []) localities.add(locality);
  const targets = await targetsFor(database.db, viewer, { ...query, metrics, localities: [...localities] });
  const sums = new Set(reference.metrics.filter((m) => m.aggregation.kind === "sum").map((m) => m.code));
  return alignTargets(targets, sums, { ...frame, periods, places });
}

function periodsOf(query: CellQuery): readonly Period[] {
  return yearsOf(query).map((year) => ({ year, part: query.part }));
}

/** With what ratios and means are made of. */
function withParts(codes: readonly MetricCode[], all: ReadonlyMap<MetricCode, Metric>): readonly Metric[] {
  const needed = new Map<MetricCode, Metric>();
  const add = (code: MetricCode): void => {
    const metric = all.get(code);
    if (metric === undefined || needed.has(code)) return;
    needed.set(code, metric);
    const { aggregation: how } = metric;
    if (how.kind === "ratio") for (const part of [how.numerator, how.denominator]) add(part);
    if (how.kind === "weighted-mean") add(how.weight);
  };
  for (const code of codes) add(code);
  return [...needed.values()];
}

function only<Row extends { readonly metric: MetricCode }>(
  codes: readonly MetricCode[],
  rows: readonly Row[],
): readonly Row[] {
  const asked = new Set(codes);
  return rows.filter((row) => asked.has(row.metric));
}

function refuseTooMuch(cells: number): void {
  if (cells <= largestReading) return;
  throw new DomainError(
    "view-too-large",
    `view made of ${cells} cells as reported: the largest is ${largestReading}`,
    { cells, largest: largestReading },
  );
}
