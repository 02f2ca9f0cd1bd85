import { DomainError } from "@sosanh/core/domain-error";
import type { Aggregation, Metric, MetricCode } from "@sosanh/core/figures/metric";
import type { Period } from "@sosanh/core/figures/period";
import { unreachable } from "@sosanh/core/unreachable";
import type { Kysely, RawBuilder } from "kysely";
import { sql } from "kysely";
import type { Writer } from "./engine.ts";
import { withOfficeMetrics } from "./queries/metrics.ts";
import {
  currentFigures,
  knownCounts,
  linesOfMean,
  linesOfRatio,
  linesOfSum,
  ownFigures,
  placesWithBothParts,
  type RatioParts,
  type RollupScope,
  ratioOfOwnParts,
  rolledUpLines,
} from "./rollup-sql.ts";
import { storeParents } from "./store-parents.ts";
import { storeToday } from "./store-today.ts";
import { partCode, wordOf } from "./tables/codes.ts";
import type { Tables } from "./tables/tables.ts";
import { TouchedCells, type TouchedYears } from "./touched-cells.ts";

const levels = [3, 2, 1, 0] as const;

/**
 * Computes anew the stored roll-ups of the metrics and periods touched, and of the ratios and means that depend on
 * them, those that the office added among them, inside the writer's transaction. Says in SQL what the core's `rollUp` says; a property test holds them
 * together.
 *
 * observation ─ownFigures─▶ rollup ─level by level, communes first─▶ rollup ─storeToday─▶ today_rollup
 *
 * @throws DomainError "duplicate-observation" or, of two data sets, "import-conflict"
 */
export async function storeRollups(
  writer: Writer,
  metrics: readonly Metric[],
  touched: TouchedCells,
): Promise<void> {
  const all = await withOfficeMetrics(writer.db, metrics);
  const cells = await storeReported(writer.db, all, touched);
  await storeToday(writer, all, { cells });
}

/**
 * The roll-ups as reported alone: those on today's units are then what they were before.
 *
 * @returns what was computed anew: what was touched, with what depends on it
 */
export async function storeReported(
  db: Kysely<Tables>,
  metrics: readonly Metric[],
  touched: TouchedCells,
): Promise<readonly TouchedYears[]> {
  const catalogue = await withIds(db, metrics);
  const todo = inOrder(withDependents(touched, catalogue).list(), catalogue);
  await storeParents(db, periodsOf(todo));
  for (const table of ["observation", "parenthood", "family"])
    await sql`analyze ${sql.table(table)}`.execute(db);
  for (const { data, metric: id, part, years } of todo) {
    const scope = { data, metric: id, part: partCode[part], years: [...years].toSorted() };
    await refuseDuplicates(db, scope);
    await rollUpMetric(db, scope, catalogue.get(id) ?? { kind: "none" });
  }
  if (todo.length > 0) await sql`analyze rollup`.execute(db);
  return todo;
}

/** What is computed anew where cells are touched: these, and the ratios and means that depend on them. */
export async function touchedWithDependents(
  db: Kysely<Tables>,
  metrics: readonly Metric[],
  touched: TouchedCells,
): Promise<readonly TouchedYears[]> {
  return withDependents(touched, await withIds(db, metrics)).list();
}

/** How metrics aggregate, by id, with the ids of what they are derived from; a metric not in it never rolls up. */
type Catalogue = ReadonlyMap<number, StoredAggregation>;

type StoredAggregation =
  | { readonly kind: "sum" | "none" }
  | ({ readonly kind: "ratio" } & RatioParts)
  | { readonly kind: "weighted-mean"; readonly weight: number };

async function withIds(db: Kysely<Tables>, metrics: readonly Metric[]): Promise<Catalogue> {
  const rows = await db.selectFrom("metric").select(["id", "code"]).execute();
  const ids = new Map(rows.map((row) => [row.code, row.id]));
  // A part that is in no catalogue has no rows, as has the id that no metric bears.
  const idOf = (code: MetricCode): number => ids.get(code) ?? 0;
  return new Map(metrics.map(({ code, aggregation }) => [idOf(code), toStored(aggregation, idOf)]));
}

