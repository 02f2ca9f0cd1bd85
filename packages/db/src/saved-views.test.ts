import type { LocalityUid } from "@sosanh/core/places/locality";
import { localViewer, type Viewer } from "@sosanh/core/places/viewer";
import { type Briefing, parseBriefing } from "@sosanh/core/reviews/briefing";
import type { ToldCell } from "@sosanh/core/reviews/told-cells";
import { parseView } from "@sosanh/core/view/parse-view";
import { mostSavedViews } from "@sosanh/core/view/saved-view";
import type { View, ViewInput } from "@sosanh/core/view/view";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../tests/engines.ts";
import { reference } from "../tests/small-register.ts";
import { loadReference } from "./load-reference.ts";
import { addIssue, issueOf, issuesOf } from "./queries/briefing-issues.ts";
import {
  addBriefing,
  briefingOf,
  briefingsFor,
  changeBriefing,
  removeBriefing,
} from "./queries/briefings.ts";
import { keepFile, keptFile } from "./queries/kept-files.ts";
import {
  addSavedView,
  changeSavedView,
  removeSavedView,
  savedViewOf,
  savedViewsFor,
  type WrittenView,
} from "./queries/saved-views.ts";
import { lastLook, noteLook } from "./queries/view-looks.ts";

const of = (user: string, ...subtree: LocalityUid[]): Viewer => ({ user, role: "reader", subtree });
const first = of("one", "old:01");
const colleague = of("colleague", "old:01");
const second = of("two", "old:02");
const nobody = of("nobody");

const view = (more: Partial<ViewInput> = {}): View =>
  parseView({
    metrics: ["recruits"],
    places: [{ childrenOf: "old:01" }],
    years: { from: 2020, to: 2023 },
    ...more,
  });
const written = (more: Partial<WrittenView> = {}): WrittenView => ({
  folder: "Năm 2023",
  name: "Tuyển quân",
  description: "",
  view: view(),
  roll: "slide",
  ...more,
});
const cells: readonly ToldCell[] = [
  {
    metric: "recruits",
    locality: "old:101",
    period: { year: 2023, part: "year" },
    value: { value: 4, qualifier: "at-least" },
    definitionVersion: 1,
  },
  {
    metric: "recruits",
    locality: "old:201",
    period: { year: 2023, part: "year" },
    value: { missing: "late" },
    definitionVersion: 1,
  },
];

