import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at, context, published, read, told } from "../../fixtures/checked-report.ts";
import type { Known } from "../figures/value.ts";
import { known } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";
import { checkFigures } from "./check-figures.ts";
import { checkSentence } from "./check-sentence.ts";

const uid = fc.constantFrom<LocalityUid>("old:38", "old:380", "old:381", "old:40");
const figure = fc
  .record({
    value: fc.integer({ min: 0, max: 40 }),
    uid,
    metric: fc.constantFrom("recruits", "quota", "women", "share", "attained"),
    year: fc.constantFrom(2022, 2023, 2024),
    row: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    isTotal: fc.boolean(),
  })
  .map(({ value, row, isTotal, ...other }) =>
    read(value, {
      ...at(other.uid),
      metric: other.metric,
      year: other.year,
      ...(row !== undefined && { place: { kind: "cell", row, column: "C" } }),
      ...(isTotal && { isTotal: true }),
    }),
  );
const cellKnown = fc.record({
  lastYear: fc.integer({ min: 0, max: 40 }).map((value) => known(value)),
  value: fc.integer({ min: 0, max: 40 }),
  target: fc.integer({ min: 0, max: 40 }),
});

describe("checks of any figures", () => {
  const knowing = ({ value, ...rest }: { value: number; lastYear: Known; target: number }) => ({
    ...rest,
    ...published(value),
  });

  it("do not depend on the order of the figures", () => {
    // Two figures in one cell of a sheet have no order of their own.
    const figures = fc.uniqueArray(figure, {
      maxLength: 12,
      selector: ({ read: { place } }) => (place.kind === "cell" ? place.row : {}),
    });
    fc.assert(
      fc.property(figures, cellKnown, fc.infiniteStream(fc.nat()), (list, cell, order) => {
        const shuffled = list
          .map((one) => ({ one, by: order.next().value ?? 0 }))
          .toSorted((a, b) => a.by - b.by)
          .map(({ one }) => one);
        const checks = told(list, knowing(cell));
        const again = told(shuffled, knowing(cell));
        for (const [i, one] of list.entries())
          expect(again[shuffled.indexOf(one)]?.toSorted()).toEqual(checks[i]?.toSorted());
      }),
    );
  });

  it("never call a figure equal to the published one a second source", () => {
    fc.assert(
      fc.property(figure, ({ read: one }) => {
        const cell = { ...published(one.value ?? 0), target: one.value ?? 0 };
        expect(told([{ read: one }], cell)[0]).not.toContain("look second-source");
      }),
    );
  });

  it("say no number that was not given, or is their sum or quotient", () => {
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 8 }), cellKnown, (list, cell) => {
        const values = list.map(({ read: one }) => one.value ?? 0);
        const given = new Set([...values, cell.lastYear.value, cell.value, cell.target]);
        for (const checks of checkFigures(list, context(knowing(cell))))
          for (const { code, facts } of checks) {
            for (const name of ["before", "total", "value", "target"])
              if (facts[name] !== undefined) expect(given).toContain(facts[name]);
            expect(checkSentence({ code, facts }, "vi")).not.toMatch(/NaN|Infinity|undefined/);
          }
      }),
    );
  });
});
