import { placesTold } from "@sosanh/core/comparison/places-told";
import { isKnown } from "@sosanh/core/figures/value";
import { places, seen } from "@sosanh/core/fixtures/small-country";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Viewer } from "@sosanh/core/places/viewer";
import { sees } from "@sosanh/core/places/viewer-scope";
import { parseView } from "@sosanh/core/view/parse-view";
import type { ViewInput } from "@sosanh/core/view/view";
import { beforeAll, describe, expect, it } from "vitest";
import { loadedCountry } from "../tests/loaded-country.ts";
import { smallLoad, smallRegister } from "../tests/small-country.ts";
import { answerView } from "./answer-view.ts";
import { inFrame } from "./in-frame.ts";
import { openLink } from "./open-link.ts";
import { tellView } from "./tell-view.ts";

const first = [
  seen("A1", 2021, 4),
  seen("A2", 2021, 6),
  seen("B1", 2021, 5),
  seen("B2", 2021, 8),
  seen("A1", 2022, 5),
];
const revised = [...first.slice(1), seen("A1", 2021, 40), seen("A2", 2022, 7)];
const view: ViewInput = {
  metrics: ["recruits"],
  places: [{ childrenOf: places.A }],
  years: { from: 2021, to: 2022 },
};
const viewerOf = (...subtree: LocalityUid[]): Viewer => ({ user: "one", role: "reader", subtree });

describe("links", () => {
  const country = loadedCountry(() => [smallLoad("first", first)], smallRegister);
  const { asked } = country;

  it("that are live follow the figures; those that are frozen show them as they were, to the letter", async () => {
    const then = await tellView(country.context, parseView(view));
    const live = await asked().links.make({ view, mode: "live" });
    const frozen = await asked().links.make({ view, mode: "frozen" });
    expect((await asked().links.open({ id: frozen.id })).comparison).toEqual(then.comparison);
    await country.load(smallLoad("revised", revised));
    const { link, frozenAt, ...shown } = await asked().links.open({ id: frozen.id });
    expect(shown).toEqual(then);
    expect(JSON.stringify(shown)).toBe(JSON.stringify(then));
    expect(link).toEqual(frozen);
    expect(frozenAt).toBe(frozen.createdAt);
    const now = await asked().links.open({ id: live.id });
    expect(now.comparison).toEqual(await answerView(country.context, parseView(view)));
    expect(now.comparison).not.toEqual(then.comparison);
    expect(now.frozenAt).toBeUndefined();
    expect((await asked().links.make({ view, mode: "frozen" })).id).not.toBe(frozen.id);
  });

  it("open by an id typed with capitals, and by O and L for the digits they read as", async () => {
    const link = await asked().links.make({ view, mode: "live" });
    const typed = ` ${link.id.toUpperCase().replaceAll("0", "O").replaceAll("1", "L")} `;
    expect(await asked().links.get({ id: typed })).toEqual(link);
  });

  it("are one for the same question, whatever order it is put in", async () => {
    const { years, metrics } = view;
    const one = await asked().links.make({ view, mode: "live" });
    const other = await asked().links.make({
      view: { years, metrics, places: view.places, basis: "value" },
      mode: "live",
    });
    expect(other).toEqual(one);
  });

  it("are not found where there is none of the id, or one of a place outside the viewer's", async () => {
    const live = await asked().links.make({ view, mode: "live" });
    const frozen = await asked().links.make({ view, mode: "frozen" });
    for (const id of ["zzzzzzzz", "", "'; drop table link", "á".repeat(80)])
      await expect(asked().links.get({ id })).rejects.toThrow(`not found: ${id}`);
    for (const { id } of [live, frozen]) {
      for (const viewer of [viewerOf(places.B), viewerOf(places.A1), viewerOf()]) {
        await expect(asked(viewer).links.open({ id })).rejects.toThrow(`not found: ${id}`);
        await expect(asked(viewer).links.get({ id })).rejects.toThrow(`not found: ${id}`);
      }
      expect((await asked(viewerOf(places.A)).links.open({ id })).link.id).toBe(id);
    }
  });

  it("that who sees more has frozen are not found by who may see the View, but not all that it tells", async () => {
    const own: ViewInput = { ...view, places: [{ locality: places.A1 }] };
    const district = viewerOf(places.A1);
    const byProvince = await asked(viewerOf(places.A)).links.make({ view: own, mode: "frozen" });
    await expect(asked(district).links.open({ id: byProvince.id })).rejects.toThrow("not found");
    const byDistrict = await asked(district).links.make({ view: own, mode: "frozen" });
    const { comparison } = await asked(district).links.open({ id: byDistrict.id });
    expect(comparison.rows.map((r) => r.rank)).toEqual([{ missing: "withheld" }, { missing: "withheld" }]);
    expect((await asked().links.open({ id: byDistrict.id })).comparison).toEqual(comparison);
  });

  it.each([
    [{ view: { ...view, metrics: ["no_such"] }, mode: "frozen" }, "unknown metric: no_such"],
    [{ view: { ...view, places: [{ locality: "old:99999" }] }, mode: "live" }, "unknown locality: old:99999"],
    [{ view: { ...view, years: { from: 2023, to: 2020 } }, mode: "live" }, "years run backwards"],
    [{ view: "<script>", mode: "live" }, 'view is "<script>"'],
    [{ view, mode: "melted" }, "mode"],
    [{ view, mode: "live", colour: "red" }, "colour"],
  ])("are refused by name where they are wrong: %j", async (bad, words) => {
    await expect(asked().links.make(bad as never)).rejects.toThrow(words);
  });
});

