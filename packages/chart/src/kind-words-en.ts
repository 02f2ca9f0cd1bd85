import type { kindVi } from "./kind-words-vi.ts";

/** What the kinds of charts say of themselves, in English, one for each in Vietnamese. */
export const kindEn = {
  "change.none": "unchanged",
  "change.since": "{change} since {year}",
  "bounds.text": "{low} to {high}",
  "borrowed.text": "{value} ({year})",
  "borrowed.remark": "figure of {year}, none for {asked}",
  "chart.others-missing": "and {n} more",
  "slope.facts": "Up in {up}, down in {down}, unchanged in {same} of {n} places that compare.",
  "slope.many": "{metric}: up in {up} of {n} places from {from} to {to}",
  "rank.up": "up {n}",
  "rank.down": "down {n}",
  "rank.same": "same rank",
  "bump.of": "of {n}",
  "distribution.median": "Median {value}",
  "distribution.quarter-1": "lowest 25%",
  "distribution.quarter-2": "below the median",
  "distribution.quarter-3": "above the median",
  "distribution.quarter-4": "highest 25%",
  "note.estimate": "Estimated: {names}",
  "note.borrowed": "Figures of an earlier year, none yet for {year}: {names}",
} as const satisfies Record<keyof typeof kindVi, string>;
