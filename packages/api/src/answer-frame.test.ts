import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { Rollup } from "@sosanh/core/figures/rollup";
import { isKnown } from "@sosanh/core/figures/value";
import { placesOf } from "@sosanh/core/frames/align-to-frame";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { localViewer, type Viewer } from "@sosanh/core/places/viewer";
import type { ViewInput } from "@sosanh/core/view/view";
import { todayRollupsFor } from "@sosanh/db/queries/today-rollups";
import { reportsLoad } from "@sosanh/vietnam/reports";
import { statisticsLoad } from "@sosanh/vietnam/statistics";
import { describe, expect, it } from "vitest";
import { loadedCountry } from "../tests/loaded-country.ts";
import { readAligned } from "./read-frame.ts";

const country = loadedCountry(() => [statisticsLoad(), reportsLoad()]);

const { asked } = country;
const population = (other: Partial<ViewInput>, viewer?: Viewer) =>
  asked(viewer).comparisons.get({
    metrics: ["population_average"],
    places: [{ childrenOf: "vn" }],
    years: { from: 2010, to: 2020 },
    ...other,
  });
const figureIn = ({ rows }: Comparison, locality: LocalityUid, year: number) => {
  const value = rows.find((r) => r.locality === locality && r.period.year === year)?.value;
  return value !== undefined && isKnown(value) ? value.value : undefined;
};

describe("a View on today's units", () => {
  it("shows each of the 34 provinces, 2010 to 2020, as the exact sum of its predecessors", async () => {
    const today = await population({ frame: "today" });
    const reported = await population({});
    expect(today.localities).toHaveLength(34);
    expect(today.frameDay).toBe(country.context.reference.tree.lastChange);
    for (const { uid } of today.localities) {
      for (const year of today.years) {
        const row = today.rows.find((r) => r.locality === uid && r.period.year === year);
        const from = row?.alignment?.from ?? [];
        expect(from.every((f) => f.share === "full")).toBe(true);
        const sum = from.reduce(
          (total, f) => total + (figureIn(reported, f.locality, year) ?? Number.NaN),
          0,
        );
        expect([uid, year, figureIn(today, uid, year)]).toEqual([uid, year, sum]);
        expect(row?.complete).toBe(true);
      }
    }
  });

  it("shows a province that is no more as the one it went into", async () => {
    const { localities, shownAs } = await population({
      frame: "today",
      places: [{ locality: "old:35" }],
      mine: "old:35",
    });
    expect(localities.map((l) => [l.uid, l.shortName])).toEqual([["new:37", "Ninh Bình"]]);
    expect(localities[0]?.madeOf?.map((m) => m.uid)).toEqual(["old:35", "old:36", "old:37"]);
    expect(shownAs).toEqual([{ asked: "old:35", shown: ["new:37"] }]);
  });

  it("gives who sees a part of the country what is made of that part alone", async () => {
    const part: Viewer = { user: "one", role: "reader", subtree: ["new:37", "old:36"] };
    const { rows } = await population(
      { frame: "today", places: [{ locality: "new:37" }], years: { from: 2020, to: 2020 } },
      part,
    );
    const own = await population({ places: [{ locality: "old:36" }], years: { from: 2020, to: 2020 } });
    expect(rows[0]?.value).toEqual(own.rows[0]?.value);
    expect(rows[0]?.coverage).toEqual({ reported: 1, expected: 3 });
    expect(rows[0]?.alignment?.from.map((f) => f.locality)).toEqual(["old:36"]);
  });
});

describe("today's stored figures", () => {
  const asked = (metric: string) => {
    const { tree, frames } = country.context.reference;
    const frame = frames.frameOn(tree.lastChange, []);
    const localities = placesOf(frame.tree);
    const years = { from: 2018, to: 2020 };
    return { frame, query: { data: "real", metrics: [metric], localities, years, part: "year" } as const };
  };
  const order = (r: Rollup) => `${r.metric} ${r.locality} ${r.period.year}`;

  it.each(["population_census", "population_average", "urban_share", "awards_collectives"])(
    "of %s are what is made of the figures as reported, for every unit and former district",
    async (metric) => {
      const { frame, query } = asked(metric);
      const made = await readAligned(country.context, frame, query);
      const stored = await todayRollupsFor(country.context.database.db, localViewer, query);
      const sorted = made.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
      const told = (r: Rollup) => isKnown(r.value) || r.bounds !== undefined;
      expect(stored.filter(told).length).toBeGreaterThan(0);
      expect(stored.filter(told)).toEqual(sorted.filter(told));
    },
  );

  it("are refused by their number where too many would have to be made anew", async () => {
    const { frame, query } = asked("population_census");
    const metrics = country.context.reference.metrics.map((m) => m.code);
    await expect(readAligned(country.context, frame, { ...query, metrics })).rejects.toMatchObject({
      code: "view-too-large",
      evidence: { largest: 1_000_000 },
    });
  });
});

