import { isKnown, missingReasons, qualifiers, type Value } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { DecisionKind } from "@sosanh/core/submissions/figure-decision";
import fc from "fast-check";
import { decided } from "./office-figures.ts";
import { localities, metrics } from "./small-register.ts";

const uids = localities.map((l) => l.uid);
const codes = metrics.map((m) => m.code);

const value: fc.Arbitrary<Value> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      value: fc.integer({ min: 0, max: 60 }),
      qualifier: fc.constantFrom(...qualifiers),
    }),
  },
  { weight: 1, arbitrary: fc.record({ missing: fc.constantFrom(...missingReasons) }) },
);
const decisions: readonly DecisionKind[] = [
  "corrected",
  "corrected",
  "corrected",
  "held",
  "withdrawn",
  "beside",
];

const cell = fc.record({
  metric: fc.constantFrom(...codes),
  place: fc.constantFrom<LocalityUid>(...uids),
  year: fc.constantFrom(2022, 2023),
});
const figure = fc.record({ cell, value, decision: fc.constantFrom(...decisions), isTarget: fc.boolean() });
type Drawn = typeof figure extends fc.Arbitrary<infer D> ? D : never;
const kindOf = ({ value: of, decision, isTarget }: Drawn) =>
  isTarget && isKnown(of) && decision !== "held" ? "target" : "measured";
const toFigure = (drawn: Drawn) => {
  const { cell: at, value: of, decision } = drawn;
  const kind = kindOf(drawn);
  return decided(at.place, of, { metric: at.metric, year: at.year, kind, decision, reason: "theo biên bản" });
};

/** A few decided figures of different cells of the small register, in 2022 and 2023. */
export const drawnFigures = fc
  .uniqueArray(figure, {
    selector: (drawn) => JSON.stringify([drawn.cell, kindOf(drawn)]),
    minLength: 1,
    maxLength: 6,
  })
  .map((all) => all.map(toFigure));
