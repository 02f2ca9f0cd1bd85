import type { MissingReason } from "@sosanh/core/figures/value";
import { missing } from "@sosanh/core/figures/value";
import { describe, expect, it } from "vitest";
import type { Cell } from "../tests/comparison-fixture.ts";
import { comparisonOf, place, recruits } from "../tests/comparison-fixture.ts";
import type { Asked } from "../tests/kind-comparisons.ts";
import { at, broken } from "../tests/kind-comparisons.ts";
import { borrowedFigure } from "./borrowed-figure.ts";
import { oneMetric } from "./comparison-parts.ts";

const definition = { version: 2, since: "2020-03-01", note: { vi: "khác", en: "other" } };

function figure(cells: readonly Cell[], view: Asked = { tolerance: 2 }, metric = recruits) {
  const part = oneMetric(
    comparisonOf({ view, metric, first: 2018, places: [[place("old:100", "Thọ Xuân"), cells]] }),
  );
  const [first] = part.places;
  if (first === undefined) throw new Error("no place");
  return borrowedFigure(part, first, 2020);
}

const without = (reason: MissingReason) => ({ value: missing(reason) });

describe("a borrowed figure", () => {
  it("is the latest of the years allowed, says which, and has no change", () => {
    const borrowed = figure([210, 214, "?"]);
    expect(borrowed).toMatchObject({
      text: "214\u00a0người (2019)",
      label: "214 (2019)",
      borrowedFrom: 2019,
      remarks: ["số liệu năm 2019, năm 2020 chưa có"],
    });
    expect(borrowed.key.period.year).toBe(2019);
    expect(borrowed.change).toBeUndefined();
  });

  it("reaches no further back than is allowed", () => {
    expect(figure([210, "?", "?"], { tolerance: 2 }).borrowedFrom).toBe(2018);
    expect(figure([210, "?", "?"], { tolerance: 1 }).borrowedFrom).toBeUndefined();
    expect(figure([210, 214, "?"], {}).borrowedFrom).toBeUndefined();
  });

  it("stands in for what is not there yet only", () => {
    expect(figure([210, 214, without("late")]).borrowedFrom).toBe(2019);
    for (const reason of ["did-not-exist", "withheld", "not-applicable", "not-comparable"] as const)
      expect(figure([210, 214, without(reason)]).borrowedFrom).toBeUndefined();
    expect(figure([210, 214, 219]).borrowedFrom).toBeUndefined();
  });

  it("never crosses another definition or years that do not compare", () => {
    const changed = { ...recruits, definitionChanges: [definition] };
    expect(figure([210, 214, "?"], { tolerance: 2 }, changed).borrowedFrom).toBeUndefined();
    expect(figure([210, at(0, { ...without("late"), ...broken }), "?"]).borrowedFrom).toBeUndefined();
  });

  it("is never a rank or a change", () => {
    for (const basis of ["rank", "change", "relative-change"] as const)
      expect(figure([210, 214, "?"], { tolerance: 2, basis }).borrowedFrom).toBeUndefined();
  });
});