describe("one View in three frames", () => {
  it("gives three answers, each on its own units", async () => {
    const years = { from: 2019, to: 2020 };
    const answers = await Promise.all(
      ["as-reported", "today", "2024-12-31"].map((frame) => population({ frame, years })),
    );
    expect(answers.map((a) => a.localities.length)).toEqual([63, 34, 63]);
    expect(answers.map((a) => a.frameDay)).toEqual([
      undefined,
      country.context.reference.tree.lastChange,
      "2024-12-31",
    ]);
  });

  it("of which one at a year's own last day changes no figure of it", async () => {
    const years = { from: 2020, to: 2020 };
    const [reported, own] = await Promise.all([
      population({ years }),
      population({ years, frame: "2020-12-31" }),
    ]);
    expect(own.rows.map((r) => [r.locality, r.value])).toEqual(
      reported.rows.map((r) => [r.locality, r.value]),
    );
  });
});

describe("the evidence of a figure on today's units", () => {
  const key = {
    data: "real",
    metric: "population_average",
    locality: "new:37",
    period: { year: 2020, part: "year" },
    frame: "today",
  } as const;

  it("lists every unit it is made of, with the act, the day and its own figure", async () => {
    const { rollup, parts = [], sources } = await asked().sources.figure(key);
    expect(parts.map((p) => [p.locality, p.name, p.share, p.on])).toEqual([
      ["old:35", "Tỉnh Hà Nam", "full", "2025-07-01"],
      ["old:36", "Tỉnh Nam Định", "full", "2025-07-01"],
      ["old:37", "Tỉnh Ninh Bình", "full", "2025-07-01"],
    ]);
    expect(new Set(parts.flatMap((p) => p.acts)).size).toBeGreaterThan(0);
    const sum = parts.reduce(
      (total, p) => total + (p.rollup && isKnown(p.rollup.value) ? p.rollup.value.value : 0),
      0,
    );
    expect(rollup?.value).toEqual({ value: sum, qualifier: "exact" });
    expect(sources.map((s) => s.id)).toContain(parts[0]?.rollup?.source);
  });

  it("opens the document at once where the figure is one unit's", async () => {
    const own = await asked().sources.figure({ ...key, metric: "recruits_delivered", locality: "old:395" });
    expect(own.parts?.map((p) => p.locality)).toEqual(["old:395"]);
    expect(own.observations.length).toBeGreaterThan(0);
  });

  it("is told to nobody who may not see the place", async () => {
    const viewer: Viewer = { user: "one", role: "reader", subtree: ["new:38"] };
    await expect(asked(viewer).sources.figure(key)).rejects.toThrow("not found");
  });
});

describe("localities.formerDistricts", () => {
  it("lists the districts of Thanh Hóa that ended, with the communes they live on in, and whether exactly", async () => {
    const listed = await asked().localities.formerDistricts({ province: "old:38" });
    expect(listed).toEqual(await asked().localities.formerDistricts({ province: "new:38" }));
    const thoXuan = listed.find((d) => d.uid === "old:395");
    expect(thoXuan).toMatchObject({ name: "Huyện Thọ Xuân", exact: true, province: { uid: "new:38" } });
    expect(thoXuan?.communes.length).toBeGreaterThan(3);
    await expect(asked().localities.formerDistricts({ province: "old:99999" })).rejects.toThrow("old:99999");
  });
});

describe("weights", () => {
  const dongTho = { from: "old:14758", to: "new:14797" } as const;

  it("are listed once they are stored, and no more when they are removed", async () => {
    const weight = { ...dongTho, share: 0.6, basis: "Số hộ" };
    await asked().weights.save(weight);
    expect(await asked().weights.list()).toEqual([weight]);
    await asked().weights.remove(dongTho);
    expect(await asked().weights.list()).toEqual([]);
    await expect(asked().weights.remove(dongTho)).rejects.toThrow("not found");
  });

  it.each([
    [{ share: 1.1 }, "a share above 0 and at most 1, not 1.1"],
    [{ to: "new:00004" as const }, "no part of old:14758 went into new:00004"],
    [{ basis: " " }, "no text given"],
  ])("are refused by name where they are wrong: %j", async (bad, words) => {
    const weight = { ...dongTho, share: 0.5, basis: "area" };
    await expect(asked().weights.save({ ...weight, ...bad })).rejects.toThrow(words);
  });
});
