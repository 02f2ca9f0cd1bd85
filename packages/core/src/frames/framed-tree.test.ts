import { describe, expect, it } from "vitest";
import { metricOf, places, successions, tree } from "../../fixtures/small-country.ts";
import { siblingRanks } from "../comparison/sibling-ranks.ts";
import type { Period } from "../figures/period.ts";
import type { Rollup } from "../figures/rollup.ts";
import { rollupIndex } from "../figures/rollup-index.ts";
import { known } from "../figures/value.ts";
import { lineageOf } from "../places/lineage.ts";
import type { LocalityUid } from "../places/locality.ts";
import { framedTree } from "./framed-tree.ts";

const lineage = lineageOf(tree, successions);
const after = framedTree(tree, lineage, "2023-12-31");
const before = framedTree(tree, lineage, "2020-12-31");
const year = (of: number): Period => ({ year: of, part: "year" });

describe("the tree of a frame", () => {
  it("answers for its day, whatever the period", () => {
    expect(after.childrenIn(places.A, year(2019))).toEqual([places.A1, places.A2]);
    expect(before.childrenIn(places.A, year(2023))).toEqual([places.A1, places.A2, places.A3]);
    expect(after.parentIn(places.A1c, year(2019))).toBe(places.A2);
    expect(after.versionIn(places.A1, year(2019))?.name).toBe("Thị xã Đông An");
    expect(before.ancestorsOn(places.A3a, "2023-12-31")).toEqual([places.A3, places.A, places.vn]);
  });

  it("has no unit that does not stand on its day", () => {
    expect(after.existsIn(places.A3, year(2019))).toBe(false);
    expect(after.dayIn(places.A3, year(2019))).toBeUndefined();
  });

  it("shows a unit as what it became, and knows what units were made of", () => {
    expect(after.frame.shownAs(places.A3)).toEqual([places.A2]);
    expect(after.frame.madeOf(places.A2, year(2019)).map((s) => s.locality)).toEqual([places.A2, places.A3]);
  });

  it("made of another frame shows the register as if it were made of the register", () =>
    expect(framedTree(before, lineage, "2023-12-31").childrenIn(places.A, year(2019))).toEqual([
      places.A1,
      places.A2,
    ]));

  it("has no former districts while there are districts", () =>
    expect(after.frame.formerDistrictsIn(places.A)).toEqual([]));

  it("ranks every year by its own figures", () => {
    const row = (locality: LocalityUid, of: number, value: number): Rollup => ({
      metric: "recruits",
      locality,
      period: year(of),
      value: known(value),
      origin: "reported",
      complete: true,
      estimate: false,
    });
    const rows = [
      row(places.A1, 2020, 1),
      row(places.A2, 2020, 2),
      row(places.A1, 2021, 4),
      row(places.A2, 2021, 3),
    ];
    const rankOf = siblingRanks(after, rollupIndex(rows, after));
    expect([2020, 2021].map((of) => rankOf(metricOf("recruits"), places.A1, year(of)))).toEqual([
      { position: 2, of: 2 },
      { position: 1, of: 2 },
    ]);
  });
});