describe.each(engines())("saved Views on $engine", ({ create }) => {
  let made: TestDatabase;
  beforeAll(async () => {
    made = await create();
    await loadReference(made.database, reference);
  });
  afterAll(() => made.drop());
  const names = async (viewer: Viewer) =>
    (await savedViewsFor(made.database.db, viewer)).map((v) => `${v.folder}/${v.name}`);

  it("come back as they were saved, with their owner, by folder and name as Vietnamese sorts them", async () => {
    const { database } = made;
    const saved = await addSavedView(database, first, written({ description: "một\nhai" }));
    expect(saved).toMatchObject({ ...written({ description: "một\nhai" }), owner: "one" });
    expect(await savedViewOf(database.db, first, saved.id)).toEqual(saved);
    for (const name of ["Đạt", "Dân quân", "Biên giới"])
      await addSavedView(database, first, written({ name }));
    await addSavedView(database, first, written({ folder: "", roll: "fixed" }));
    expect(await names(first)).toEqual([
      "/Tuyển quân",
      "Năm 2023/Biên giới",
      "Năm 2023/Dân quân",
      "Năm 2023/Đạt",
      "Năm 2023/Tuyển quân",
    ]);
  });

  it("are seen by everyone who may see every place they name, and by nobody else", async () => {
    const { db } = made.database;
    expect(await names(colleague)).toEqual(await names(first));
    expect(await names(localViewer)).toEqual(await names(first));
    expect(await names(second)).toEqual([]);
    expect(await names(nobody)).toEqual([]);
    expect(await names(of("one", "old:101"))).toEqual([]);
    const [saved] = await savedViewsFor(db, first);
    expect(await savedViewOf(db, second, saved?.id ?? "")).toBeUndefined();
  });

  it("name no place that their owner may not see: as my place, or among peers", async () => {
    const { database } = made;
    const named: readonly Partial<ViewInput>[] = [
      { mine: "old:201" },
      { peers: { of: "old:201", by: "kind", count: 3 } },
      { peers: { of: "old:101", by: "list", list: ["old:201"], count: 3 } },
      { places: [{ locality: "old:201" }] },
    ];
    for (const more of named)
      await expect(addSavedView(database, first, written({ view: view(more) }))).rejects.toMatchObject({
        code: "unknown-locality",
        evidence: { locality: "old:201" },
      });
    expect(await names(localViewer)).toEqual(await names(first));
  });

  it("are changed and taken away by their owner or an administrator alone", async () => {
    const { database } = made;
    const { id, ...saved } = await addSavedView(database, first, written({ name: "Của tôi" }));
    const renamed = { id, name: "Tên khác" };
    await expect(changeSavedView(database, colleague, renamed)).rejects.toMatchObject({
      code: "not-allowed",
      evidence: { value: "Của tôi", owner: "one" },
    });
    await expect(removeSavedView(database, colleague, id)).rejects.toMatchObject({ code: "not-allowed" });
    expect(await changeSavedView(database, second, renamed)).toBeUndefined();
    expect(await removeSavedView(database, second, id)).toBe(false);
    expect(await changeSavedView(database, first, renamed)).toMatchObject({
      ...saved,
      ...renamed,
      updatedAt: expect.any(String),
    });
    expect(await changeSavedView(database, localViewer, { id, folder: "" })).toMatchObject({
      name: "Tên khác",
      folder: "",
      owner: "one",
    });
    expect(await removeSavedView(database, first, id)).toBe(true);
    expect(await removeSavedView(database, first, id)).toBe(false);
    expect(await savedViewOf(database.db, first, id)).toBeUndefined();
  });

  it("are seen by others once another View is kept in them", async () => {
    const { database } = made;
    const saved = await addSavedView(database, localViewer, written({ folder: "Chung" }));
    await noteLook(database, localViewer, { savedView: saved.id, cells });
    await changeSavedView(database, localViewer, {
      id: saved.id,
      view: view({ places: [{ locality: "old:02" }] }),
    });
    expect(await names(second)).toEqual(["Chung/Tuyển quân"]);
    expect(await names(first)).not.toContain("Chung/Tuyển quân");
    expect(await lastLook(database.db, localViewer, saved.id)).toBeUndefined();
    await removeSavedView(database, localViewer, saved.id);
  });

  it("remember what each user last saw of them", async () => {
    const { database } = made;
    const { id } = await addSavedView(database, first, written({ name: "Đã xem" }));
    expect(await lastLook(database.db, first, id)).toBeUndefined();
    await noteLook(database, first, { savedView: id, cells: [] });
    const at = await noteLook(database, first, { savedView: id, cells });
    expect(await lastLook(database.db, first, id)).toEqual({ at, cells });
    expect(await lastLook(database.db, colleague, id)).toBeUndefined();
    expect(await lastLook(database.db, { ...first, subtree: ["old:02"] }, id)).toBeUndefined();
    expect(await noteLook(database, second, { savedView: id, cells })).toBeUndefined();
    expect(await removeSavedView(database, first, id)).toBe(true);
  });

  it("are refused where no more can be kept, saying how many there are", async () => {
    const { database } = made;
    const row = await database.db.selectFrom("saved_view").selectAll().limit(1).executeTakeFirstOrThrow();
    const columns = Object.keys(row);
    const rows = Array.from({ length: mostSavedViews }, (_, i) => Object.values({ ...row, id: `full${i}` }));
    await database.write(({ append }) => append({ table: "saved_view", columns, rows }));
    await expect(addSavedView(database, first, written())).rejects.toMatchObject({
      code: "too-many",
      evidence: { reason: "no-more-saved-views", most: mostSavedViews },
    });
  });
});

