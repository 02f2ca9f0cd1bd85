import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  figuresOf,
  metricOf,
  metrics,
  type PlaceName,
  places,
  seen,
  tree,
} from "../../fixtures/small-country.ts";
import type { Observation } from "../figures/observation.ts";
import { rollUp } from "../figures/roll-up.ts";
import { isKnown, known, missing, missingReasons } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";
import { completenessOf } from "./completeness.ts";

const period = { year: 2021, part: "year" } as const;
const groups = figuresOf("groups");

function board(
  observations: readonly Observation[],
  shown: readonly LocalityUid[] = [places.A1, places.A2, places.A3],
  under: LocalityUid = places.A,
) {
  const rollups = rollUp(observations, metrics, { tree, periods: [period] });
  return completenessOf({
    places: shown,
    level: 2,
    period,
    metrics: [metricOf("recruits"), metricOf("groups"), metricOf("accidents")],
    rollups,
    tree,
    held: new Set(rollups.filter((r) => isKnown(r.value)).map((r) => r.metric)),
    under,
  });
}
const states = (observations: readonly Observation[]) =>
  new Map(board(observations).rows.map((row) => [row.locality, row.cells.map((c) => c.state)]));

describe("a cell", () => {
  it("is reported, rolled up whole, or rolled up with gaps", () => {
    const found = states([
      seen("A1", 2021, 5),
      seen("A2a", 2021, 1),
      seen("A1c", 2021, 1),
      seen("A3a", 2021, 2),
    ]);
    expect(found.get(places.A1)).toEqual(["reported"]);
    expect(found.get(places.A2)).toEqual(["whole"]);
    expect(states([seen("A1", 2021, 5), seen("A2a", 2021, 1)]).get(places.A2)).toEqual(["partial"]);
  });

  it("that is missing says why, whichever of the reasons it is", () => {
    for (const reason of missingReasons)
      expect(states([seen("A1", 2021, 5), seen("A2", 2021, missing(reason))]).get(places.A2)).toEqual([
        reason,
      ]);
  });

  it("has its value, coverage and source", () =>
    expect(board([seen("A1", 2021, 5), seen("A2a", 2021, known(1, "at-least"))]).rows.at(-2)?.cells).toEqual([
      {
        metric: "recruits",
        state: "partial",
        value: known(1, "at-least"),
        coverage: { reported: 1, expected: 2 },
        estimate: false,
        source: "report",
      },
    ]));
});

describe("a metric that nobody has in the period", () => {
  it("is no column, and nobody owes it", () => {
    const { metrics: columns, notInSystem, rows } = board([seen("A1", 2021, 5)]);
    expect(columns.map((m) => m.code)).toEqual(["recruits"]);
    expect(notInSystem.map((m) => m.code)).toEqual(["groups", "accidents"]);
    expect(rows.map((row) => row.count.expected)).toEqual([1, 1, 1]);
  });
});

it("a unit that nobody could expect a figure of does not owe it", () => {
  const districts = [places.A1, places.A2, places.A3, places.B1, places.B2];
  const found = (...more: readonly Observation[]) =>
    board([seen("A1", 2021, 5), ...more], districts, places.vn);
  expect(found()).toMatchObject({ full: 1, expected: 1, notHeld: 4 });
  expect(found().rows.flatMap((row) => row.cells.map((c) => c.state))).toEqual([
    ...["reported", "not-in-system", "not-in-system", "not-in-system", "not-in-system"],
  ]);
  expect(found(seen("A2", 2021, 1)).notHeld).toBe(0);
  const own = found(seen("A2", 2021, missing("not-reported"))).rows[0];
  expect([own?.locality, own?.cells[0]?.state]).toEqual([places.A2, "not-reported"]);
});

it("a ratio that all compute and none reports is not owed where a part is missing", () => {
  const [attended, invited] = [figuresOf("attended"), figuresOf("invited")];
  const observations = [
    ...[attended("A1", 2021, 5), invited("A1", 2021, 10), attended("A2", 2021, 5)],
    ...[attended("A3", 2021, 5), invited("A3", 2021, 10)],
  ];
  const rollups = rollUp(observations, metrics, { tree, periods: [period] });
  const { rows } = completenessOf({
    places: [places.A1, places.A2, places.A3],
    level: 2,
    period,
    metrics: [metricOf("turnout")],
    rollups,
    tree,
    held: new Set(["turnout"]),
    under: places.A,
  });
  const found = new Map(rows.map((row) => [row.locality, row.cells[0]?.state]));
  expect(found.get(places.A2)).toBe("undefined-ratio");
  expect(rows.map((row) => row.count.expected)).toEqual([1, 1, 0]);
});

describe("what is expected", () => {
  it("is not what does not apply, is withheld or cannot be divided", () => {
    const found = (reason: Parameters<typeof missing>[0]) =>
      board([seen("A1", 2021, 5), seen("A2", 2021, missing(reason))]).columns[0]?.expected;
    expect(found("late")).toBe(3);
    expect(found("not-applicable")).toBe(2);
    expect(found("withheld")).toBe(2);
    expect(found("undefined-ratio")).toBe(2);
  });

  it("is counted by place and by metric", () => {
    const { rows, columns, ...counts } = board([
      ...[
        seen("A1", 2021, 5),
        seen("A2", 2021, missing("late")),
        seen("A3", 2021, missing("pending-review")),
      ],
      groups("A1", 2021, 1),
    ]);
    expect(columns).toEqual([
      { full: 1, partial: 0, expected: 3, late: 1, review: 1 },
      { full: 1, partial: 0, expected: 3, late: 0, review: 0 },
    ]);
    expect(counts).toMatchObject({ full: 1, expected: 3, late: 1, review: 1 });
    expect(rows.map((row) => row.locality)).toEqual([places.A2, places.A3, places.A1]);
  });
});

it("a unit deeper than the children of the place is named with what it lies in", () => {
  const { rows } = board([seen("A1a", 2021, 5)], [places.A1, places.A1a]);
  expect(rows.map(({ name, parentName }) => [name, parentName])).toEqual([
    ["Thị xã Đông An", undefined],
    ["Phường Đông Một", "Thị xã Đông An"],
  ]);
});

it("rows and columns count the same cells", () => {
  const place = fc.constantFrom<PlaceName>("A1", "A2", "A3", "A1a", "A2a");
  const value = fc.oneof(fc.nat(9), fc.constantFrom(...missingReasons).map(missing));
  const cell = fc.record({ place, value, isGroup: fc.boolean() });
  const cells = fc.uniqueArray(cell, { selector: (c) => `${c.place} ${c.isGroup}`, maxLength: 10 });
  fc.assert(
    fc.property(cells, (figures) => {
      const { rows, columns } = board(
        figures.map((c) => (c.isGroup ? groups : seen)(c.place, 2021, c.value)),
      );
      for (const key of ["full", "partial", "expected", "late", "review"] as const) {
        const sum = (counts: readonly { readonly [K in typeof key]: number }[]) =>
          counts.reduce((n, c) => n + c[key], 0);
        expect(sum(rows.map((row) => row.count))).toBe(sum(columns));
      }
      for (const { count } of rows) expect(count.full + count.partial).toBeLessThanOrEqual(count.expected);
    }),
  );
});
