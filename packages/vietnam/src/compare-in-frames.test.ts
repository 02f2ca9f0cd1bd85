import { compare } from "@sosanh/core/comparison/compare";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import { comparisonNeeds } from "@sosanh/core/comparison/comparison-needs";
import { rollUp } from "@sosanh/core/figures/roll-up";
import type { Rollup } from "@sosanh/core/figures/rollup";
import type { Source } from "@sosanh/core/figures/source";
import { alignToFrame } from "@sosanh/core/frames/align-to-frame";
import { frameDay } from "@sosanh/core/frames/frame";
import { frameNeeds } from "@sosanh/core/frames/frame-needs";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { type ViewInput, viewSchema } from "@sosanh/core/view/view";
import { describe, expect, it } from "vitest";
import { frameOf, lineage, numberOf, recruits, reported, tree, year } from "../fixtures/register-aligned.ts";
import { readMetrics } from "./metrics.ts";
import { statisticsLoad } from "./statistics.ts";

const metrics = readMetrics();
const byCode = new Map(metrics.map((m) => [m.code, m]));
const years = Array.from({ length: 17 }, (_, i) => year(2009 + i));
const population = metrics.filter((m) => m.group === "population");
const statistics = rollUp(statisticsLoad().observations(), population, { tree, periods: years });

/** Answers a View as the product does: what its frame needs of the rows as reported, aligned and compared. */
function answered(asked: ViewInput, rows: readonly Rollup[], sources: readonly Source[] = []): Comparison {
  const view = viewSchema.parse(asked);
  const day = frameDay(view.frame, tree);
  const base = { metrics, targets: [], sources, lineage };
  if (day === undefined) return compare(view, { ...base, tree, rollups: rows });
  const frame = frameOf(day);
  const needs = comparisonNeeds(view, frame, byCode);
  const periods = needs.years.map(year);
  const read = new Set(frameNeeds(needs.localities, { tree: frame, lineage, periods }));
  const asReported = rows.filter((r) => read.has(r.locality));
  const wanted = metrics.filter((m) => needs.metrics.includes(m.code));
  const rollups = alignToFrame(asReported, wanted, {
    tree: frame,
    lineage,
    day,
    periods,
    places: needs.localities,
  });
  return compare(view, { ...base, tree: frame, rollups, asReported });
}

const recruitsOf = (
  places: readonly LocalityUid[],
  { frame, ...years }: { readonly frame: string; readonly from: number; readonly to: number },
) => ({
  metrics: [recruits.code],
  places: places.map((locality) => ({ locality })),
  years,
  frame,
});

describe("the same View in three frames", () => {
  const asked = (frame: ViewInput["frame"]): ViewInput => ({
    metrics: ["population_average"],
    places: [{ locality: "old:37" }],
    years: { from: 2019, to: 2020 },
    ...(frame !== undefined && { frame }),
  });
  const values = (c: Comparison) => c.rows.map((r) => [r.locality, numberOf(r)]);

  it("is the province of its time as reported", () => {
    const answer = answered(asked("as-reported"), statistics);
    expect(values(answer).map(([uid]) => uid)).toEqual(["old:37", "old:37"]);
    expect(answer).not.toHaveProperty("frameDay");
    expect(answer.localities[0]?.name).toBe("Tỉnh Ninh Bình");
  });

  it("is the province of three in today's units, and says so", () => {
    const answer = answered(asked("today"), statistics);
    expect(answer.frameDay).toBe("2025-07-01");
    expect(answer.shownAs).toEqual([{ asked: "old:37", shown: ["new:37"] }]);
    expect(answer.localities[0]).toMatchObject({
      uid: "new:37",
      madeOf: [
        { uid: "old:35", name: "Tỉnh Hà Nam" },
        { uid: "old:36", name: "Tỉnh Nam Định" },
        { uid: "old:37", name: "Tỉnh Ninh Bình" },
      ],
    });
    expect(values(answer)).toEqual([
      ["new:37", 3_619_900],
      ["new:37", 3_636_080],
    ]);
    expect(answer.rows[1]).toMatchObject({
      alignment: { how: "merged" },
      comparability: { verdict: "comparable" },
      rank: { of: 34 },
    });
  });

  it("is the province of its time in the units of 2024, where 63 are ranked", () => {
    const answer = answered(asked("2024-12-31"), statistics);
    expect(answer.frameDay).toBe("2024-12-31");
    expect(answer.shownAs).toEqual([]);
    expect(answer.rows[1]).toMatchObject({
      locality: "old:37",
      alignment: { how: "same" },
      rank: { of: 63 },
    });
  });
});

