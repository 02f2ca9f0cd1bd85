import type { Observation } from "@sosanh/core/figures/observation";
import { rollUp } from "@sosanh/core/figures/roll-up";
import { isKnown } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { localityTree } from "@sosanh/core/places/locality-tree";
import { describe, expect, it } from "vitest";
import { readDataFile, readDataRows } from "./data-file.ts";
import { readMetrics } from "./metrics.ts";
import { readLocalities } from "./register.ts";
import { statisticsLoad } from "./statistics.ts";

const load = statisticsLoad();
const observations = [...load.observations()];
const tree = localityTree(readLocalities());
const census = new Map(
  observations.filter((o) => o.metric === "population_census").map((o) => [o.locality, o]),
);

function persons(observation: Observation | undefined): number {
  if (observation === undefined) throw new Error("no observation");
  return isKnown(observation.value) ? observation.value.value : 0;
}

const total = (uids: readonly LocalityUid[]) => uids.reduce((sum, uid) => sum + persons(census.get(uid)), 0);

describe("the census of 2019", () => {
  it("counts 96,208,984 people in the districts at the end of the year", () => {
    const districts = tree.levelOn(2, "2019-12-31");
    expect(districts.filter((uid) => !census.has(uid))).toEqual([]);
    expect(districts).toHaveLength(census.size);
    expect(total(districts)).toBe(96_208_984);
  });

  it("adds up to each province's own count", () => {
    const provinces = readDataRows("province-census-2019.csv", ["uid", "population"]);
    expect(provinces).toHaveLength(63);
    for (const province of provinces) {
      const uid = tree.all.find((l) => l.uid === province.uid)?.uid ?? "vn";
      expect(total(tree.childrenOn(uid, "2019-12-31")), uid).toBe(Number(province.population));
    }
  });

  it("is not applicable to Huyện Hoàng Sa, so that Đà Nẵng is complete", () => {
    expect(census.get("old:498")?.value).toEqual({ missing: "not-applicable" });
    expect(tree.childrenOn("old:48", "2019-12-31").filter((uid) => !census.has(uid))).toEqual([]);
  });
});

describe("rolled up at the end of 2019", () => {
  const rollups = rollUp(
    observations,
    readMetrics().filter((m) => m.group === "population"),
    { tree, periods: [{ year: 2019, part: "year" }] },
  );
  const at = (metric: string, locality: LocalityUid) =>
    rollups.find((r) => r.metric === metric && r.locality === locality);

  it("the census of the country is complete", () =>
    expect(at("population_census", "vn")).toMatchObject({
      value: { value: 96_208_984, qualifier: "exact" },
      origin: "derived",
      coverage: { reported: 63, expected: 63 },
    }));

  it("the census of Đà Nẵng is of 7 districts of 7", () =>
    expect(at("population_census", "old:48")?.coverage).toEqual({ reported: 7, expected: 7 }));

  it("men and women, town and country add up to all", () => {
    const whole = (metric: string) => {
      const value = at(metric, "vn")?.value;
      return value !== undefined && isKnown(value) ? value.value : 0;
    };
    expect(whole("population_census_male") + whole("population_census_female")).toBe(96_208_984);
    expect(whole("population_census_urban") + whole("population_census_rural")).toBe(96_208_984);
  });

  it("the urban share of a province is computed from its parts", () => {
    const share = at("urban_share", "old:38");
    expect(share?.origin).toBe("derived");
    expect(share?.value).toMatchObject({ value: expect.closeTo(14.9, 0) });
  });
});

describe("the average population", () => {
  it("is in persons, for 63 provinces and 11 years", () => {
    const average = observations.filter((o) => o.metric === "population_average");
    expect(average).toHaveLength(63 * 11);
    const haNoi = average.find((o) => o.locality === "old:01" && o.period.year === 2010);
    expect(haNoi?.value).toEqual({ value: 6_639_090, qualifier: "exact" });
  });

  it("cites the cell it stands in", () => {
    const caMau = observations.find(
      (o) => o.metric === "population_rural" && o.locality === "old:96" && o.period.year === 2020,
    );
    const place = caMau?.citation.place;
    if (place?.kind !== "cell") throw new Error("not a cell");
    const cells = readDataFile("province-year-2010-2020.csv").split("\n")[place.row - 1]?.split(",");
    expect(place.column).toBe("G");
    expect(Number(cells?.[6]) * 1000).toBe(persons(caMau));
  });
});

describe("the statistics", () => {
  it("are as many as expected, in metrics that exist, from sources listed", () => {
    const metrics = new Set(readMetrics().map((m) => m.code));
    const sources = new Set(load.sources.map((s) => s.id));
    expect(observations).toHaveLength(load.expected);
    expect(observations.filter((o) => !metrics.has(o.metric) || !sources.has(o.citation.source))).toEqual([]);
    expect([...load.targets()]).toEqual([]);
  });
});
