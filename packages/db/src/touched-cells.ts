import type { PeriodPart } from "@sosanh/core/figures/period";
import type { Kysely } from "kysely";
import { partCode, wordOf } from "./tables/codes.ts";
import type { Tables } from "./tables/tables.ts";

/** The years of one metric and part of the year, in the real or the sample data: what is rolled up in one go. */
export interface TouchedYears {
  readonly data: number;
  readonly metric: number;
  readonly part: PeriodPart;
  readonly years: ReadonlySet<number>;
}

/** One metric and period whose figures changed; `data` and `metric` as stored. */
export interface TouchedPeriod {
  readonly data: number;
  readonly metric: number;
  readonly part: PeriodPart;
  readonly year: number;
}

/** Collects the metrics and periods whose roll-ups must be computed anew; cheap to add the same one to again. */
export class TouchedCells {
  readonly #byData = new Map<number, Map<number, Map<PeriodPart, Set<number>>>>();

  add({ data, metric, part, year }: TouchedPeriod): void {
    const byMetric = inner(this.#byData, data, () => new Map<number, Map<PeriodPart, Set<number>>>());
    const byPart = inner(byMetric, metric, () => new Map<PeriodPart, Set<number>>());
    inner(byPart, part, () => new Set<number>()).add(year);
  }

  list(): readonly TouchedYears[] {
    return [...this.#byData].flatMap(([data, byMetric]) =>
      [...byMetric].flatMap(([metric, byPart]) =>
        [...byPart].map(([part, years]) => ({ data, metric, part, years })),
      ),
    );
  }
}

/** Every metric and period that has observations; of one data set where its code is given. */
export async function storedCells(db: Kysely<Tables>, dataset?: string): Promise<TouchedCells> {
  const cells = new TouchedCells();
  let rows = db
    .selectFrom("observation as o")
    .select(["o.data", "o.metric_id", "o.part", "o.year"])
    .distinct();
  if (dataset !== undefined) {
    rows = rows
      .innerJoin("submission as s", "s.id", "o.submission_id")
      .innerJoin("dataset as d", "d.id", "s.dataset_id")
      .where("d.code", "=", dataset);
  }
  for (const row of await rows.execute()) {
    cells.add({ data: row.data, metric: row.metric_id, part: wordOf(partCode, row.part), year: row.year });
  }
  return cells;
}

function inner<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