describe.each(engines())("briefings on $engine", ({ create }) => {
  let made: TestDatabase;
  beforeAll(async () => {
    made = await create();
    await loadReference(made.database, reference);
  });
  afterAll(() => made.drop());
  const briefing = (...places: LocalityUid[]): Briefing =>
    parseBriefing({
      title: "Báo cáo",
      year: 2023,
      parts: [
        { kind: "text", paragraphs: ["Mở đầu"] },
        ...places.map((place) => ({ kind: "year-review", place })),
      ],
    });
  const definition = briefing("old:01");
  const template = { folder: "", name: "Báo cáo năm", definition };

  it("come back as they were saved, to who may see their places", async () => {
    const { database } = made;
    const saved = await addBriefing(database, first, template);
    expect(saved).toMatchObject({ name: "Báo cáo năm", owner: "one", definition });
    expect(await briefingsFor(database.db, colleague)).toEqual([saved]);
    expect(await briefingOf(database.db, second, saved.id)).toBeUndefined();
    await expect(addBriefing(database, second, template)).rejects.toMatchObject({ code: "unknown-locality" });
    await expect(changeBriefing(database, colleague, { id: saved.id, name: "x" })).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(removeBriefing(database, colleague, saved.id)).rejects.toMatchObject({
      code: "not-allowed",
    });
    const changed = await changeBriefing(database, first, {
      id: saved.id,
      definition: briefing("old:101"),
    });
    expect(changed).toMatchObject({ name: "Báo cáo năm", definition: briefing("old:101") });
    expect(await briefingOf(database.db, of("three", "old:101"), saved.id)).toEqual(changed);
    expect(await removeBriefing(database, second, saved.id)).toBe(false);
    expect(await removeBriefing(database, localViewer, saved.id)).toBe(true);
  });

  it("keep what each issue told, latest first, and its files", async () => {
    const { database } = made;
    const { id } = await addBriefing(database, first, template);
    const old = await addIssue(database, first, { briefing: id, year: 2022, cells: [] });
    const issue = await addIssue(database, colleague, { briefing: id, year: 2023, cells: cells.slice(0, 1) });
    expect(await issueOf(database.db, first, issue?.id ?? "")).toEqual(issue);
    expect(issue).toMatchObject({ briefing: id, year: 2023, by: "colleague", cells: cells.slice(0, 1) });
    const listed = await issuesOf(database.db, first, id);
    expect(new Set(listed.map((i) => i.id))).toEqual(new Set([issue?.id, old?.id]));
    expect(listed.map((i) => i.at)).toEqual(
      listed
        .map((i) => i.at)
        .toSorted()
        .toReversed(),
    );
    const key = { kept: issue?.id ?? "", form: "docx" };
    await keepFile(database, first, { ...key, bytes: Uint8Array.of(1, 2) });
    expect(await removeBriefing(database, first, id)).toBe(true);
    expect(await issueOf(database.db, first, key.kept)).toBeUndefined();
    expect(await keptFile(database.db, first, key)).toBeUndefined();
  });

  it("show an issue to nobody who may not see a place of which it tells a figure", async () => {
    const { database } = made;
    const { id } = await addBriefing(database, localViewer, { ...template, definition: briefing("old:101") });
    const district = of("three", "old:101");
    const own = await addIssue(database, localViewer, { briefing: id, year: 2023, cells });
    const more = await addIssue(database, localViewer, {
      briefing: id,
      year: 2024,
      cells,
      places: ["old:02"],
    });
    expect((await issuesOf(database.db, district, id)).map((i) => i.id)).toEqual([own?.id]);
    expect(await issueOf(database.db, district, more?.id ?? "")).toBeUndefined();
    expect(await addIssue(database, second, { briefing: id, year: 2023, cells: [] })).toBeUndefined();
    await expect(
      addIssue(database, district, { briefing: id, year: 2023, cells: [], places: ["old:02"] }),
    ).rejects.toMatchObject({ code: "unknown-locality" });
    expect(await issuesOf(database.db, localViewer, id)).toHaveLength(2);
  });
});
