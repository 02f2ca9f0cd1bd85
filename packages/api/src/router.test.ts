import { isKnown } from "@sosanh/core/figures/value";
import type { Viewer } from "@sosanh/core/places/viewer";
import { reportsLoad } from "@sosanh/vietnam/reports";
import { statisticsLoad } from "@sosanh/vietnam/statistics";
import { describe, expect, it } from "vitest";
import { loadedCountry } from "../tests/loaded-country.ts";

const country = loadedCountry(() => [statisticsLoad(), reportsLoad()]);

const { asked } = country;
const nghiSon = "old:407";
const thoXuan = "old:395";

describe("comparisons.get", () => {
  it("answers Thọ Xuân's recruits of 2020 with the report's statement on the target and its source", async () => {
    const { rows, sources } = await asked().comparisons.get({
      metrics: ["recruits_delivered"],
      places: [{ locality: thoXuan }],
      years: { from: 2020, to: 2020 },
    });
    expect(rows[0]?.value).toEqual({ value: 226, qualifier: "exact" });
    expect(rows[0]?.target).toMatchObject({ kind: "statement", attainment: 100 });
    expect(sources.map((s) => s.id)).toContain(rows[0]?.source);
  });

  it("adds the districts of the 2019 census up to 96,208,984, and the provinces to the same", async () => {
    const { rows } = await asked().comparisons.get({
      metrics: ["population_census"],
      places: [{ locality: "vn" }, { childrenOf: "vn" }],
      years: { from: 2019, to: 2019 },
    });
    const [nation, ...provinces] = rows.map((r) => (isKnown(r.value) ? r.value.value : 0));
    expect(nation).toBe(96_208_984);
    expect(provinces.reduce((sum, value) => sum + value, 0)).toBe(nation);
    expect(provinces).toHaveLength(63);
  });

  it.each([
    [{ metrics: ["no_such_metric"] }, "unknown-metric", "no_such_metric"],
    [{ places: [{ locality: "old:99999" }] }, "unknown-locality", "old:99999"],
    [{ places: [{ locality: "Thọ Xuân" }] }, "invalid-view", "Thọ Xuân"],
    [{ years: { from: 2020, to: 20_233 } }, "invalid-view", "20233"],
    [{ basis: "growth" }, "invalid-view", "growth"],
    [{ colour: "red" }, "invalid-view", "colour"],
  ])("names the bad value of %j", async (bad, code, value) => {
    const view = {
      metrics: ["population_census"],
      places: [{ locality: "vn" }],
      years: { from: 2019, to: 2019 },
    };
    const answer = asked().comparisons.get({ ...view, ...bad } as never);
    await expect(answer).rejects.toThrow(value);
    await expect(answer).rejects.toMatchObject({ cause: { code } });
  });
});

describe("sources.figure", () => {
  it("opens the page a figure came from, at its place in the text", async () => {
    const evidence = await asked().sources.figure({
      data: "real",
      metric: "fire_training_participants",
      locality: nghiSon,
      period: { year: 2020, part: "year" },
    });
    expect(evidence.rollup?.value).toEqual({ value: 2130, qualifier: "exact" });
    expect(evidence.observations[0]?.citation.place.kind).toBe("span");
    expect(evidence.sources).toHaveLength(1);
  });

  it("holds “4.3000” for a person and gives it no number", async () => {
    const { rollup, observations } = await asked().sources.figure({
      data: "real",
      metric: "propaganda_attendance",
      locality: nghiSon,
      period: { year: 2020, part: "year" },
    });
    expect(rollup?.value).toEqual({ missing: "pending-review" });
    expect(observations.map((o) => [o.state, o.value])).toEqual([["held", { missing: "pending-review" }]]);
    expect(observations[0]?.note).toContain("4.3000");
  });

  it("leads from the list of sources to the figure that is held, with its note and without a number", async () => {
    const listed = await asked().sources.list({ data: "real" });
    const withHeld = listed.filter((s) => s.held > 0);
    const pages = await Promise.all(
      withHeld.map(({ id }) => asked().sources.figures({ id, state: "held", count: 100 })),
    );
    const held = pages.map((p) => p.observations);
    expect(held.map((h) => h.length)).toEqual(withHeld.map((s) => s.held));
    expect(held.flat().every((o) => !isKnown(o.value))).toBe(true);
    expect(held.flat().some((o) => o.note?.includes("4.3000"))).toBe(true);
  });

  it("lists the inputs of a derived figure", async () => {
    const { rollup, inputs } = await asked().sources.figure({
      data: "real",
      metric: "population_census",
      locality: "old:38",
      period: { year: 2019, part: "year" },
    });
    const sum = inputs.reduce((total, { value }) => total + (isKnown(value) ? value.value : 0), 0);
    expect(inputs).toHaveLength(27);
    expect(rollup?.value).toEqual({ value: sum, qualifier: "exact" });
  });
});

