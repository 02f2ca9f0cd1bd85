import { compared } from "@sosanh/core/fixtures/small-comparison";
import { figuresOf, metrics, places, seen } from "@sosanh/core/fixtures/small-country";
import type { Observation } from "@sosanh/core/observation";
import { known, missing } from "@sosanh/core/value";
import type { View } from "@sosanh/core/view";
import { describe, expect, it } from "vitest";
import {
  figureColumns,
  figureRows,
  figureText,
  sortedRows,
  textContext,
  yearsToShow,
  yearsWithFigures,
} from "./figure-rows.ts";

function table(observations: readonly Observation[], view: Partial<View> = {}) {
  const comparison = compared(observations, {
    view: { places: [{ childrenOf: places.B }], years: { from: 2021, to: 2023 }, ...view },
  });
  const metric = metrics.find((m) => m.code === comparison.view.metrics[0]);
  if (metric === undefined) throw new Error("no metric");
  const rows = figureRows(comparison, metric);
  const context = textContext(metric, comparison.view);
  const columns = figureColumns(comparison, metric, comparison.years);
  const texts = rows.map((row) => columns.map((column) => figureText(row, column, context)));
  return { rows, context, columns, texts, kinds: columns.map((c) => c.kind) };
}

const steps = (place: "B1" | "B2") => [2021, 2022, 2023].map((year, i) => seen(place, year, 40 + 10 * i));

describe("the table twin", () => {
  it("has a column a year, then change, per cent and rank", () =>
    expect(table([...steps("B1"), ...steps("B2")]).kinds).toEqual([
      ...["figure", "figure", "figure", "span"],
      ...["change", "relative-change", "rank", "rank-change"],
    ]));
  it("has no per cent column for a percentage", () => {
    const satisfied = figuresOf("satisfaction");
    const { kinds } = table([satisfied("B1", 2022, 95), satisfied("B1", 2023, 97)], {
      metrics: ["satisfaction"],
    });
    expect(kinds).not.toContain("relative-change");
  });
  it("has only the years where the basis is not the value", () =>
    expect(table([seen("B1", 2023, 50)], { basis: "index" }).kinds).toEqual(["figure", "figure", "figure"]));
  it("keeps the qualifier before the number", () =>
    expect(table([seen("B1", 2023, known(4300, "at-least"))]).texts[0]?.[2]).toMatchObject({
      text: "≥\u00a04.300",
    }));
  it("says why a figure is missing, and never writes a number for it", () =>
    expect(table([seen("B1", 2023, missing("withheld"))]).texts[0]?.[2]).toEqual({
      text: "",
      missing: "withheld",
      verdict: "comparable",
    }));
});

describe("the change over all years", () => {
  it("is the last less the first", () =>
    expect(table([seen("B1", 2021, 40), seen("B1", 2023, 50)]).rows[0]?.span.change).toEqual(known(10)));
  it("is missing where an end is", () =>
    expect(table([seen("B1", 2022, 40), seen("B1", 2023, 50)]).rows[0]?.span.change).toEqual(
      missing("not-reported"),
    ));
  it("is cautious where a step on the way is", () => {
    const merged = [seen("A2", 2021, 40), seen("A2", 2022, 50), seen("A2", 2023, 60)];
    const { rows } = table(merged, { places: [{ locality: places.A2 }] });
    expect(rows[0]?.span).toEqual({ change: known(20), verdict: "caution" });
  });
  it("of bounds is not printed", () =>
    expect(
      table([seen("B1", 2021, 40), seen("B1", 2023, known(50, "at-least"))]).rows[0]?.span.change,
    ).toEqual(missing("not-comparable")));
});

describe("sorting", () => {
  const { rows, context } = table([seen("B2", 2023, 50), seen("B1", 2022, 40)]);
  const names = (sort: Parameters<typeof sortedRows>[1]) =>
    sortedRows(rows, sort, context).map((row) => row.locality.shortName);
  it("puts rows without a figure last, whichever the direction", () => {
    const column = { kind: "figure", of: 2023 } as const;
    expect(names({ column, descending: true })).toEqual(["Bình Hạ", "Bình Thượng"]);
    expect(names({ column, descending: false })).toEqual(["Bình Hạ", "Bình Thượng"]);
  });
  it("collates names the Vietnamese way", () =>
    expect(names({ column: "name", descending: true })).toEqual(["Bình Thượng", "Bình Hạ"]));
});

describe("the years shown when there is no room for all", () => {
  it("are the first, the last, the two before it, and some between", () =>
    expect(yearsToShow([2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020], 5)).toEqual([
      2010, 2014, 2018, 2019, 2020,
    ]));
  it("are all of them when there is", () => expect(yearsToShow([2019, 2020], 5)).toEqual([2019, 2020]));
});

it("a year without any figure does not take the place of one with", () => {
  const { rows, context } = table([seen("B1", 2021, 40), seen("B1", 2023, 50)]);
  expect(yearsWithFigures(rows, [2021, 2022, 2023], context)).toEqual([2021, 2023]);
});
