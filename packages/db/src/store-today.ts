import type { Metric } from "@sosanh/core/figures/metric";
import type { Period } from "@sosanh/core/figures/period";
import type { Rollup } from "@sosanh/core/figures/rollup";
import { withParts } from "@sosanh/core/figures/with-parts";
import { type Plans, plansIn } from "@sosanh/core/frames/align-plan";
import { alignToFrame, placesOf } from "@sosanh/core/frames/align-to-frame";
import { type FramedTree, framedTree } from "@sosanh/core/frames/framed-tree";
import { type Lineage, lineageOf } from "@sosanh/core/places/lineage";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { localityTree } from "@sosanh/core/places/locality-tree";
import { withSplitWeights } from "@sosanh/core/places/split-weight";
import { sql } from "kysely";
import type { Cell, Writer } from "./engine.ts";
import { localitiesOf, successionsOf } from "./queries/localities.ts";
import { splitWeightsOf } from "./queries/split-weights.ts";
import { StoredCompositions } from "./stored-compositions.ts";
import { type StoredNames, storedNames } from "./stored-names.ts";
import { partCode } from "./tables/codes.ts";
import { toRollup } from "./tables/rollup.ts";
import { fromTodayRollup, todayRollupColumns } from "./tables/today-rollup.ts";
import type { TouchedYears } from "./touched-cells.ts";

const levels = [0, 1, 2, 3] as const;

/** Metrics aligned in one go: enough to share the look-ups of a period, few enough to hold a nation's figures of it. */
const metricsPerCall = 12;

/**
 * Computes anew the stored roll-ups on today's units for the metrics and periods touched, inside the writer's
 * transaction, from the stored roll-ups as reported. What is stored is what the core's `alignToFrame` says; a cell
 * that it says nothing of has no row.
 *
 * @param places  only these units of today, where given: those that something else than figures changed
 */
export async function storeToday(
  writer: Writer,
  metrics: readonly Metric[],
  touched: { readonly cells: readonly TouchedYears[]; readonly places?: readonly LocalityUid[] },
): Promise<void> {
  if (touched.cells.length === 0) return;
  const work = await workOf(writer, metrics, touched.places);
  for (const [period, cells] of byPeriod(touched.cells)) {
    const planned = plannedPeriod(work, period);
    for (const { data, metrics: ids } of cells) {
      for (let at = 0; at < ids.length; at += metricsPerCall) {
        await storePeriod(work, planned, { data, metrics: ids.slice(at, at + metricsPerCall) });
      }
    }
  }
  await sql`analyze today_rollup`.execute(writer.db);
}

/** What every period is aligned with. */
interface Work {
  readonly writer: Writer;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly tree: FramedTree;
  readonly lineage: Lineage;
  /** Shared by the periods between the same two changes of the register. */
  readonly plans: Plans;
  readonly names: StoredNames;
  readonly compositions: StoredCompositions;
  /** The units of today that are computed anew: all, or some. */
  readonly places: readonly LocalityUid[];
  readonly isWhole: boolean;
}

async function workOf(
  writer: Writer,
  metrics: readonly Metric[],
  places: readonly LocalityUid[] | undefined,
): Promise<Work> {
  const { db } = writer;
  const register = localityTree(await localitiesOf(db));
  const successions = withSplitWeights(await successionsOf(db), await splitWeightsOf(db), register);
  const lineage = lineageOf(register, successions);
  const tree = framedTree(register, lineage, register.lastChange);
  return {
    writer,
    metrics: new Map(metrics.map((m) => [m.code, m])),
    tree,
    lineage,
    plans: plansIn({ tree, lineage }),
    names: await storedNames(db),
    compositions: await StoredCompositions.read(writer),
    places: places ?? placesOf(tree),
    isWhole: places === undefined,
  };
}

/** A period, with the units of it that figures of each unit of today come from: none where it has no predecessor. */
interface PlannedPeriod {
  readonly period: Period;
  readonly units: ReadonlyMap<LocalityUid, readonly LocalityUid[]>;
}

function plannedPeriod({ plans, places }: Work, period: Period): PlannedPeriod {
  const units = new Map<LocalityUid, readonly LocalityUid[]>();
  for (const uid of places) {
    const from = plans(uid, period).flatMap((p) => p.sources.map((s) => s.locality));
    // What ended within the period may have reported of it itself.
    units.set(uid, from.length === 0 ? [] : [...new Set([uid, ...from])]);
  }
  return { period, units };
}

/** The metrics, by stored id, of the real or the sample data. */
interface DataCells {
  readonly data: number;
  readonly metrics: number[];
}

