import { places, seen } from "@sosanh/core/fixtures/small-country";
import { localViewer, type Viewer } from "@sosanh/core/places/viewer";
import type { ViewInput } from "@sosanh/core/view/view";
import { describe, expect, it } from "vitest";
import { loadedCountry } from "../tests/loaded-country.ts";
import { smallLoad, smallRegister } from "../tests/small-country.ts";

const before = [seen("A1", 2021, 4), seen("A2", 2021, 6), seen("A1", 2022, 5), seen("B1", 2022, 1)];
const after = [
  seen("A1", 2021, 40),
  seen("A2", 2021, 6),
  seen("A1", 2022, 5),
  seen("A2", 2022, 7),
  seen("A1", 2023, 9),
  seen("B1", 2022, 2),
];
const view: ViewInput = {
  metrics: ["recruits"],
  places: [{ locality: places.A1 }, { locality: places.A2 }],
  years: { from: 2021, to: 2022 },
};
const inA: Viewer = { user: "one", role: "reader", subtree: [places.A] };
const colleague: Viewer = { ...inA, user: "colleague" };
const inB: Viewer = { ...inA, user: "two", subtree: [places.B] };

describe("saved views", () => {
  const { asked } = loadedCountry(() => [smallLoad("before", before)], smallRegister);

  it("are kept in folders, renamed, moved, copied and taken away", async () => {
    const own = asked(inA).savedViews;
    const saved = await own.save({ name: "  Tuyển quân ", folder: "/Năm 2022/ Quân sự/", view });
    expect(saved).toMatchObject({
      name: "Tuyển quân",
      folder: "Năm 2022/Quân sự",
      description: "",
      roll: "fixed",
      owner: "one",
    });
    const listed = { ...saved, mayChange: true };
    expect(await own.list()).toEqual([listed]);
    expect(await own.list({ folder: "Năm 2022" })).toEqual([listed]);
    expect(await own.list({ folder: "Năm 202" })).toEqual([]);
    expect(await asked(colleague).savedViews.list()).toEqual([{ ...saved, mayChange: false }]);
    expect(await asked(inB).savedViews.list()).toEqual([]);
    expect(await own.change({ id: saved.id, name: "Gọi nhập ngũ" })).toMatchObject({
      name: "Gọi nhập ngũ",
      folder: "Năm 2022/Quân sự",
      view: saved.view,
    });
    expect(await own.change({ id: saved.id, folder: "" })).toMatchObject({
      name: "Gọi nhập ngũ",
      folder: "",
    });
    const copy = await asked(colleague).savedViews.duplicate({ id: saved.id, name: "Bản của tôi" });
    expect(copy).toMatchObject({ owner: "colleague", view: saved.view, folder: "" });
    expect(copy.id).not.toBe(saved.id);
    await own.remove({ id: saved.id });
    await expect(own.get({ id: saved.id })).rejects.toThrow(`not found: ${saved.id}`);
    await asked(localViewer).savedViews.remove({ id: copy.id });
    expect(await own.list()).toEqual([]);
  });

  it("are changed by their owner or an administrator alone, and are there for nobody who may not see their places", async () => {
    const { id } = await asked(inA).savedViews.save({ name: "Của tôi", view });
    const words = "“Của tôi” was saved by one";
    await expect(asked(colleague).savedViews.change({ id, name: "x" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(asked(colleague).savedViews.change({ id, name: "x" })).rejects.toThrow(words);
    await expect(asked(colleague).savedViews.remove({ id })).rejects.toThrow(words);
    for (const call of ["get", "remove", "changes", "look"] as const)
      await expect(asked(inB).savedViews[call]({ id })).rejects.toThrow(`not found: ${id}`);
    await expect(asked(inB).savedViews.change({ id, name: "x" })).rejects.toThrow("not found");
    await expect(asked(inB).savedViews.duplicate({ id, name: "x" })).rejects.toThrow("not found");
    await asked(inA).savedViews.remove({ id });
  });

  it.each([
    [{ name: " " }, "The name must not be empty"],
    [{ name: "a".repeat(121) }, "The name has 121 characters, at most 120"],
    [{ name: "a\u202eb" }, "The name has the control sign U+202E"],
    [{ description: "a".repeat(2001) }, "The description has 2001 characters, at most 2000"],
    [{ folder: "a/".repeat(150) }, "The folder has 300 characters, at most 200"],
    [{ roll: "last-5" }, "roll"],
    [{ view: { ...view, places: [{ locality: places.B1 }] } }, `unknown locality: ${places.B1}`],
    [{ view: { ...view, years: { from: 2020, to: 20_233 } } }, "invalid year: 20233"],
    [{ colour: "red" }, "colour"],
  ])("are refused by name where they are wrong: %j", async (bad, words) => {
    await expect(asked(inA).savedViews.save({ name: "Tên", view, ...bad } as never)).rejects.toThrow(words);
    expect(await asked().savedViews.list()).toEqual([]);
  });

  it("take a hostile name as the words it is", async () => {
    const names = ["=cmd|' /C calc'!A0", "<script>alert(1)</script>", "'; drop table saved_view; --"];
    for (const name of names) {
      const { id } = await asked(inA).savedViews.save({ name, view });
      expect(await asked(inA).savedViews.get({ id })).toMatchObject({ name });
      await asked(inA).savedViews.remove({ id });
    }
  });
});

describe("what changed since I last looked", () => {
  const { asked, load } = loadedCountry(() => [smallLoad("before", before)], smallRegister);

  it("is told once, with the figures then and now, and the years that are new", async () => {
    const views = asked(inA).savedViews;
    const { id } = await views.save({ name: "Theo dõi", view, roll: "extend" });
    const nothing = { changes: [], newPeriods: [], droppedPeriods: [] };
    const opened = await views.look({ id });
    expect(opened).toMatchObject({ ...nothing, names: [] });
    expect(opened.since).toBeUndefined();
    expect(await views.changes({ id })).toMatchObject({ ...nothing, since: expect.any(String) });

    await load(smallLoad("after", after));
    expect(await views.get({ id })).toMatchObject({
      view: { years: { from: 2021, to: 2022 } },
      today: { years: { from: 2021, to: 2023 } },
    });
    const told = await views.changes({ id });
    const period = (year: number) => ({ year, part: "year" });
    const cell = (locality: string, year: number) => ({ metric: "recruits", locality, period: period(year) });
    const known = (value: number) => ({ value, qualifier: "exact" });
    expect(told).toMatchObject({
      changes: [
        { ...cell(places.A1, 2021), kind: "revised", before: known(4), now: known(40) },
        {
          ...cell(places.A2, 2022),
          kind: "newly-reported",
          before: { missing: "not-reported" },
          now: known(7),
        },
      ],
      newPeriods: [{ period: period(2023), known: 1, missing: 1 }],
      droppedPeriods: [],
    });
    expect(told).toMatchObject({ view: { years: { to: 2023 } } });
    expect(told.names.map((n) => n.name)).toEqual(["Thị xã Đông An", "Huyện Tây An"]);
    expect(await views.changes({ id })).toEqual(told);
    expect(await views.look({ id })).toEqual(told);
    expect(await views.changes({ id })).toMatchObject(nothing);
    expect((await asked(colleague).savedViews.changes({ id })).since).toBeUndefined();
  });

  it("is nothing where another View is kept, which nobody has looked at", async () => {
    const views = asked(inA).savedViews;
    const { id } = await views.save({ name: "Khác", view });
    await views.look({ id });
    await views.change({ id, view: { ...view, places: [{ locality: places.A }] } });
    const { since, changes } = await views.changes({ id });
    expect([since, changes]).toEqual([undefined, []]);
  });
});

describe("briefings", () => {
  const { asked } = loadedCountry(() => [smallLoad("before", before)], smallRegister);
  const definition = {
    title: "Báo cáo năm",
    year: 2022,
    parts: [
      { kind: "year-review" as const, place: places.A },
      { kind: "view" as const, view },
    ],
  };

  it("are kept, changed and taken away as saved views are", async () => {
    const own = asked(inA).briefings;
    const saved = await own.save({ name: "Mẫu năm", definition });
    expect(saved.definition).toMatchObject({
      year: 2022,
      data: "real",
      parts: [{ charts: 3 }, { roll: "slide" }],
    });
    expect(await own.get({ id: saved.id })).toEqual({ ...saved, mayChange: true, issues: [] });
    expect(await asked(colleague).briefings.list()).toEqual([{ ...saved, mayChange: false }]);
    expect(await asked(inB).briefings.list()).toEqual([]);
    await expect(asked(inB).briefings.get({ id: saved.id })).rejects.toThrow(`not found: ${saved.id}`);
    await expect(asked(colleague).briefings.remove({ id: saved.id })).rejects.toThrow("was saved by one");
    expect(await own.change({ id: saved.id, name: "Mẫu khác", folder: "2023" })).toMatchObject({
      ...{ name: "Mẫu khác", folder: "2023" },
      definition: saved.definition,
    });
    await own.remove({ id: saved.id });
    await expect(own.remove({ id: saved.id })).rejects.toThrow("not found");
  });

  it.each([
    [{ definition: { ...definition, parts: [] } }, "parts: must not be empty"],
    [
      { definition: { ...definition, parts: [{ kind: "year-review", place: places.B }] } },
      `unknown locality: ${places.B}`,
    ],
    [{ definition: "x" }, "invalid briefing"],
    [{ name: "" }, "The name must not be empty"],
    [
      {
        definition: {
          ...definition,
          parts: Array.from({ length: 41 }, () => ({ kind: "text", paragraphs: ["á".repeat(2500)] })),
        },
      },
      "The briefing has 206472 bytes, at most 200000",
    ],
  ])("are refused by name where they are wrong: %#", async (bad, words) => {
    await expect(asked(inA).briefings.save({ name: "Tên", definition, ...bad } as never)).rejects.toThrow(
      words,
    );
    expect(await asked().briefings.list()).toEqual([]);
  });
});
