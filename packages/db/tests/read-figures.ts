import { periodParts } from "@sosanh/core/figures/period";
import { missingReasons, qualifiers } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { GivenDecision } from "@sosanh/core/submissions/decision-rules";
import { checkCodes, type FigureCheck } from "@sosanh/core/submissions/figure-check";
import type { DecidedFigure } from "@sosanh/core/submissions/figure-decision";
import { type ReadFigure, readDoubts, readStatuses } from "@sosanh/core/submissions/read-figure";
import fc from "fast-check";
import type { NewFigure, NewSubmission } from "../src/queries/submissions.ts";
import { localities, metrics } from "./small-register.ts";

/** Who works with the province `old:01`. */
export const reporter: Viewer = { user: "an", role: "reporter", subtree: ["old:01"] };
export const approver: Viewer = { user: "binh", role: "approver", subtree: ["old:01"] };
export const reader: Viewer = { user: "chi", role: "reader", subtree: ["old:01"] };
export const stranger: Viewer = { user: "dung", role: "approver", subtree: ["old:02"] };

/** A figure as a reader of tables is sure of it; what differs is given. */
export function readFigure(more: Partial<ReadFigure> = {}): ReadFigure {
  return {
    place: { kind: "cell", sheet: "Biểu 1", row: 4, column: "C" },
    shown: "43",
    value: 43,
    readings: [],
    unit: "người",
    metric: "recruits",
    locality: { uid: "old:101", name: "Huyện 101" },
    year: 2023,
    part: "year",
    status: "measured",
    qualifier: "exact",
    confidence: 1,
    doubts: [],
    ...more,
  };
}

export const look: FigureCheck = { code: "unread-cell", weight: "look", facts: { shown: "43" } };
export const note: FigureCheck = { code: "already-published", weight: "note", facts: { source: "review" } };

/** A sure figure of its own row of the table. */
export function sure(row: number, more: Partial<ReadFigure> = {}): NewFigure {
  const place = { kind: "cell", sheet: "Biểu 1", row, column: "C" } as const;
  return { read: readFigure({ place, shown: `${row}`, value: row, year: 2000 + row, ...more }), checks: [] };
}

/** A draft of the province with the figures. */
export function draftOf(
  figures: readonly NewFigure[],
  more: Partial<Omit<NewSubmission, "figures">> = {},
): NewSubmission {
  return { kind: "document", data: "real", title: "Báo cáo 2023", place: "old:01", figures, ...more };
}

/** What a person decides who takes a figure as it was read. */
export function asRead(read: ReadFigure, more: Partial<DecidedFigure> = {}): GivenDecision {
  const { metric, locality, year, part, status, value, qualifier } = read;
  if (metric === null || locality.uid === null || year === null || value === null)
    throw new Error("not all of the figure was read");
  const kind = status === "ambiguous" ? "measured" : status;
  const known = { metric, locality: locality.uid, period: { year, part }, value: { value, qualifier } };
  return { kind: "accepted", figure: { ...known, kind, ...more } };
}

/** A text that every engine stores: no NUL, no half of a surrogate pair. */
const text = fc.string({ unit: "grapheme", maxLength: 12 }).filter((some) => !some.includes("\0"));
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((some) => !Object.is(some, -0));
const uid = fc.constantFrom(...localities.map((locality) => locality.uid));
const offset = fc.nat(2_000_000_000);

const place = fc.oneof(
  fc.constant({ kind: "document" } as const),
  fc.record({ kind: fc.constant("span" as const), start: offset, end: offset }),
  fc.record(
    { kind: fc.constant("cell" as const), sheet: text, row: offset, column: text },
    { requiredKeys: ["kind", "row", "column"] },
  ),
);

const readLocality: fc.Arbitrary<ReadFigure["locality"]> = fc.record(
  {
    uid: fc.option(uid),
    name: text,
    candidates: fc.array(uid, { maxLength: 3 }),
  },
  { requiredKeys: ["uid", "name"] },
);

/** Any figure a reader may read. */
const anyRead: fc.Arbitrary<ReadFigure> = fc.record(
  {
    place,
    phrase: fc.record({ start: offset, end: offset }),
    shown: text,
    value: fc.option(number),
    missing: fc.constantFrom(...missingReasons),
    readings: fc.array(number, { maxLength: 3 }),
    unit: text,
    metric: fc.option(fc.constantFrom(...metrics.map(({ code }) => code))),
    group: text,
    proposal: text,
    locality: readLocality,
    year: fc.option(fc.integer({ min: 1976, max: 2100 })),
    part: fc.constantFrom(...periodParts),
    status: fc.constantFrom(...readStatuses),
    qualifier: fc.constantFrom(...qualifiers),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }).filter((some) => !Object.is(some, -0)),
    doubts: fc.subarray([...readDoubts]),
    partOf: fc.nat(1000),
    isTotal: fc.constant(true as const),
    added: fc.record({ by: text, at: fc.constant("2026-01-05T08:00:00.000Z") }),
  },
  {
    requiredKeys: [
      ...(["place", "shown", "value", "readings", "unit", "metric", "locality", "year", "part"] as const),
      ...(["status", "qualifier", "confidence", "doubts"] as const),
    ],
  },
);

const anyCheck: fc.Arbitrary<FigureCheck> = fc.record({
  code: fc.constantFrom(...checkCodes),
  weight: fc.constantFrom("look", "note"),
  facts: fc.dictionary(text, fc.oneof(text, number), { maxKeys: 2, noNullPrototype: true }),
});

/** Any figure with what any check may say of it. */
export const anyFigure: fc.Arbitrary<NewFigure> = fc.record({
  read: anyRead,
  checks: fc.array(anyCheck, { maxLength: 3 }),
});

/** What a person may decide on a figure, so that it is allowed whatever was read. */
export const anyDecision: fc.Arbitrary<GivenDecision | null> = fc.oneof(
  fc.constant(null),
  fc.constant({ kind: "rejected" } as const),
  fc.record({
    kind: fc.constantFrom("corrected" as const, "beside" as const, "held" as const, "withdrawn" as const),
    reason: fc.constantFrom("công văn 12", "đã hỏi lại"),
    figure: fc.record({
      metric: fc.constantFrom(...metrics.map(({ code }) => code)),
      locality: fc.constantFrom<LocalityUid>("old:01", "old:101", "old:10101"),
      period: fc.record({
        year: fc.integer({ min: 1976, max: 2100 }),
        part: fc.constantFrom(...periodParts),
      }),
      kind: fc.constantFrom("measured" as const, "estimate" as const),
      value: fc.oneof(
        fc.record({ value: number, qualifier: fc.constantFrom(...qualifiers) }),
        fc.record({ missing: fc.constantFrom(...missingReasons) }),
      ),
    }),
  }),
);