function byPeriod(touched: readonly TouchedYears[]): ReadonlyMap<Period, readonly DataCells[]> {
  const periods = new Map<string, { readonly period: Period; readonly cells: Map<number, DataCells> }>();
  for (const { data, metric, part, years } of touched) {
    for (const year of years) {
      const of = periods.get(`${part} ${year}`) ?? { period: { year, part }, cells: new Map() };
      periods.set(`${part} ${year}`, of);
      const cells = of.cells.get(data) ?? { data, metrics: [] };
      of.cells.set(data, cells);
      cells.metrics.push(metric);
    }
  }
  return new Map([...periods.values()].map(({ period, cells }) => [period, [...cells.values()]]));
}

async function storePeriod(work: Work, planned: PlannedPeriod, cells: DataCells): Promise<void> {
  const { writer, names, tree, lineage, plans } = work;
  const { period } = planned;
  await deletePeriod(work, period, cells);
  const asked = cells.metrics.flatMap((id) => work.metrics.get(names.metrics.nameOf.get(id) ?? "") ?? []);
  const codes = new Set(asked.map((m) => m.code));
  const needed = withParts(codes, work.metrics);
  const rollups = await readPeriod(work, { planned, data: cells.data }, needed);
  const withFigures = new Set(rollups.map((r) => r.locality));
  // Of a unit that nothing was reported of there is nothing to say.
  const places = work.places.filter((uid) => {
    const units = planned.units.get(uid) ?? [];
    return units.length === 0 || units.some((u) => withFigures.has(u));
  });
  const where = { tree, lineage, day: tree.frame.day, periods: [period], places, plans };
  const own = alignToFrame(rollups, needed, where).filter((rollup) => codes.has(rollup.metric));
  const rows = rowsOf(own, cells.data, work);
  await writer.append({ table: "today_rollup", columns: todayRollupColumns, rows });
  await work.compositions.save();
}

async function deletePeriod(work: Work, period: Period, cells: DataCells): Promise<void> {
  const { writer, names, places, isWhole } = work;
  const ofPeriod = writer.db
    .deleteFrom("today_rollup")
    .where("data", "=", cells.data)
    .where("metric_id", "in", cells.metrics)
    .where("part", "=", partCode[period.part])
    .where("level", "in", levels)
    .where("year", "=", period.year);
  const ids = places.flatMap((uid) => names.localities.idOf.get(uid) ?? []);
  await (isWhole ? ofPeriod : ofPeriod.where("locality_id", "in", ids)).execute();
}

async function readPeriod(
  { writer, names, isWhole }: Work,
  { data, planned }: { readonly data: number; readonly planned: PlannedPeriod },
  metrics: readonly Metric[],
): Promise<readonly Rollup[]> {
  const ids = metrics.flatMap((m) => names.metrics.idOf.get(m.code) ?? []);
  if (ids.length === 0) return [];
  const ofPeriod = writer.db
    .selectFrom("rollup")
    .selectAll()
    .where("data", "=", data)
    .where("metric_id", "in", ids)
    .where("part", "=", partCode[planned.period.part])
    .where("level", "in", levels)
    .where("year", "=", planned.period.year);
  const localities = () =>
    [...new Set([...planned.units.values()].flat())].flatMap((uid) => names.localities.idOf.get(uid) ?? []);
  const rows = await (isWhole ? ofPeriod : ofPeriod.where("locality_id", "in", localities())).execute();
  return rows.flatMap((row) => {
    const metric = names.metrics.nameOf.get(row.metric_id);
    const locality = names.localities.nameOf.get(row.locality_id);
    const source = row.source_id === null ? null : (names.sources.nameOf.get(row.source_id) ?? null);
    return metric === undefined || locality === undefined
      ? []
      : [toRollup({ ...row, metric, locality, source })];
  });
}

function* rowsOf(
  rollups: readonly Rollup[],
  data: number,
  { names, compositions }: Work,
): Generator<readonly Cell[]> {
  for (const rollup of rollups) {
    const { alignment, locality, source } = rollup;
    const metric = names.metrics.idOf.get(rollup.metric);
    const unit = names.localities.idOf.get(locality);
    const level = names.levelOf.get(locality);
    if (metric === undefined || unit === undefined || level === undefined) continue;
    yield fromTodayRollup(rollup, {
      data,
      metric,
      level,
      locality: unit,
      source: source === undefined ? null : (names.sources.idOf.get(source) ?? null),
      composition: alignment === undefined ? null : compositions.idOf(alignment, locality),
    });
  }
}
