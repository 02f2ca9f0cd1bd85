import { describe, expect, it } from "vitest";
import { provinces34, unowned34, urbanSeven } from "../../tests/kind-comparisons.ts";
import { chartSpec } from "../comparison-chart.ts";

function coloured(comparison: ReturnType<typeof provinces34>) {
  const spec = chartSpec(comparison);
  if (spec.kind !== "line") throw new Error(spec.kind);
  const named = spec.series.filter(({ role }) => role !== "context").map(({ name }) => name);
  const last = spec.series.flatMap(({ name, points }) => {
    const value = points.at(-1)?.value;
    return value !== undefined && "value" in value ? [{ name, value: value.value }] : [];
  });
  const rising = last.toSorted((a, b) => a.value - b.value).map(({ name }) => name);
  return { spec, named, rising };
}

describe("many lines without my place", () => {
  const { spec, named, rising } = coloured(unowned34({ chart: "line" }));

  it("name the place that the title tells of", () =>
    expect(named.filter((name) => spec.title.includes(name))).toHaveLength(1));
  it("name the greatest and the least of the last year", () => {
    expect(named).toContain(rising.at(-1));
    expect(named).toContain(rising.at(0));
  });
  it("leave all others grey", () => expect(named.length).toBeLessThanOrEqual(3));
});

describe("lines with my place", () => {
  it("have no other colour where they are many", () =>
    expect(coloured(provinces34({ chart: "line" })).named).toEqual(["Thanh Hóa"]));
  it("all keep theirs where they are few", () =>
    expect(coloured(urbanSeven({ chart: "line" })).named).toHaveLength(7));
});
