import type { Year } from "@sosanh/core/figures/period";
import type { Reading } from "./reading.ts";
import type { YearMention } from "./year-mention.ts";

/** The years a text names, the one it seems to tell of, and the one of the day it bears. */
export interface LookBackAsked {
  readonly years: readonly YearMention[];
  readonly told: Year;
  readonly own: Year | null;
}

/**
 * True of a page that names the year before its own only where it says what prizes were given for, or a year long past
 * only below its title: it does not report on that year.
 */
export function isLookBack(reading: Reading, { years, told, own }: LookBackAsked): boolean {
  if (own === null || own <= told) return false;
  const { layout, hits, vocabulary } = reading;
  const named = years.filter(({ year }) => year === told);
  if (own > told + 1) return named.every(({ token }) => isBelowTitle(reading, token));
  const honoured = new Set(
    hits
      .filter(({ phrase }) => vocabulary.groupToldBy(phrase) === "awards")
      .map(({ from }) => layout.sentenceOf[from]),
  );
  return named.every(({ token }) => honoured.has(layout.sentenceOf[token]));
}

/** False of a title or of what a portal prints above it: a line that is no sentence. */
export function isBelowTitle({ tokens, layout }: Reading, token: number): boolean {
  const line = layout.lines[layout.lineOf[token] ?? 0];
  const last = tokens.slice(token, line?.to).findLast(({ kind }) => kind !== "line");
  return layout.lineOf[token] !== 0 && /^[.…;)”"]$/.test(last?.text ?? "");
}
