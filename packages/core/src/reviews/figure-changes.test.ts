import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compared } from "../../fixtures/small-comparison.ts";
import { metricOf, places, seen } from "../../fixtures/small-country.ts";
import { missingReasons, qualifiers, type Value } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";
import { figureChanges } from "./figure-changes.ts";
import { packCells, type ToldCell, toldCells, unpackCells } from "./told-cells.ts";

const cell = (year: number, value: number | Value, more: Partial<ToldCell> = {}): ToldCell => ({
  metric: "recruits",
  locality: "old:10",
  period: { year, part: "year" },
  value: typeof value === "number" ? { value, qualifier: "exact" } : value,
  definitionVersion: 1,
  ...more,
});
const changed = (before: ToldCell, now: ToldCell) => figureChanges([before], [now]).changes;

describe("a figure told before and now", () => {
  const late = { missing: "late" } as const;
  const unread = { missing: "unreadable" } as const;

  it("is revised when its number is another", () =>
    expect(changed(cell(2024, 4), cell(2024, 5))).toMatchObject([
      { kind: "revised", before: { value: 4 }, now: { value: 5 } },
    ]));
  it("is revised when it is surer than it was", () =>
    expect(changed(cell(2024, { value: 4, qualifier: "approximate" }), cell(2024, 4))).toMatchObject([
      { kind: "revised" },
    ]));
  it("is newly reported, even as zero, where there was none", () =>
    expect(changed(cell(2024, late), cell(2024, 0))).toMatchObject([
      { kind: "newly-reported", before: late, now: { value: 0 } },
    ]));
  it("is missing now, for a reason", () =>
    expect(changed(cell(2024, 4), cell(2024, unread))).toMatchObject([
      { kind: "now-missing", before: { value: 4 }, now: unread },
    ]));
  it("is missing for another reason", () =>
    expect(changed(cell(2024, late), cell(2024, unread))).toMatchObject([{ kind: "other-reason" }]));
  it("is never a change of number where its definition is another", () =>
    expect(changed(cell(2024, 4), cell(2024, 5, { definitionVersion: 2 }))).toMatchObject([
      { kind: "redefined" },
    ]));
  it("is a change of nothing when it is the same", () =>
    expect(changed(cell(2024, 4), cell(2024, 4))).toEqual([]));
});

it("a place in a period that was told appeared or vanished, a period that was not is new or dropped as a whole", () => {
  const B = { locality: "old:20" } as const;
  const missing = { missing: "not-reported" } as const;
  const before = [cell(2022, 1), cell(2023, 2), cell(2023, 9, B)];
  const now = [cell(2023, 2), cell(2023, 3, { metric: "groups" }), cell(2024, 4), cell(2024, missing, B)];
  const { changes, newPeriods, droppedPeriods } = figureChanges(before, now);
  expect(changes.map(({ kind, metric, locality }) => [kind, metric, locality])).toEqual([
    ["appeared", "groups", "old:10"],
    ["vanished", "recruits", "old:20"],
  ]);
  expect(newPeriods).toEqual([{ period: { year: 2024, part: "year" }, known: 1, missing: 1 }]);
  expect(droppedPeriods).toEqual([{ period: { year: 2022, part: "year" }, known: 1, missing: 0 }]);
});

const anyValue: fc.Arbitrary<Value> = fc.oneof(
  fc.record({ value: fc.integer({ min: 0, max: 3 }), qualifier: fc.constantFrom(...qualifiers) }),
  fc.record({ missing: fc.constantFrom(...missingReasons) }),
);
const anyCells = fc.uniqueArray(
  fc.record({
    metric: fc.constantFrom("recruits", "groups"),
    locality: fc.constantFrom<LocalityUid>("vn", "old:10", "new:00004"),
    period: fc.record({ year: fc.integer({ min: 2020, max: 2023 }), part: fc.constantFrom("year", "9m") }),
    value: anyValue,
    definitionVersion: fc.constantFrom(1, 2),
  }),
  { selector: ({ metric, locality, period }) => JSON.stringify([metric, locality, period]), maxLength: 30 },
);

describe("the changes between two tellings", () => {
  it("are none from one to itself", () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        expect(figureChanges(cells, cells)).toEqual({ changes: [], newPeriods: [], droppedPeriods: [] });
      }),
    );
  });

  it("account for every figure that differs, once", () => {
    fc.assert(
      fc.property(anyCells, anyCells, (before, now) => {
        const { changes, newPeriods, droppedPeriods } = figureChanges(before, now);
        const key = ({ metric, locality, period }: Pick<ToldCell, "metric" | "locality" | "period">) =>
          JSON.stringify([metric, locality, period]);
        const told = changes.map(key);
        expect(new Set(told).size).toBe(told.length);
        const same = (a: ToldCell | undefined, b: ToldCell | undefined) =>
          JSON.stringify([a?.value, a?.definitionVersion]) ===
          JSON.stringify([b?.value, b?.definitionVersion]);
        const was = new Map(before.map((c) => [key(c), c]));
        const is = new Map(now.map((c) => [key(c), c]));
        const differing = [...new Set([...was.keys(), ...is.keys()])].filter(
          (k) => !same(was.get(k), is.get(k)),
        );
        const counted = [...newPeriods, ...droppedPeriods].reduce((sum, p) => sum + p.known + p.missing, 0);
        expect(told.length + counted).toBe(differing.length);
      }),
    );
  });

  it("are the same backwards, with both sides exchanged", () => {
    fc.assert(
      fc.property(anyCells, anyCells, (before, now) => {
        const there = figureChanges(before, now);
        const back = figureChanges(now, before);
        expect(back.newPeriods).toEqual(there.droppedPeriods);
        const count = (changes: typeof there.changes, kind: string) =>
          changes.filter((c) => c.kind === kind).length;
        expect(count(back.changes, "newly-reported")).toBe(count(there.changes, "now-missing"));
        expect(count(back.changes, "vanished")).toBe(count(there.changes, "appeared"));
        expect(count(back.changes, "revised")).toBe(count(there.changes, "revised"));
      }),
    );
  });
});

it("a figure that two answers tell is told once, by the definition of its period", () => {
  const metric = {
    ...metricOf("recruits"),
    definitionVersion: 2,
    definitionChanges: [{ version: 2, since: "2022-01-01", note: { vi: "Đổi", en: "Changed" } }],
  };
  const one = compared([seen("A", 2021, 4), seen("A", 2022, 5)], {
    view: { places: [{ locality: places.A }], years: { from: 2021, to: 2022 } },
  });
  const [first, second] = toldCells([{ ...one, metrics: [metric] }, one]);
  expect(toldCells([one, one])).toHaveLength(2);
  expect(first).toEqual(cell(2021, 4));
  expect(second).toEqual(cell(2022, 5, { definitionVersion: 2 }));
});

describe("figures packed as text", () => {
  it("come back as they were", () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        expect(unpackCells(packCells(cells))).toEqual(cells);
      }),
    );
  });
  it("take some thirty characters each", () => {
    const cells = Array.from({ length: 1000 }, (_, i) =>
      cell(2000 + (i % 20), i * 1000, { metric: `m${i % 50}` }),
    );
    expect(packCells(cells).length / cells.length).toBeLessThan(35);
  });
  it("are refused where they are damaged", () => expect(() => unpackCells('{"cells":[]}')).toThrow());
});