function toStored(how: Aggregation, idOf: (code: MetricCode) => number): StoredAggregation {
  if (how.kind === "weighted-mean") return { kind: how.kind, weight: idOf(how.weight) };
  if (how.kind !== "ratio") return how;
  const { kind, scale } = how;
  return { kind, scale, numerator: idOf(how.numerator), denominator: idOf(how.denominator) };
}

function partsOf(how: StoredAggregation): readonly number[] {
  if (how.kind === "ratio") return [how.numerator, how.denominator];
  return how.kind === "weighted-mean" ? [how.weight] : [];
}

/** With the ratios and means whose parts were touched, and what hangs on those in turn. */
function withDependents(touched: TouchedCells, catalogue: Catalogue): TouchedCells {
  const all = new TouchedCells();
  const add = (cells: TouchedYears): void => {
    for (const year of cells.years) all.add({ ...cells, year });
    for (const [metric, how] of catalogue) {
      if (partsOf(how).includes(cells.metric)) add({ ...cells, metric });
    }
  };
  for (const cells of touched.list()) add(cells);
  return all;
}

/** What a metric is derived from comes before it. */
function inOrder(cells: readonly TouchedYears[], catalogue: Catalogue): readonly TouchedYears[] {
  const depth = (id: number): number => {
    const parts = partsOf(catalogue.get(id) ?? { kind: "none" });
    return parts.length === 0 ? 0 : 1 + Math.max(...parts.map(depth));
  };
  return cells.toSorted((a, b) => depth(a.metric) - depth(b.metric));
}

function periodsOf(cells: readonly TouchedYears[]): readonly Period[] {
  return cells.flatMap(({ part, years }) => [...years].map((year) => ({ part, year })));
}

async function rollUpMetric(db: Kysely<Tables>, scope: RollupScope, how: StoredAggregation): Promise<void> {
  for (const table of ["rollup", "rollup_count"] as const) {
    await db
      .deleteFrom(table)
      .where("data", "=", scope.data)
      .where("metric_id", "=", scope.metric)
      .where("part", "=", scope.part)
      .where("level", "in", levels)
      .where("year", "in", scope.years)
      .execute();
  }
  await ownFigures(scope, how.kind !== "none").execute(db);
  for (const level of levels) {
    for (const statement of statementsOf(scope, level, how)) await statement.execute(db);
  }
  await knownCounts(scope).execute(db);
}

function statementsOf(
  scope: RollupScope,
  level: number,
  how: StoredAggregation,
): readonly RawBuilder<unknown>[] {
  switch (how.kind) {
    case "none":
      return [];
    case "sum":
      return [rolledUpLines(scope, level, { lines: linesOfSum(scope, level) })];
    case "weighted-mean":
      return [rolledUpLines(scope, level, { lines: linesOfMean(scope, level, how.weight), scale: 1 })];
    case "ratio":
      return [
        placesWithBothParts(scope, level, how),
        ratioOfOwnParts(scope, level, how),
        rolledUpLines(scope, level, { lines: linesOfRatio(scope, level, how), scale: how.scale }),
      ];
    default:
      return unreachable(how);
  }
}

async function refuseDuplicates(db: Kysely<Tables>, scope: RollupScope): Promise<void> {
  const found = await sql<{ locality_id: number; year: number; datasets: number }>`
    select o.locality_id, o.year, count(distinct s.dataset_id) as datasets
    from (select o.* ${currentFigures(scope)}) o join submission s on s.id = o.submission_id
    group by o.locality_id, o.year having count(*) > 1 limit 1`.execute(db);
  const [clash] = found.rows;
  if (clash === undefined) return;
  const { code } = await db
    .selectFrom("metric")
    .select("code")
    .where("id", "=", scope.metric)
    .executeTakeFirstOrThrow();
  const { uid } = await db
    .selectFrom("locality")
    .select("uid")
    .where("id", "=", clash.locality_id)
    .executeTakeFirstOrThrow();
  const cell = { metric: code, locality: uid, year: clash.year, part: wordOf(partCode, scope.part) };
  const words = `${code}, ${uid}, ${clash.year} ${cell.part}`;
  if (clash.datasets > 1)
    throw new DomainError("import-conflict", `two data sets publish the same figure: ${words}`, cell);
  throw new DomainError("duplicate-observation", `more than one published figure: ${words}`, cell);
}
