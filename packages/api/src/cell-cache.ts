import type { MetricCode } from "@sosanh/core/figures/metric";
import type { Period, Year } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Viewer } from "@sosanh/core/places/viewer";
import { type CellQuery, yearsOf } from "@sosanh/db/queries/cells";

/** What stands in a cell: a roll-up or a target. */
interface InCell {
  readonly metric: MetricCode;
  readonly locality: LocalityUid;
  readonly period: Period;
}

type Read<T> = (query: CellQuery) => Promise<readonly T[]>;

/** What was read for one metric in one year, by unit; a unit in which nothing stands has an empty list. */
type Slice<T> = Map<LocalityUid, readonly T[]>;

interface Slot<T> {
  readonly metric: MetricCode;
  readonly year: Year;
  readonly slice: Slice<T>;
}

/** On whose units and for whose eyes cells are read: cells of others are never given. */
export interface CellView {
  /** The day of the frame; undefined as reported. */
  readonly day: string | undefined;
  readonly viewer: Viewer;
  /** The day as of which they were known; undefined: as they are known now. */
  readonly asKnown?: string | undefined;
}

/**
 * Cells kept, of some hundred bytes each: a metric of ten years for all communes of the country, with targets, takes
 * 150,000.
 */
const mostCells = 300_000;

/** The cells read lately, as of one state of the data: what is read under a stamp is kept beside that stamp alone. */
export class CellCache {
  readonly #most: number;
  #stamp: string | undefined;
  #kept: KeptCells;

  constructor(most = mostCells) {
    this.#most = most;
    this.#kept = new KeptCells(most);
  }

  /** The cells of the data under a stamp (`dataStamp`); others are forgotten, and a reading under way keeps to its own. */
  under(stamp: string): KeptCells {
    if (stamp !== this.#stamp) {
      this.#stamp = stamp;
      this.#kept = new KeptCells(this.#most);
    }
    return this.#kept;
  }
}

/** Kept cells of one state of the data: slices used last are kept longest. */
export class KeptCells {
  readonly #most: number;
  readonly #slices = new Map<string, Slice<InCell>>();

  constructor(most: number) {
    this.#most = most;
  }

  /**
   * Reads through what is kept: asks only for what nobody read before.
   *
   * @param kind names what stands in the cells, since figures and targets of a cell are kept apart
   * @returns by metric code, locality uid, then year
   */
  reading<T extends InCell>(kind: string, { day, viewer, asKnown }: CellView, read: Read<T>): Read<T> {
    return async (query) => {
      const localities = [...new Set(query.localities)].sort();
      const slots = [...new Set(query.metrics)].sort().map((metric) =>
        yearsOf(query).map((year): Slot<T> => {
          const key = [kind, query.data, metric, query.part, year, day, asKnown, viewer.subtree];
          return { metric, year, slice: this.#slice<T>(JSON.stringify(key)) };
        }),
      );
      await fill(slots.flat(), { query, localities, read });
      this.#trim();
      return slots.flatMap((years) => inOrder(years, localities));
    };
  }

  /** One kind of cell only is ever kept under a key, which begins with the kind. */
  #slice<T extends InCell>(key: string): Slice<T> {
    const slice = this.#slices.get(key) ?? new Map<LocalityUid, readonly T[]>();
    this.#slices.delete(key);
    this.#slices.set(key, slice);
    return slice as Slice<T>;
  }

  #trim(): void {
    let cells = 0;
    for (const slice of this.#slices.values()) cells += slice.size;
    for (const [key, slice] of this.#slices) {
      if (cells <= this.#most) return;
      this.#slices.delete(key);
      cells -= slice.size;
    }
  }
}

interface Asked<T> {
  readonly query: CellQuery;
  readonly localities: readonly LocalityUid[];
  readonly read: Read<T>;
}

/** Reads what any slot lacks: one question about all metrics, years and units of which anything is lacking. */
async function fill<T extends InCell>(slots: readonly Slot<T>[], asked: Asked<T>): Promise<void> {
  const units = new Set<LocalityUid>();
  const open = slots.filter(({ slice }) => {
    const lacking = asked.localities.filter((uid) => !slice.has(uid));
    for (const uid of lacking) units.add(uid);
    return lacking.length > 0;
  });
  if (open.length === 0) return;
  const years = open.map((slot) => slot.year);
  const metrics = new Set(open.map((slot) => slot.metric));
  const read = await asked.read({
    ...asked.query,
    metrics: [...metrics],
    localities: [...units],
    years: { from: Math.min(...years), to: Math.max(...years) },
  });
  const found = bySlot(read);
  for (const { metric, year, slice } of open) {
    const rows = found.get(metric)?.get(year);
    for (const uid of units) slice.set(uid, rows?.get(uid) ?? nothing);
  }
}

const nothing: readonly never[] = [];

function bySlot<T extends InCell>(read: readonly T[]): Map<MetricCode, Map<Year, Map<LocalityUid, T[]>>> {
  const found = new Map<MetricCode, Map<Year, Map<LocalityUid, T[]>>>();
  for (const row of read) {
    const years = found.get(row.metric) ?? new Map<Year, Map<LocalityUid, T[]>>();
    found.set(row.metric, years);
    const units = years.get(row.period.year) ?? new Map<LocalityUid, T[]>();
    years.set(row.period.year, units);
    const rows = units.get(row.locality);
    if (rows === undefined) units.set(row.locality, [row]);
    else rows.push(row);
  }
  return found;
}

/** The rows of one metric by unit, then year. */
function inOrder<T>(years: readonly Slot<T>[], localities: readonly LocalityUid[]): readonly T[] {
  const rows: T[] = [];
  for (const uid of localities)
    for (const { slice } of years) for (const row of slice.get(uid) ?? nothing) rows.push(row);
  return rows;
}