describe("a frame's day", () => {
  it("in the future is the day of the last change", () =>
    expect(frameDay("2031-01-01", tree)).toBe("2025-07-01"));
  it("before the register begins is the eve of its first change", () =>
    expect(frameDay("1999-12-31", tree)).toBe("2017-08-17"));
  it("is itself in between", () => expect(frameDay("2020-02-29", tree)).toBe("2020-02-29"));
});

describe("places in a frame", () => {
  const rows = [
    reported("old:407", 2018, 100),
    reported("old:407", 2019, 110),
    reported("old:407", 2020, 120),
  ];

  it("tell the names that units had before: Nghi Sơn was Huyện Tĩnh Gia until 2019", () => {
    const answer = answered(recruitsOf(["old:407"], { frame: "today", from: 2018, to: 2020 }), rows);
    expect(answer.localities[0]).toMatchObject({
      uid: "old:407",
      name: "Thị xã Nghi Sơn",
      isFormerDistrict: true,
      parent: "new:38",
      parentName: "Tỉnh Thanh Hóa",
      formerNames: [{ name: "Huyện Tĩnh Gia", lastYear: 2019 }],
    });
    expect(answer.rows.map((r) => numberOf(r))).toEqual([100, 110, 120]);
  });

  it("do not call a name former that came after the frame", () => {
    const answer = answered(recruitsOf(["old:407"], { frame: "2019-12-31", from: 2018, to: 2020 }), rows);
    expect(answer.localities[0]).toMatchObject({ name: "Huyện Tĩnh Gia", formerNames: [] });
  });

  it("rank former districts among those of the same province, and communes among its communes", () => {
    const view = recruitsOf(["old:407", "old:395"], { frame: "today", from: 2020, to: 2020 });
    const figureOf = (uid: LocalityUid) => (uid === "old:407" ? 120 : uid === "old:395" ? 300 : 10);
    const all = tree.childrenOn("old:38", "2020-12-31").map((uid) => reported(uid, 2020, figureOf(uid)));
    expect(answered(view, all).rows.map((r) => r.rank)).toMatchObject([{ position: 2 }, { position: 1 }]);
  });

  it("do not count former districts in their province", () => {
    const asked: ViewInput = {
      ...recruitsOf([], { frame: "today", from: 2020, to: 2020 }),
      places: [{ childrenOf: "old:38" }],
    };
    const answer = answered(asked, [reported("old:407", 2020, 120)]);
    expect(answer.shownAs).toEqual([{ asked: "old:38", shown: ["new:38"] }]);
    expect(answer.localities).toHaveLength(166);
    expect(answer.localities.every((l) => l.level === 3)).toBe(true);
  });

  it("show Cửa Lò as Vinh in the units of 2024", () => {
    const districts = [
      reported("old:412", 2020, 500),
      reported("old:413", 2020, 60),
      reported("old:429", 2020, 200),
    ];
    const answer = answered(
      recruitsOf(["old:413"], { frame: "2024-12-31", from: 2020, to: 2020 }),
      districts,
    );
    expect(answer.shownAs).toEqual([{ asked: "old:413", shown: ["old:412"] }]);
    expect(answer.rows[0]).toMatchObject({
      value: { missing: "not-comparable" },
      bounds: { low: 560, high: 760 },
      rank: { missing: "not-comparable" },
    });
  });

  it("name the sources of every figure that went in", () => {
    const districts = [
      { ...reported("old:35", 2020, 1), source: "a" },
      { ...reported("old:36", 2020, 2), source: "b" },
      { ...reported("old:37", 2020, 3), source: "c" },
    ];
    const sources = ["a", "b", "c", "d"].map((id) => ({ id, title: id, illustrative: false }));
    const answer = answered(
      recruitsOf(["new:37"], { frame: "today", from: 2020, to: 2020 }),
      districts,
      sources,
    );
    expect(numberOf(answer.rows[0])).toBe(6);
    expect(answer.sources.map((s) => s.id)).toEqual(["a", "b", "c"]);
  });
});
