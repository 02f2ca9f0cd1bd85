import type { DatasetLoad } from "@sosanh/core/figures/dataset-load";
import { known } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { LocalityTree } from "@sosanh/core/places/locality-tree";
import { parseView } from "@sosanh/core/view/parse-view";
import type { ViewInput } from "@sosanh/core/view/view";
import { describe, expect, it } from "vitest";
import { loadedCountry } from "../tests/loaded-country.ts";
import { answerView } from "./answer-view.ts";

const years = [2022, 2023, 2024];
const lastOfDistricts = "2024-12-31";

const country = loadedCountry(({ tree }) => [withGaps(tree)]);

/**
 * Of one province the figures and targets of its communes: most of them, others each year. Of the other provinces the
 * targets, and figures of most of their districts: more districts with gaps above them than are read for the country.
 */
function withGaps(tree: LocalityTree): DatasetLoad {
  const dataset = { code: "gaps", kind: "sample", name: { vi: "Thiếu số liệu", en: "Gaps" } } as const;
  const cells = years.flatMap((year) =>
    tree
      .childrenOn("old:38", lastOfDistricts)
      .flatMap((district, d) =>
        tree.childrenOn(district, lastOfDistricts).map((locality, i) => ({ locality, year, d, i })),
      ),
  );
  const provinces = years.flatMap((year) =>
    tree.levelOn(1, lastOfDistricts).map((locality, i) => ({ locality, year, d: 0, i })),
  );
  const districts = years.flatMap((year) =>
    tree
      .levelOn(2, `${year}-12-31`)
      .filter((uid) => tree.parentOn(uid, `${year}-12-31`) !== "old:38")
      .map((locality, i) => ({ locality, year, d: 0, i })),
  );
  const told = [
    ...cells.filter(({ year, d, i }) => d % 3 === 0 || (i * 7 + d * 5 + year) % 29 !== 0),
    ...districts.filter(({ year, i }) => (i + year) % 9 !== 0),
  ];
  const common = ({ locality, year }: { readonly locality: LocalityUid; readonly year: number }) => ({
    dataset: dataset.code,
    metric: "recruits_delivered",
    locality,
    period: { year, part: "year" } as const,
    citation: { source: "gaps", place: { kind: "document" } as const },
  });
  return {
    dataset,
    fingerprint: "gaps",
    sources: [{ id: "gaps", title: "Thiếu số liệu", illustrative: true }],
    observations: () =>
      told.map((cell) => ({
        ...common(cell),
        value: known(5 + ((cell.i * 13 + cell.d + cell.year * 3) % 17)),
        status: "measured",
        state: "published",
        revision: 1,
      })),
    targets: () =>
      [...cells, ...provinces].map((cell) => ({
        ...common(cell),
        content: { kind: "amount", amount: 9 + (cell.i % 5), qualifier: "exact" },
      })),
    expected: told.length,
  };
}

/** The rows of the first place. */
async function rowsOf(place: LocalityUid, others: ViewInput["places"], rest: Partial<ViewInput>) {
  const view: ViewInput = {
    data: "sample",
    metrics: ["recruits_delivered"],
    places: [{ locality: place }, ...others],
    years: { from: 2023, to: 2024 },
    ...rest,
  };
  const { rows } = await answerView(country.context, parseView(view));
  return rows.filter((row) => row.locality === place);
}

describe("every number of a place is the same whatever other places the View holds", () => {
  it.each([
    ["today", "new:38"],
    ["today", "vn"],
    ["as-reported", "old:38"],
    ["as-reported", "vn"],
    ["2024-12-31", "old:38"],
  ] as const)(
    "%s: %s",
    async (frame, place) => {
      const alone = await rowsOf(place, [], { frame });
      const districts = country.context.reference.tree.childrenOn("old:38", lastOfDistricts);
      const others: ViewInput["places"] = [
        ...country.context.reference.tree.levelOn(1, lastOfDistricts).map((locality) => ({ locality })),
        ...districts.map((locality) => ({ locality })),
        ...["old:38", "old:40", "old:14758", "vn"].map((uid) => ({ locality: uid as LocalityUid })),
        { childrenOf: "old:38" },
      ];
      expect(alone.some((row) => row.matched !== undefined)).toBe(place !== "vn");
      for (const step of [1, 2, 3, 5, 7, 30]) {
        const some = others.filter((_, i) => i % step === step - 1);
        expect(await rowsOf(place, some, { frame })).toEqual(alone);
      }
    },
    60_000,
  );
});

it("every change of a place is the same whatever other metrics the View holds", async () => {
  const changes = async (metrics: readonly string[]) => {
    const view = parseView({
      data: "sample",
      metrics: ["recruits_delivered"],
      places: [{ locality: "old:38" }],
      years: { from: 2022, to: 2024 },
    });
    const { rows } = await answerView(country.context, { ...view, metrics: [...metrics] });
    return rows
      .filter((row) => row.metric === "recruits_delivered")
      .map(({ period, change, matched }) => ({ year: period.year, change, matched }));
  };
  const alone = await changes(["recruits_delivered"]);
  expect(alone.filter((row) => row.matched !== undefined)).toHaveLength(2);
  expect(await changes(country.context.reference.metrics.map((m) => m.code))).toEqual(alone);
});

describe("the change and the attainment of a province that is one whole unit in both years", () => {
  it.each(["today", "2024-12-31"] as const)("are those as reported, on the units of %s", async (frame) => {
    const toldOf = async (place: LocalityUid, rest: Partial<ViewInput>) =>
      (await rowsOf(place, [], { ...rest, years: { from: 2022, to: 2024 } })).map(
        ({ change, relativeChange, matched, sinceBase, attainment, attainmentMatched }) => ({
          ...{ change, relativeChange, matched, sinceBase },
          ...{ attainment, attainmentMatched },
        }),
      );
    const reported = await toldOf("old:38", {});
    expect(reported[1]?.matched?.of).toBe(27);
    expect(await toldOf(frame === "today" ? "new:38" : "old:38", { frame })).toEqual(reported);
  });
});

it.each(["as-reported", "today"] as const)(
  "a change since a chosen base year is the one of a View that begins with it, %s",
  async (frame) => {
    const place = frame === "today" ? "new:38" : "old:38";
    const sinceIn = async (asked: Partial<ViewInput>) =>
      (await rowsOf(place, [], { frame, ...asked })).at(-1)?.sinceBase;
    const first = await sinceIn({ years: { from: 2022, to: 2024 } });
    expect(first?.matched).toBeDefined();
    expect(await sinceIn({ years: { from: 2019, to: 2024 }, baseYear: 2022 })).toEqual(first);
  },
);