describe("a viewer of one province", () => {
  const viewer: Viewer = { user: "a", role: "reader", subtree: ["old:40"] };
  const thanhHoa = { data: "real", metric: "recruits_delivered", locality: "old:38" } as const;

  it("finds nothing of another", async () => {
    const period = { year: 2020, part: "year" } as const;
    await expect(asked(viewer).sources.figure({ ...thanhHoa, period })).rejects.toThrow("not found");
    const { rows } = await asked(viewer).comparisons.get({
      metrics: ["recruits_delivered"],
      places: [{ locality: "old:38" }],
      years: { from: 2020, to: 2020 },
    });
    expect(rows.every((r) => !isKnown(r.value))).toBe(true);
  });
});

describe("localities", () => {
  it.each(["tho xuan", "Thọ Xuân", "H. Thọ Xuân"])("finds huyện Thọ Xuân for “%s”", async (query) => {
    const hits = await asked().localities.search({ query });
    expect(hits.slice(0, 5).map((h) => h.uid)).toContain(thoXuan);
  });

  it("finds a unit by its old name, and says so", async () => {
    const hits = await asked().localities.search({ query: "tinh gia" });
    expect(hits.find((h) => h.uid === nghiSon)).toMatchObject({
      name: "Thị xã Nghi Sơn",
      former: "Huyện Tĩnh Gia",
    });
  });

  it.each([
    ["thanh hoa", "2020-12-31", "old:38"],
    ["tho xuan", "2020-12-31", "old:395"],
    ["tinh gia", "2020-12-31", "old:407"],
    ["395", "2020-12-31", "old:395"],
    ["38", "2025-12-31", "new:38"],
  ])("puts what %s meant on %s first", async (query, on, uid) => {
    const [hit] = await asked().localities.search({ query, on });
    expect(hit?.uid).toBe(uid);
  });

  it("says where a unit that is not yet there will lie", async () => {
    const hits = await asked().localities.search({ query: "tho xuan", on: "2020-12-31" });
    expect(hits.find((h) => h.uid === "new:15499")).toMatchObject({
      path: expect.stringContaining("Thanh Hóa"),
      since: "2025-07-01",
    });
  });

  it("lists the units under a place as they were on a day", async () => {
    expect(await asked().localities.children({ uid: "vn", on: "2025-06-30" })).toHaveLength(63);
    expect(await asked().localities.children({ uid: "vn", on: "2025-07-01" })).toHaveLength(34);
  });

  it("names the place it does not know", async () => {
    await expect(asked().localities.get({ uid: "old:00000" })).rejects.toThrow("old:00000");
  });
});

describe("maps", () => {
  it.each([
    ["2025-06-30", 63, "old:38"],
    ["2025-07-01", 34, "new:38"],
  ] as const)("have the provinces of %s", async (day, count, thanhHoa) => {
    const { outlines, archipelagos, tiles } = await asked().maps.provinces({ day });
    const uids = outlines.flatMap((set) => set.provinces.map(({ uid }) => uid));
    expect([uids.length, uids.includes(thanhHoa), archipelagos.length]).toEqual([count, true, 2]);
    expect(tiles.map(({ uid }) => uid)).toContain(thanhHoa);
  });

  it("name the day that is none", () =>
    expect(asked().maps.provinces({ day: "1/7/2025" })).rejects.toThrow("1/7/2025"));

  it("group the communes of a province by former district", async () => {
    const groups = await asked().maps.formerDistricts({ province: "new:38" });
    expect(groups.map(({ name }) => name)).toContain("Huyện Thọ Xuân");
  });
});

