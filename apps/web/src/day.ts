import type { IsoDate } from "@sosanh/core/figures/period";
import { earliestYear, latestYear } from "@sosanh/core/view/view";

/** True of a day of the calendar written as ISO does, in the years a View may show. */
export function isDay(text: string): text is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const at = new Date(`${text}T00:00:00Z`);
  // A day past the end of its month becomes one of the next month.
  return (
    year >= earliestYear &&
    year <= latestYear &&
    !Number.isNaN(at.getTime()) &&
    at.toISOString().startsWith(text)
  );
}

/** A day as people write it, 31/12/2024 (also 31-12-2024, 31.12.2024 and 2024-12-31); undefined for what is none. */
export function parseDay(text: string): IsoDate | undefined {
  const written = text.trim();
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(written) ?? [];
  const iso =
    day === undefined || month === undefined
      ? written
      : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(iso) ? iso : undefined;
}

/** The day before: the last on which what ended then was still in force. */
export function dayBefore(day: IsoDate): IsoDate {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10);
}
