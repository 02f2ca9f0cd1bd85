import type { Metric } from "@sosanh/core/figures/metric";
import type { Rollup } from "@sosanh/core/figures/rollup";
import { isKnown } from "@sosanh/core/figures/value";
import type { Level } from "@sosanh/core/places/locality";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { CellChange, RolledChange } from "@sosanh/core/submissions/publication";
import { isSameValue } from "@sosanh/core/submissions/publication-effect";
import type { Kysely } from "kysely";
import { partCode } from "./tables/codes.ts";
import { toRollup } from "./tables/rollup.ts";
import type { Tables } from "./tables/tables.ts";
import type { TouchedYears } from "./touched-cells.ts";
import { visible } from "./viewer-scope.ts";

/** The levels that figures are added up to: the country, provinces and districts. */
const levels = [0, 1, 2] as const;

/** What stands in a cell above the figures, as `after`, and whether it was added up or reported. */
interface Total extends RolledChange {
  readonly origin: Rollup["origin"];
}

/** What stands in a cell above the figures, by the cell. */
export type Totals = ReadonlyMap<string, Total>;

/**
 * The stored roll-ups, as reported, of everything above communes that the viewer may see in the metrics and periods
 * given, as `after`.
 */
export async function totalsOf(
  db: Kysely<Tables>,
  viewer: Viewer,
  cells: readonly TouchedYears[],
): Promise<Totals> {
  const totals = new Map<string, Total>();
  for (const { data, metric: id, part, years } of cells) {
    const rows = await db
      .selectFrom("rollup as r")
      .innerJoin("locality as l", "l.id", "r.locality_id")
      .innerJoin("metric as m", "m.id", "r.metric_id")
      .selectAll("r")
      .select(["l.uid as locality", "m.code as metric"])
      .where("r.data", "=", data)
      .where("r.metric_id", "=", id)
      .where("r.part", "=", partCode[part])
      .where("r.level", "in", levels)
      .where(visible(viewer, "r.locality_id"))
      .where("r.year", "in", [...years])
      .execute();
    for (const row of rows) {
      const { metric, locality, period, value, coverage, origin } = toRollup({ ...row, source: null });
      const after = { value, ...(coverage && { coverage }) };
      const total = { metric, locality, level: row.level as Level, period, after, origin };
      totals.set(keyOf(total), total);
    }
  }
  return totals;
}

/**
 * The totals that are not what they were, the widest first. A cell of the submission itself is a total only where a sum
 * stood before, or stands after it; a unit of which nothing is known before or after is left out.
 */
export function changedTotals(
  before: Totals,
  after: Totals,
  { metrics, changes }: { readonly metrics: readonly Metric[]; readonly changes: readonly CellChange[] },
): readonly RolledChange[] {
  const reported = new Set(changes.filter((c) => c.kind !== "target").map(keyOf));
  const changed: RolledChange[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(key), after.get(key)];
    const cell = is ?? was;
    if (cell === undefined || isSame(was?.after, is?.after)) continue;
    if (reported.has(key) && !isSum(was) && !isSum(is)) continue;
    const { metric, locality, level, period } = cell;
    changed.push({
      ...{ metric, locality, level, period },
      ...(was?.after && { before: was.after }),
      ...(is?.after && { after: is.after }),
    });
  }
  const place = new Map(metrics.map((metric, at) => [metric.code, at]));
  const orderOf = (metric: string): number => place.get(metric) ?? place.size;
  return changed.toSorted(
    (a, b) =>
      a.level - b.level ||
      orderOf(a.metric) - orderOf(b.metric) ||
      a.period.year - b.period.year ||
      (a.locality < b.locality ? -1 : a.locality > b.locality ? 1 : 0),
  );
}

function keyOf({ metric, locality, period }: Pick<RolledChange, "metric" | "locality" | "period">): string {
  return `${metric} ${locality} ${period.year} ${period.part}`;
}

/** A known sum of what is below. */
function isSum(total: Total | undefined): boolean {
  return total?.origin === "derived" && total.after !== undefined && isKnown(total.after.value);
}

/** No row, and a row that only says that nothing is reported, are one. */
function isSame(was: RolledChange["after"], is: RolledChange["after"]): boolean {
  if (isNothing(was) || isNothing(is)) return isNothing(was) && isNothing(is);
  return (
    isSameValue(was.value, is.value) &&
    was.coverage?.reported === is.coverage?.reported &&
    was.coverage?.expected === is.coverage?.expected
  );
}

function isNothing(total: RolledChange["after"]): total is undefined {
  return total === undefined || (!isKnown(total.value) && total.value.missing === "not-reported");
}
