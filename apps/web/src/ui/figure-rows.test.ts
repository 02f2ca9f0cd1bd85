import { figureColumns } from "@sosanh/chart/table/figure-columns";
import { figureRows, yearsToShow, yearsWithFigures } from "@sosanh/chart/table/figure-rows";
import { sortedRows, viewSort } from "@sosanh/chart/table/figure-sort";
import { figureText, textContext } from "@sosanh/chart/table/figure-text";
import type { Observation } from "@sosanh/core/figures/observation";
import { known, missing } from "@sosanh/core/figures/value";
import { compared } from "@sosanh/core/fixtures/small-comparison";
import { figuresOf, metrics, places, seen } from "@sosanh/core/fixtures/small-country";
import type { View } from "@sosanh/core/view/view";
import { describe, expect, it } from "vitest";

function table(observations: readonly Observation[], view: Partial<View> = {}, pinned?: number) {
  const comparison = compared(observations, {
    view: { places: [{ childrenOf: places.B }], years: { from: 2021, to: 2023 }, ...view },
  });
  const metric = metrics.find((m) => m.code === comparison.view.metrics[0]);
  if (metric === undefined) throw new Error("no metric");
  const rows = figureRows(comparison, metric);
  const context = textContext(metric, comparison.view);
  const columns = figureColumns(comparison, metric, { years: comparison.years, pinned });
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
  it("has the change between the two years compared beside those from year to year", () => {
    const years = [...steps("B1"), ...steps("B2")];
    const { columns, texts } = table(years, { basis: "change", baseYear: 2021 });
    expect(columns.at(-1)).toEqual({ kind: "span", from: 2021, of: 2023 });
    expect(texts[0]?.at(-1)).toMatchObject({ text: "+20", number: 20 });
    expect(table(years, { basis: "relative-change" }).kinds.at(-1)).toBe("span-relative");
    expect(table(years, { basis: "change", baseYear: 2022 }).kinds).not.toContain("span");
  });
  it("is sorted by the change that a map of it is coloured by", () => {
    const comparison = compared([...steps("B1"), ...steps("B2")], {
      view: {
        places: [{ childrenOf: places.B }],
        years: { from: 2021, to: 2023 },
        basis: "change",
        chart: "map",
      },
    });
    const [metric] = comparison.metrics;
    if (metric === undefined) throw new Error("no metric");
    expect(viewSort(comparison, metric)).toMatchObject({ column: { kind: "span", from: 2021, of: 2023 } });
  });
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

describe("the change between two years", () => {
  const pair = { baseYear: 2021, focusYear: 2023 };
  const between = (observations: readonly Observation[], view: Partial<View> = {}) => {
    const { columns, texts } = table(observations, { ...pair, ...view });
    return texts[0]?.[columns.findIndex(({ kind }) => kind === "span")];
  };
  it("is the later less the earlier, as a number too", () =>
    expect(between(steps("B1"))).toEqual({ text: "+20", order: 20, number: 20, verdict: "comparable" }));
  it("is missing where an end is", () =>
    expect(between([seen("B1", 2022, 40), seen("B1", 2023, 50)])).toMatchObject({
      text: "",
      missing: "not-reported",
    }));
  it("is not told across a merger as reported", () => {
    const merged = [seen("A2", 2021, 40), seen("A2", 2022, 50), seen("A2", 2023, 60)];
    expect(between(merged, { places: [{ locality: places.A2 }] })).toMatchObject({
      text: "",
      missing: "not-comparable",
    });
  });
  it("comes with its per cent where a reader chose the years", () =>
    expect(table(steps("B1"), pair).kinds).toContain("span-relative"));
  it("has no column of its own where nobody chose and no place has one", () =>
    expect(table([seen("B1", 2023, 50)]).kinds).not.toContain("span"));
});

describe("a figure of which only the bounds are known", () => {
  const { rows, context } = table(steps("B1"));
  const [first] = rows;
  const row = first?.byYear.get(2023);
  if (first === undefined || row === undefined) throw new Error("no row");
  const bounded = {
    ...row,
    value: missing("not-comparable"),
    bounds: { low: 1200, high: 1350, qualifier: "exact" as const },
  };
  const text = figureText(
    { ...first, byYear: new Map([[2023, bounded]]) },
    { kind: "figure", of: 2023 },
    context,
  );
  it("is written as a range", () => expect(text.text).toBe("từ 1.200 đến 1.350"));
  it("is no number and has no place in the order", () => {
    expect(text.number).toBeUndefined();
    expect(text.order).toBeUndefined();
  });
});

it("a pinned year stands first, once", () =>
  expect(table(steps("B1"), { basis: "index" }, 2022).columns.map((column) => column.of)).toEqual([
    2022, 2021, 2023,
  ]));

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
