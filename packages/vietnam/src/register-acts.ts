import type { IsoDate } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { readDataRows } from "./data-file.ts";

/** The file of dated changes with the acts behind them. */
export const eventsFile = "events-2017-2025.csv";

/** A change of one unit on a day. */
export interface UnitDay {
  readonly unit: LocalityUid;
  readonly on: IsoDate;
}

/** The act or acts that the changes share out among them, "; " between two; undefined where none is named. */
export type ActsOf = (changes: readonly UnitDay[]) => string | undefined;

/** Reads which act is named for a unit's change on a day. */
export function readActs(): ActsOf {
  const acts = new Map<string, Map<IsoDate, string>>();
  for (const row of readDataRows(eventsFile, ["uid", "date", "legal_acts"])) {
    if (row.legal_acts === "") continue;
    const days = acts.get(row.uid) ?? new Map<IsoDate, string>();
    acts.set(row.uid, days.set(row.date, row.legal_acts));
  }
  return (changes) => {
    const named = changes.flatMap(({ unit, on }) => acts.get(unit)?.get(on)?.split(";") ?? []);
    const each = [...new Set(named.map((act) => act.trim()))].sort();
    return each.length === 0 ? undefined : each.join("; ");
  };
}
