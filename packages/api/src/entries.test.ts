import { places, seen } from "@sosanh/core/fixtures/small-country";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { localViewer } from "@sosanh/core/places/viewer";
import { describe, expect, it } from "vitest";
import { loadedCountry } from "../tests/loaded-country.ts";
import { smallLoad, smallRegister } from "../tests/small-country.ts";

const country = loadedCountry(
  () => [
    smallLoad("1", [
      seen("A1", 2022, 100),
      seen("A2", 2022, 21),
      seen("A1", 2023, 110),
      seen("A2a", 2023, 9),
    ]),
  ],
  smallRegister,
);
const { asked } = country;
const period = { year: 2023, part: "year" } as const;
const sheet = { data: "real", place: places.A, period } as const;
const cell = (locality: LocalityUid, text: string, metric = "recruits") => ({
  ...{ metric, locality, text },
  seen: 0,
});
const page = { writer: "a page", since: 0 };
const stored = (...cells: readonly ReturnType<typeof cell>[]) =>
  asked().entries.store({ ...sheet, ...page, cells: [...cells] });
const store = async (...cells: readonly ReturnType<typeof cell>[]) => (await stored(...cells)).submission;

describe("entries.sheet", () => {
  it("has the units in the period by the metrics they reported the year before, with what is known of each", async () => {
    const answer = await asked().entries.sheet({ ...sheet, rows: "children" });
    expect(answer.metrics.map((m) => m.code)).toEqual(["recruits"]);
    const known = Object.fromEntries(answer.units.map((unit) => [unit.locality, unit.cells[0]]));
    expect(known[places.A1]).toMatchObject({ lastYear: { value: 100 }, published: { value: 110 } });
    expect(known[places.A2]).toMatchObject({ lastYear: { value: 21 }, derived: { value: 9 } });
    expect(answer.whole[0]).toMatchObject({ lastYear: { value: 121 } });
  });

  it("is of the place itself where it has no units beneath it, or where that is asked", async () => {
    const own = await asked().entries.sheet({ ...sheet, place: places.A2a, rows: "children" });
    expect(own).toMatchObject({ rows: "self", hasChildren: false });
    const self = await asked().entries.sheet({ ...sheet, rows: "self" });
    expect(self.units.map((unit) => unit.locality)).toEqual([places.A]);
  });

  it("has the metrics that are asked for, and refuses one that nobody knows", async () => {
    const answer = await asked().entries.sheet({ ...sheet, rows: "children", metrics: ["turnout"] });
    expect(answer.metrics.map((m) => m.code)).toEqual(["turnout"]);
    expect(answer.parts.map((part) => part.metric)).toEqual(["attended", "invited"]);
    await expect(asked().entries.sheet({ ...sheet, rows: "children", metrics: ["no_such"] })).rejects.toThrow(
      "unknown metric: no_such",
    );
  });

  it("shows nothing of a place outside the viewer's subtree", async () => {
    const viewer = { user: "b", role: "reporter", subtree: [places.B] } as const;
    await expect(asked(viewer).entries.sheet({ ...sheet, rows: "children" })).rejects.toThrow("not found");
    await expect(
      asked(viewer).entries.store({ ...sheet, ...page, cells: [cell(places.A1, "1")] }),
    ).rejects.toThrow("not found");
  });
});

