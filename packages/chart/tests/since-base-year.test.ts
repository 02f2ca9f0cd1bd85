import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import { known, missing } from "@sosanh/core/figures/value";
import { describe, expect, it } from "vitest";
import { chartSpec } from "../src/comparison-chart.ts";
import { country34, shapes34 } from "./map-cases.ts";

const comparison = country34({
  view: { chart: "map", basis: "relative-change", mine: "new:38" },
  years: 4,
  cell: (i, t) => 100 + i + 5 * t,
});

function mapOf(sinceBase?: ComparisonRow["sinceBase"]) {
  const rows = comparison.rows.map(({ sinceBase: _own, ...row }) =>
    row.period.year === 2026 && sinceBase !== undefined ? { ...row, sinceBase } : row,
  );
  const spec = chartSpec({ ...comparison, rows }, { shapes: shapes34 });
  if (spec.kind !== "map") throw new Error(spec.kind);
  return { spec, mine: spec.panels[0]?.places.find(({ role }) => role === "mine") };
}

const comparable = { verdict: "comparable", reasons: [] } as const;

describe("a map by change", () => {
  it("shows what changed since the base year", () => {
    const { spec, mine } = mapOf({
      year: 2023,
      change: known(15),
      relativeChange: known(13.4),
      comparability: comparable,
    });
    expect(mine?.value).toEqual(known(13.4));
    expect(spec.title).toContain("so với năm 2023");
    expect(spec.subtitle).toContain("2023");
  });

  it("has no colour and no change for two years that do not compare", () => {
    const none = missing("not-comparable");
    const { spec, mine } = mapOf({
      year: 2023,
      change: none,
      relativeChange: none,
      comparability: { verdict: "not-comparable", reasons: ["definition-changed"] },
    });
    expect(mine).toMatchObject({ uncoloured: "not-comparable", text: "không so sánh được" });
    expect(mine?.change).toBeUndefined();
    expect(spec.title).not.toMatch(/tăng \d|giảm \d/);
  });

  it("never takes the change on the year before for it", () => {
    const { mine } = mapOf();
    expect(mine?.uncoloured).toBe("missing");
  });

  it("shows one year even where few are shown", () => expect(mapOf().spec.panels).toHaveLength(1));
});
