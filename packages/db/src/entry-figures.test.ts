import type { Period } from "@sosanh/core/figures/period";
import { known, missing, type Value } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { localViewer, type Viewer } from "@sosanh/core/places/viewer";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../tests/engines.ts";
import { reference } from "../tests/small-register.ts";
import { loadReference } from "./load-reference.ts";
import { entryChanges } from "./queries/entry-changes.ts";
import { type EntryPlace, openEntry, storeEntry } from "./queries/entry-figures.ts";
import { figuresOfSubmission } from "./queries/submission-figures.ts";
import { addRemark, moveSubmission, type NewFigure, submissionHistory } from "./queries/submissions.ts";

const period: Period = { year: 2024, part: "year" };
const first: Viewer = { user: "one", role: "reporter", subtree: ["old:01"] };
const sheet: EntryPlace = { data: "real", place: "old:01", period };

/** As it is typed into the cell of a district: a number, a reason, or what cannot be read. */
function typed(locality: LocalityUid, text: string, value: Value | undefined): NewFigure {
  const number = value !== undefined && "value" in value ? value.value : null;
  const read: ReadFigure = {
    ...{ place: { kind: "document" }, shown: text, value: number, readings: [], unit: "người" },
    ...{ metric: "recruits", locality: { uid: locality, name: locality }, year: 2024, part: "year" },
    ...{ status: "measured", qualifier: "exact", confidence: 1 },
    doubts: value === undefined ? ["unread-cell"] : [],
  };
  const figure = { metric: "recruits", locality, period, kind: "measured" as const };
  return {
    read,
    checks: [],
    ...(value !== undefined && { decision: { kind: "accepted", figure: { ...figure, value } } }),
  };
}

