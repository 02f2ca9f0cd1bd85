import { describe, expect, it } from "vitest";
import { chartSpec } from "../src/comparison-chart.ts";
import { hardCases } from "./kind-comparisons.ts";

type Order = "value" | "name" | "given";

function panels(order: Order): readonly string[] {
  const spec = chartSpec(hardCases({ chart: "small-multiples", order }));
  return spec.kind === "small-multiples" ? spec.panels.map(({ title }) => title) : [];
}

function rows(order: Order): readonly string[] {
  const spec = chartSpec(hardCases({ chart: "heatmap", order }));
  return spec.kind === "heatmap" ? spec.rows.map(({ name }) => name) : [];
}

describe("small multiples", () => {
  it("stand by value, best first, my place before all, those without a figure last", () => {
    const [mine, first, ...others] = panels("value");
    expect(mine).toBe("Thọ Xuân");
    expect(first).toBe("Triệu Sơn");
    expect(others.slice(-3).toSorted()).toEqual(["Bá Thước", "Hoằng Hóa", "Nghi Sơn"].toSorted());
  });
  it("stand by name where the View says so", () => {
    const [, ...others] = panels("name");
    expect(others).toEqual(others.toSorted(new Intl.Collator("vi").compare));
    expect(others).not.toEqual(panels("value").slice(1));
  });
  it("stand as given where the View says so", () =>
    expect(panels("given").slice(0, 3)).toEqual(["Thọ Xuân", "Triệu Sơn", "Hoằng Hóa"]));
  it.each(["value", "name", "given"] as const)("stand as the rows of a heatmap do, by %s", (order) =>
    expect(panels(order)).toEqual(rows(order)),
  );
});