describe("whoever asks", () => {
  const country = loadedCountry(() => [smallLoad("revised", revised)], smallRegister);
  const everyone = [[places.vn], [places.A], [places.B, places.A2], [places.A1], [places.A1, places.B1a], []];
  const questions: readonly Partial<ViewInput>[] = [
    {},
    { places: [{ childrenOf: places.vn }, { locality: places.A1 }], basis: "share" },
    { places: [{ locality: places.A2 }], frame: "today", basis: "rank" },
    { places: [{ locality: places.A1 }], benchmark: "parent" },
    {
      places: [{ locality: places.A1 }],
      peers: { of: places.A1, by: "parent", count: 3 },
      benchmark: "peers",
    },
  ];

  beforeAll(async () => {
    await country.asked().annotations.add({ year: 2022, text: "Lũ ở An", locality: places.A });
  });

  it.each(questions)("is told of no place outside their own, and opens what they froze: %j", async (more) => {
    const annotations = await country.asked().annotations.list();
    let told = 0;
    for (const subtree of everyone) {
      const viewer = viewerOf(...subtree);
      const context = { ...country.context, viewer };
      const question = parseView({ ...view, ...more });
      const comparison = await answerView(context, question);
      const { reference } = (await inFrame(context, question.frame)).context;
      const of = placesTold(comparison, { tree: reference.tree, annotations });
      expect(
        of.filter((uid) => !sees(viewer, reference.tree.frame?.register ?? reference.tree, uid)),
      ).toEqual([]);
      told += of.length;
      const named = comparison.view.places.map((term) =>
        "locality" in term ? term.locality : term.childrenOf,
      );
      const mayName = named.every((uid) => sees(viewer, country.context.reference.tree, uid));
      const made = country.asked(viewer).links.make({ view: question, mode: "frozen" });
      if (!mayName) await expect(made).rejects.toThrow("unknown locality");
      else expect((await openLink(context, (await made).id)).comparison).toEqual(comparison);
    }
    expect(told).toBeGreaterThan(0);
  });
});

describe("a frozen map", () => {
  const country = loadedCountry(() => []);

  it.each(["map", "tile-map"] as const)("keeps its shapes: %s", async (chart) => {
    const asked: ViewInput = {
      metrics: ["population_average"],
      places: [{ childrenOf: "new:38" }, { childrenOf: "vn" }],
      years: { from: 2024, to: 2025 },
      chart,
    };
    const { id } = await country.asked().links.make({ view: asked, mode: "frozen" });
    const told = await tellView(country.context, parseView(asked));
    const opened = await openLink(country.context, id);
    expect(opened.shapes).toEqual(told.shapes);
    expect(told.shapes?.outlines.map((o) => o.provinces.length)).toEqual(chart === "map" ? [63, 34] : [34]);
    expect(opened.comparison.rows.some((row) => isKnown(row.value))).toBe(false);
    expect(opened.dataDay).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it("is the only chart that keeps shapes", async () => {
    const asked: ViewInput = {
      metrics: ["population_average"],
      places: [{ locality: "vn" }],
      years: { from: 2024, to: 2024 },
    };
    expect((await tellView(country.context, parseView(asked))).shapes).toBeUndefined();
  });
});
