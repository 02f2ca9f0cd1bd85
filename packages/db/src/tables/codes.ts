import type { DataKind, ObservationState } from "@sosanh/core/figures/observation";
import type { PeriodPart } from "@sosanh/core/figures/period";
import type { Alignment, Rollup } from "@sosanh/core/figures/rollup";
import type { CitationPlace } from "@sosanh/core/figures/source";
import type { MissingReason, Qualifier } from "@sosanh/core/figures/value";
import type { DecidedKind, DecisionKind } from "@sosanh/core/submissions/figure-decision";
import type { ReadStatus } from "@sosanh/core/submissions/read-figure";

/** The small integers that stand for the core's words in the tables. Part of the schema: never renumbered. */
export const dataCode = { real: 0, sample: 1 } as const satisfies Record<DataKind, number>;

export const partCode = {
  year: 0,
  h1: 1,
  h2: 2,
  "9m": 3,
  q1: 4,
  q2: 5,
  q3: 6,
  q4: 7,
} as const satisfies Record<PeriodPart, number>;

export const qualifierCode = {
  exact: 0,
  approximate: 1,
  "at-least": 2,
  "at-most": 3,
} as const satisfies Record<Qualifier, number>;

export const missingCode = {
  "not-reported": 0,
  late: 1,
  "not-applicable": 2,
  "did-not-exist": 3,
  withheld: 4,
  unreadable: 5,
  "pending-review": 6,
  "not-comparable": 7,
  "undefined-ratio": 8,
} as const satisfies Record<MissingReason, number>;

export const stateCode = { published: 0, alternative: 1, held: 2, withdrawn: 3 } as const satisfies Record<
  ObservationState,
  number
>;

export const decisionCode = {
  accepted: 0,
  corrected: 1,
  beside: 2,
  held: 3,
  withdrawn: 4,
  rejected: 5,
} as const satisfies Record<DecisionKind, number>;

export const decidedKindCode = { measured: 0, estimate: 1, target: 2 } as const satisfies Record<
  DecidedKind,
  number
>;

export const readStatusCode = { measured: 0, target: 1, estimate: 2, ambiguous: 3 } as const satisfies Record<
  ReadStatus,
  number
>;

export const originCode = { reported: 0, derived: 1 } as const satisfies Record<Rollup["origin"], number>;

export const alignmentCode = { same: 0, merged: 1, estimated: 2, bounds: 3 } as const satisfies Record<
  Alignment["how"],
  number
>;

export const placeCode = { document: 0, span: 1, cell: 2, generated: 3 } as const satisfies Record<
  CitationPlace["kind"],
  number
>;

/** The word a stored integer stands for. @throws when the table holds an integer no word has: a damaged file */
export function wordOf<W extends string>(codes: Readonly<Record<W, number>>, code: number): W {
  for (const word in codes) if (codes[word] === code) return word;
  throw new Error(`unknown code in the database: ${code}, not one of ${JSON.stringify(codes)}`);
}