describe("overviews.get", () => {
  it("shows every metric a province has figures for, and no other data set", async () => {
    const { comparison, headline } = await asked().overviews.get({
      data: "real",
      place: "old:38",
      year: 2020,
    });
    expect(comparison.illustrative).toBe(false);
    expect(comparison.metrics.map((m) => m.code)).toContain("recruits_delivered");
    expect(headline.length).toBeGreaterThan(0);
  });

  it.each([1976, 1980])("answers %i, with fewer years before it than it looks back on", async (year) => {
    const { comparison } = await asked().overviews.get({ data: "real", place: "old:38", year });
    expect([comparison.years[0], comparison.years.at(-1)]).toEqual([1976, year]);
  });

  it("opens on the province and year with the most real figures", async () => {
    const { defaults, hasSample } = await asked().app.info();
    expect(defaults.real).toEqual({ place: "old:38", year: 2020 });
    expect(hasSample).toBe(false);
  });
});

describe("profiles.get", () => {
  it("holds every metric that one of the two places has a figure of, and no empty one", async () => {
    const { metrics, rows, localities } = await asked().profiles.get({
      data: "real",
      place: thoXuan,
      beside: nghiSon,
      year: 2020,
    });
    expect(localities.map((l) => l.uid)).toEqual([thoXuan, nghiSon]);
    const codes = metrics.map((m) => m.code);
    expect(codes).toContain("recruits_delivered");
    expect(codes).toContain("fire_training_participants");
    for (const code of codes)
      expect(rows.some((row) => row.metric === code && isKnown(row.value))).toBe(true);
  });

  it("names a place it does not know", async () => {
    const missing = asked().profiles.get({ data: "real", place: "old:00000", year: 2020 });
    await expect(missing).rejects.toThrow("old:00000");
  });
});

describe("yearReviews.get", () => {
  const nation = { data: "real", place: "vn", year: 2019 } as const;

  it("takes the growth of the country apart by province, to the unit", async () => {
    const { children } = await asked().yearReviews.get({ ...nation, metric: "population_average" });
    const told = children?.contributions;
    if (told === undefined || "missing" in told) throw new Error("nothing explains the change");
    const sum = told.parts.reduce((total, part) => total + part.change, told.unknown);
    expect(told.matched).toEqual({ children: 63, of: 63 });
    expect(sum).toBeCloseTo(told.change, 6);
  });

  it("tells no move that wards made of communes brought about, and says why", async () => {
    const { review } = await asked().yearReviews.get({ data: "real", place: "old:38", year: 2020 });
    expect(review.moves.map((move) => move.metric)).not.toContain("population_urban");
    expect(review.doubts.find((doubt) => doubt.metric === "population_urban")?.kinds).toEqual(["caution"]);
  });

  it("ranks today's provinces in today's frame, and names who reported among those of the year", async () => {
    const { review, children } = await asked().yearReviews.get({ ...nation, frame: "today" });
    expect(children?.comparison.localities).toHaveLength(1 + 34);
    expect(review.children).toBe(63);
  });

  it("shows a viewer nothing of a place they may not see", async () => {
    const viewer: Viewer = { user: "one", role: "approver", subtree: [thoXuan] };
    const { review, children } = await asked(viewer).yearReviews.get(nation);
    expect(review.headline.withFigures).toBe(0);
    expect(children).toBeUndefined();
  });

  it("names a metric, a place, a year and a frame that cannot be", async () => {
    const ask = (bad: object) => asked().yearReviews.get({ ...nation, ...bad });
    await expect(ask({ metric: "no_such" })).rejects.toThrow("no_such");
    await expect(ask({ place: "old:99999" })).rejects.toThrow("old:99999");
    await expect(ask({ year: 20_199 })).rejects.toThrow("20199");
    await expect(ask({ frame: "yesterday" })).rejects.toThrow("yesterday");
  });
});
