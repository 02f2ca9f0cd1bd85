import { lineageOf } from "@sosanh/core/places/lineage";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { localityTree } from "@sosanh/core/places/locality-tree";
import { reclassifications } from "@sosanh/core/places/reclassification";
import { expect, it } from "vitest";
import { readMetrics } from "./metrics.ts";
import { readLocalities, readSuccessions } from "./register.ts";

const tree = localityTree(readLocalities());
const lineage = lineageOf(tree, readSuccessions());
const inCountry = reclassifications(tree, lineage.linksOf);
const moved = (uid: LocalityUid, year: number) =>
  inCountry({ before: [uid], now: [uid] }, { from: `${year - 1}-12-31`, to: `${year}-12-31` });
const thanhHoa = "old:38";

it("communes of Thanh Hóa became wards and towns in 2019 and 2020, none in 2018", () =>
  expect([2018, 2019, 2020].map((year) => moved(thanhHoa, year))).toEqual([false, true, true]));

it("its territory stayed what it was all the while", () =>
  expect(lineage.changedTerritory(thanhHoa, { from: "2010-12-31", to: "2024-12-31" })).toBe("none"));

it("what such a change moves is told of urban and rural people, and of their shares", () =>
  expect(
    readMetrics()
      .filter((m) => m.movedByReclassification)
      .map((m) => m.code),
  ).toEqual([
    "population_urban",
    "population_rural",
    "urban_share",
    "population_census_urban",
    "population_census_rural",
  ]));
