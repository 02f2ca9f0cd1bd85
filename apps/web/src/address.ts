import type { DataKind } from "@sosanh/core/figures/observation";
import type { IsoDate } from "@sosanh/core/figures/period";
import type { Frame } from "@sosanh/core/frames/frame";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { isLocalityUid } from "@sosanh/core/places/locality";
import { earliestYear, latestYear } from "@sosanh/core/view/view";
import { isDay } from "./day.ts";

/** What stands after the question mark, as plain words: `?d=sample&p=old:38&y=2024&lang=en`. */
export type Search = Readonly<Record<string, string | undefined>>;

/** One word of the address: not there, understood, or given and not understood. */
export type Reading<T> =
  | { readonly kind: "absent" }
  | { readonly kind: "read"; readonly value: T }
  | { readonly kind: "bad"; readonly given: string };

/** Reads the part after the question mark; a word given twice counts once, the last time. */
export function parseSearch(text: string): Search {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Writes it back, with the colons and commas of uids and lists left readable. */
export function stringifySearch(search: Search): string {
  const given = Object.entries(search).filter((e): e is [string, string] => e[1] !== undefined);
  const text = new URLSearchParams(given).toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  return text === "" ? "" : `?${text}`;
}

/** Which data is asked for: `d`, or `data` as a View spells it; nothing said means the real one. */
export function readData(search: Search): Reading<DataKind> {
  const given = search.d ?? search.data;
  if (given === undefined) return { kind: "read", value: "real" };
  if (given === "real" || given === "sample") return { kind: "read", value: given };
  return { kind: "bad", given };
}

export function readPlace(search: Search): Reading<LocalityUid> {
  const given = search.p;
  if (given === undefined) return { kind: "absent" };
  return isLocalityUid(given) ? { kind: "read", value: given } : { kind: "bad", given };
}

export function readYear(search: Search): Reading<number> {
  const given = search.y;
  if (given === undefined) return { kind: "absent" };
  const value = Number(given);
  const ok = /^\d{4}$/.test(given) && value >= earliestYear && value <= latestYear;
  return ok ? { kind: "read", value } : { kind: "bad", given };
}

/** Whose units are shown: as reported when nothing is said. */
export function readFrame(search: Search): Reading<Frame> {
  const given = search.frame;
  if (given === undefined || given === "as-reported") return { kind: "read", value: "as-reported" };
  return given === "today" || isDay(given) ? { kind: "read", value: given } : { kind: "bad", given };
}

/** As of which day figures are told; absent: as they are known now. */
export function readKnown(search: Search): Reading<IsoDate> {
  const given = search.known;
  if (given === undefined) return { kind: "absent" };
  return isDay(given) ? { kind: "read", value: given } : { kind: "bad", given };
}

/** The words every page keeps when a reader moves on: which data, whose units, as known when, which language. */
export function keptWords(search: Search): Search {
  const data = search.d ?? search.data;
  const frame = readFrame(search);
  const known = readKnown(search);
  return {
    ...(data === undefined ? {} : { d: data }),
    ...(frame.kind !== "read" || frame.value === "as-reported" ? {} : { frame: frame.value }),
    ...(known.kind === "read" ? { known: known.value } : {}),
    ...(search.lang === undefined ? {} : { lang: search.lang }),
  };
}

/** The pages that are about one place in one year. */
const aboutPlace: ReadonlySet<string> = new Set(["/", "/nam-qua", "/ho-so", "/do-phu"]);

/** What the bar leads to: between pages about a place and a year, the same place and year; else the kept words. */
export function searchForPage(search: Search, from: string, to: string): Search {
  const { p, y } = search;
  if (!aboutPlace.has(from) || !aboutPlace.has(to)) return keptWords(search);
  return {
    ...keptWords(search),
    ...(p === undefined ? {} : { p }),
    ...(y === undefined ? {} : { y }),
  };
}