describe.each(engines())("figures that are typed into a sheet, on $engine,", ({ create }) => {
  let made: TestDatabase;
  beforeAll(async () => {
    made = await create();
    await loadReference(made.database, reference);
  });
  afterAll(() => made.drop());
  const store = (
    cells: readonly (readonly [LocalityUid, NewFigure | undefined])[],
    more: Partial<Parameters<typeof storeEntry>[2]> = {},
    viewer = first,
  ) => {
    // Up to this version everything was seen; without it, whatever there is.
    const { since = 1000 } = more;
    return storeEntry(made.database, viewer, {
      ...{ ...sheet, title: "Tỉnh 01, năm 2024", writer: viewer.user, since, ...more },
      cells: cells.map(([locality, figure]) => ({
        ...{ metric: "recruits", locality, seen: since },
        ...(figure && { figure }),
      })),
    });
  };
  const texts = async (viewer = first) =>
    (await openEntry(made.database.db, viewer, sheet))?.cells.map(({ locality, text }) => [locality, text]);
  const figures = async (id: number) =>
    (await figuresOfSubmission(made.database.db, first, { id, list: "all", from: 0, count: 100 })).map(
      ({ ordinal, read, decision }) => [ordinal, read.shown, decision?.kind, decision?.figure?.value],
    );

  it("begin a draft with the first of them, decided by who typed them", async () => {
    expect(await openEntry(made.database.db, first, sheet)).toBeUndefined();
    const { submission } = await store([
      ["old:101", typed("old:101", "12", known(12))],
      ["old:102", typed("old:102", "không áp dụng", missing("not-applicable"))],
    ]);
    expect(submission).toMatchObject({ kind: "entry", state: "draft", period, place: "old:01" });
    expect(submission.counts).toMatchObject({ total: 2, decided: 2, taken: 2 });
    expect(await figures(submission.id)).toEqual([
      [0, "12", "accepted", known(12)],
      [1, "không áp dụng", "accepted", missing("not-applicable")],
    ]);
  });

  it("change in their cells; the same again changes no figure, and none is lost", async () => {
    const before = await store([["old:101", typed("old:101", "15", known(15))]]);
    const again = await store([["old:101", typed("old:101", "15", known(15))]]);
    expect(again.submission.id).toBe(before.submission.id);
    expect(again.submission.version).toBe(before.submission.version + 1);
    expect(again.changed).toEqual([]);
    expect(await texts()).toEqual([
      ["old:101", "15"],
      ["old:102", "không áp dụng"],
    ]);
  });

  it("that cannot be read are kept as they were typed, undecided, so that they cannot be submitted", async () => {
    const { submission } = await store([["old:01", typed("old:01", "1.2.3", undefined)]]);
    expect(submission.counts).toMatchObject({ total: 3, decided: 2 });
    const { id, version } = submission;
    await expect(
      moveSubmission(made.database, first, { id, version, action: "submit" }),
    ).rejects.toMatchObject({ evidence: { reason: "undecided-left" } });
  });

  it("are taken away from emptied cells; ordinals have no gaps, and remarks stay with what they are of", async () => {
    const { id, reading } = (await store([])).submission;
    const remark = (ordinal: number) =>
      addRemark(made.database, first, {
        submission: id,
        figure: { ordinal, reading },
        text: `về số ${ordinal}`,
      });
    await remark(0);
    await remark(2);
    await store([["old:101", undefined]]);
    expect((await figures(id)).map(([ordinal, shown]) => [ordinal, shown])).toEqual([
      [0, "1.2.3"],
      [1, "không áp dụng"],
    ]);
    const { remarks } = await submissionHistory(made.database.db, first, id);
    expect(remarks.map(({ ordinal, text }) => [ordinal, text])).toEqual([
      [undefined, "về số 0"],
      [0, "về số 2"],
    ]);
  });

  it("are all stored or none: a place that the viewer may not see is refused", async () => {
    const cells = [
      ["old:101", typed("old:101", "20", known(20))],
      ["old:201", typed("old:201", "9", known(9))],
    ] as const;
    await expect(store(cells)).rejects.toMatchObject({ code: "unknown-locality" });
    expect((await texts())?.map(([, text]) => text)).not.toContain("20");
    await expect(store([], {}, { ...first, role: "reader" })).rejects.toMatchObject({ code: "not-allowed" });
  });

  it("stand in one draft of the sheet, whoever types them, each decided by who typed it", async () => {
    const mine = (await store([])).submission;
    const theirs = await store([["old:102", typed("old:102", "3", known(3))]], {}, localViewer);
    expect(theirs.submission.id).toBe(mine.id);
    const all = await figuresOfSubmission(made.database.db, first, {
      ...{ id: mine.id, list: "all", from: 0, count: 100 },
    });
    expect(all.find(({ read }) => read.shown === "3")?.decision?.by).toBe(localViewer.user);
    const elsewhere = { ...sheet, period: { year: 2023, part: "year" } } as const;
    const other = await store([], elsewhere);
    await expect(store([], { submission: other.submission.id })).rejects.toMatchObject({
      evidence: { reason: "not-of-sheet" },
    });
  });

  it("are told to others since the version they know, also of cells that were emptied; not to who wrote them", async () => {
    const { version, id } = (await store([])).submission;
    await store([["old:101", typed("old:101", "21", known(21))]], {}, localViewer);
    await store([["old:102", undefined]], {}, localViewer);
    const query = { id, since: version, writer: first.user };
    const changes = await entryChanges(made.database.db, first, query);
    expect(changes).toMatchObject([
      { locality: "old:101", text: "21", by: localViewer.user, version: version + 1 },
      { locality: "old:102", text: "", by: localViewer.user, version: version + 2 },
    ]);
    const own = { ...query, writer: localViewer.user };
    expect(await entryChanges(made.database.db, first, own)).toEqual([]);
    const elsewhere = { ...first, subtree: ["old:102"] } as const;
    expect(await entryChanges(made.database.db, elsewhere, query)).toMatchObject([{ locality: "old:102" }]);
  });

  it("do not write over what others put there unseen: that is told, the other cells are stored", async () => {
    const { version } = (await store([])).submission;
    await store([["old:101", typed("old:101", "31", known(31))]], {}, localViewer);
    const mine = [
      ["old:101", typed("old:101", "41", known(41))],
      ["old:102", typed("old:102", "42", known(42))],
    ] as const;
    const refused = await store(mine, { since: version });
    expect(refused.conflicts).toMatchObject([{ locality: "old:101", text: "31", by: localViewer.user }]);
    expect(new Map((await texts())?.map(([uid = "", text]) => [uid, text]))).toEqual(
      new Map([
        ["old:01", "1.2.3"],
        ["old:101", "31"],
        ["old:102", "42"],
      ]),
    );
    const chosen = await store(mine, { since: refused.submission.version });
    expect(chosen.conflicts).toEqual([]);
    expect((await texts())?.map(([, text]) => text)).toContain("41");
  });

  it("that say the same, or that the same page wrote, are no conflict", async () => {
    const { version } = (await store([])).submission;
    await store([["old:101", typed("old:101", "51", known(51))]], {}, localViewer);
    const same = await store([["old:101", typed("old:101", "51", known(51))]], { since: version });
    expect([same.conflicts, same.changes.length]).toEqual([[], 1]);
    await store([["old:102", typed("old:102", "61", known(61))]], { since: version });
    const again = await store([["old:102", typed("old:102", "62", known(62))]], { since: version });
    expect(again.conflicts).toEqual([]);
  });

  it("go no more into a submission that was submitted", async () => {
    await store([["old:01", typed("old:01", "1.230", known(1230))]]);
    const open = (await store([])).submission;
    const { id, version } = open;
    await moveSubmission(made.database, first, { id, version, action: "submit" });
    await expect(
      store([["old:101", typed("old:101", "1", known(1))]], { submission: id }),
    ).rejects.toMatchObject({ evidence: { reason: "wrong-state" } });
    expect(await texts()).toBeUndefined();
  });
});
