import type { DataKind } from "@sosanh/core/figures/observation";
import type { Period } from "@sosanh/core/figures/period";
import { isKnown } from "@sosanh/core/figures/value";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { FigureCell } from "@sosanh/core/submissions/check-figures";
import type { KnownOfCell } from "@sosanh/core/submissions/submission";
import type { Kysely, RawBuilder } from "kysely";
import { sql } from "kysely";
import { dataCode, originCode, partCode } from "../tables/codes.ts";
import { toValue } from "../tables/observation.ts";
import type { Tables } from "../tables/tables.ts";
import { chunksOf, metricIds, seenLocalities } from "./cells.ts";

/** Cells of one statement: few statements, none too long to be read at once. */
const perStatement = 5000;

interface AskedCell {
  readonly metric: number;
  readonly part: number;
  readonly level: number;
  readonly year: number;
  readonly locality: number;
}

/**
 * What is known of each cell before anything is published: the figure of the same period a year before, reported or
 * added up; what is published of the cell itself, with its source; the amount that was to be reached, the last one set
 * where there are several. Nothing of a cell of an unknown metric or place, or of a place the viewer may not see.
 */
export async function knownOfCells(
  db: Kysely<Tables>,
  { viewer, data }: { readonly viewer: Viewer; readonly data: DataKind },
  cells: readonly FigureCell[],
): Promise<(cell: FigureCell) => KnownOfCell> {
  const keyOf = await keysOf(db, viewer, cells);
  const asked = new Map(cells.flatMap((cell) => keyOf(cell) ?? []).map((key) => [textOf(key), key]));
  const known = new Map<string, KnownOfCell>();
  const add = (key: AskedCell, facts: KnownOfCell): void => {
    const text = textOf(key);
    if (asked.has(text)) known.set(text, { ...known.get(text), ...facts });
  };
  for (const chunk of chunksOf([...asked.values()], perStatement)) {
    const given: Given = { data, rows: sql.raw(chunk.map(tupleOf).join(", ")) };
    await addRollups(db, given, add);
    await addTargets(db, given, add);
  }
  return (cell) => {
    const key = keyOf(cell);
    return (key === undefined ? undefined : known.get(textOf(key))) ?? {};
  };
}

interface Given {
  readonly data: DataKind;
  readonly rows: RawBuilder<unknown>;
}

type Add = (key: AskedCell, facts: KnownOfCell) => void;

async function keysOf(
  db: Kysely<Tables>,
  viewer: Viewer,
  cells: readonly FigureCell[],
): Promise<(cell: FigureCell) => AskedCell | undefined> {
  const metrics = await metricIds(db, [...new Set(cells.map((cell) => cell.metric))]);
  const localities = await seenLocalities(db, viewer, [...new Set(cells.map((cell) => cell.locality))]);
  const metricOf = new Map(metrics.map(({ id, code }) => [code, id]));
  const localityOf = new Map(localities.map((locality) => [locality.uid, locality]));
  return ({ metric: code, locality: uid, period }) => {
    const [metric, locality] = [metricOf.get(code), localityOf.get(uid)];
    if (metric === undefined || locality === undefined || !isStorable(period)) return undefined;
    return {
      metric,
      part: partCode[period.part],
      level: locality.level,
      year: period.year,
      locality: locality.id,
    };
  };
}

/** Years are whole and short in the tables. */
function isStorable({ year }: Period): boolean {
  return Number.isInteger(year) && year > 0 && year < 10_000;
}

/** Integers of our own tables: nothing from outside stands in the statement. */
function tupleOf({ metric, part, level, year, locality }: AskedCell): string {
  return `(${metric},${part},${level},${year},${locality})`;
}

function textOf({ metric, part, year, locality }: Omit<AskedCell, "level">): string {
  return `${metric}|${part}|${year}|${locality}`;
}

interface RollupRow extends Omit<AskedCell, "year"> {
  readonly year: number;
  readonly stored: number;
  readonly value: number | null;
  readonly qualifier: number | null;
  readonly missing: number | null;
  readonly origin: number;
  readonly source: string | null;
  readonly title: string | null;
}

/** By one row of the cell and one of the year before; the cells lead, so that each is looked up by the key. */
async function addRollups(db: Kysely<Tables>, { data, rows }: Given, add: Add): Promise<void> {
  const found = await sql<RollupRow>`
    with cell(metric, part, level, year, locality) as (values ${rows})
    select c.metric, c.part, c.level, c.year, c.locality, r.year as stored,
      r.value, r.qualifier, r.missing, r.origin, s.code as source, s.title
    from cell c cross join rollup r left join source s on s.id = r.source_id
    where r.data = ${sql.lit(dataCode[data])} and r.metric_id = c.metric and r.part = c.part
      and r.level = c.level and r.year in (c.year, c.year - 1) and r.locality_id = c.locality`.execute(db);
  for (const row of found.rows) {
    const value = toValue(row);
    if (row.stored !== row.year) {
      if (isKnown(value)) add(row, { lastYear: value });
    } else if (row.origin === originCode.reported && row.source !== null)
      add(row, { published: { value, source: row.source, sourceTitle: row.title ?? row.source } });
  }
}

async function addTargets(db: Kysely<Tables>, { data, rows }: Given, add: Add): Promise<void> {
  const found = await sql<AskedCell & { readonly amount: number }>`
    with cell(metric, part, level, year, locality) as (values ${rows})
    select c.metric, c.part, c.level, c.year, c.locality, t.amount
    from cell c cross join target t
    where t.data = ${sql.lit(dataCode[data])} and t.metric_id = c.metric and t.part = c.part
      and t.year = c.year and t.locality_id = c.locality and t.amount is not null and t.ended_by is null
    order by t.id`.execute(db);
  for (const row of found.rows) add(row, { target: row.amount });
}