describe("entries.store", () => {
  it("reads what is typed, checks it, and keeps it under its cell until it is emptied", async () => {
    const { id, title } = await store(cell(places.A1, "1.450"), cell(places.A2, "chưa báo cáo"));
    expect(title).toMatch(/, năm 2023$/);
    const { figures } = await asked().submissions.figures({ id, list: "all", from: 0, count: 10 });
    expect(figures.map(({ decision }) => [decision?.kind, decision?.figure?.value])).toEqual([
      ["accepted", { value: 1450, qualifier: "exact" }],
      ["accepted", { missing: "not-reported" }],
    ]);
    expect(figures[0]?.checks.map((check) => check.code)).toContain("ten-times");
    const again = await store(cell(places.A1, "115"), cell(places.A2, ""));
    expect(again.id).toBe(id);
    const open = await asked().entries.open(sheet);
    expect(open?.cells).toEqual([{ metric: "recruits", locality: places.A1, text: "115" }]);
    const {
      figures: [left],
    } = await asked().submissions.figures({ id, list: "all", from: 0, count: 10 });
    expect(left?.checks.map((check) => check.code)).not.toContain("ten-times");
  });

  it("keeps what cannot be read undecided, with what it may be", async () => {
    const { id, counts } = await store(cell(places.A2, "4.3000"));
    expect(counts).toMatchObject({ total: 2, look: 1, decided: 1 });
    const {
      figures: [doubtful],
    } = await asked().submissions.figures({ id, list: "look", from: 0, count: 10 });
    expect(doubtful?.read).toMatchObject({ shown: "4.3000", value: null, readings: [43000, 4300] });
    await store(cell(places.A2, ""));
  });

  it.each([
    [cell(places.A1, "1", "no_such"), "unknown metric: no_such"],
    [cell(places.B1, "1"), "is not on the sheet"],
    [cell("old:99999", "1"), "unknown locality: old:99999"],
  ])("refuses all of it where one cell is wrong: %j", async (wrong, words) => {
    await expect(store(cell(places.A1, "116"), wrong)).rejects.toThrow(words);
    expect((await asked().entries.open(sheet))?.cells.map(({ text }) => text)).toEqual(["115"]);
  });

  it("tells what another page changed, and does not write over what was not seen", async () => {
    const first = await stored(cell(places.A1, "115"));
    const other = { writer: "another page", since: first.version };
    const seen = { ...cell(places.A1, "119"), seen: first.version };
    const second = await asked().entries.store({ ...sheet, ...other, cells: [seen] });
    expect([second.conflicts, second.changes]).toEqual([[], []]);
    const known = { ...sheet, submission: first.submission.id, writer: "a page", since: first.version };
    expect(await asked().entries.changes(known)).toMatchObject({
      version: second.version,
      changes: [{ locality: places.A1, text: "119", by: "local", version: second.version }],
    });
    const { conflicts, version } = await stored({ ...cell(places.A1, "115"), seen: first.version });
    expect(conflicts).toMatchObject([{ locality: places.A1, text: "119" }]);
    await stored({ ...cell(places.A1, "115"), seen: version });
    expect((await asked().entries.open(sheet))?.cells.map(({ text }) => text)).toEqual(["115"]);
  });

  it("proposes to withdraw what is published, with the reason; not what is not published", async () => {
    const { id } = await store(cell(places.A1, "rút: gửi nhầm"), cell(places.A2, "rút: gửi nhầm"));
    const { figures } = await asked().submissions.figures({ id, list: "all", from: 0, count: 10 });
    expect(figures.map(({ decision }) => decision)).toMatchObject([
      { kind: "withdrawn", reason: "gửi nhầm", figure: { value: { value: 110 } } },
      undefined,
    ]);
    await store(cell(places.A1, "rút:"));
    const {
      figures: [unsaid],
    } = await asked().submissions.figures({ id, list: "all", from: 0, count: 1 });
    expect(unsaid?.decision).toBeUndefined();
    await store(cell(places.A1, "115"), cell(places.A2, ""));
  });

  it("shows what the review made of a figure, and takes what is typed after it", async () => {
    const { id, reading } = await store(cell(places.A1, "115"));
    const {
      figures: [figure],
    } = await asked().submissions.figures({ id, list: "all", from: 0, count: 1 });
    const decided = figure?.decision?.figure;
    if (decided === undefined) throw new Error("not decided");
    const corrected = { ...decided, value: { value: 1117, qualifier: "exact" } } as const;
    await asked().submissions.decide({
      ...{ id, reading, decisions: [{ ordinal: 0, decision: { kind: "corrected", figure: corrected } }] },
    });
    expect((await asked().entries.open(sheet))?.cells).toMatchObject([{ text: "1.117" }]);
    await store(cell(places.A1, "115"));
    const {
      figures: [again],
    } = await asked().submissions.figures({ id, list: "all", from: 0, count: 1 });
    expect(again?.decision).toMatchObject({ kind: "accepted", figure: { value: { value: 115 } } });
  });

  it("publishes what was typed as any other submission", async () => {
    const open = await store(cell(places.A1, "115"));
    const submitted = await asked().submissions.move({
      id: open.id,
      version: open.version,
      action: "submit",
    });
    expect(submitted.state).toBe("submitted");
    await expect(
      asked().entries.store({ ...sheet, ...page, submission: open.id, cells: [cell(places.A1, "1")] }),
    ).rejects.toMatchObject({ cause: { evidence: { reason: "wrong-state" } } });
    expect(await asked(localViewer).entries.open(sheet)).toBeNull();
  });
});
