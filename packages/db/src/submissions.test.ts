import { known } from "@sosanh/core/figures/value";
import { localViewer } from "@sosanh/core/places/viewer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../tests/engines.ts";
import { approver, asRead, draftOf, reader, reporter, stranger, sure } from "../tests/read-figures.ts";
import { reference } from "../tests/small-register.ts";
import { contentDigest } from "./content-digest.ts";
import { loadReference } from "./load-reference.ts";
import { dataStamp, figuresChangedAt } from "./queries/data-stamp.ts";
import { renameSubmission } from "./queries/rename-submission.ts";
import { replaceFigures } from "./queries/replace-figures.ts";
import { acceptSure, decideFigures, figuresOfSubmission } from "./queries/submission-figures.ts";
import {
  addRemark,
  createSubmission,
  moveSubmission,
  submissionFor,
  submissionHistory,
  submissionsOf,
} from "./queries/submissions.ts";

describe.each(engines())("a submission, on $engine,", ({ create }) => {
  let made: TestDatabase;
  beforeAll(async () => {
    made = await create();
    await loadReference(made.database, reference);
  });
  afterAll(() => made.drop());

  const begin = (...rows: number[]) =>
    createSubmission(made.database, reporter, draftOf(rows.map((row) => sure(row))));
  const seen = async (id: number, viewer = reporter) => {
    const submission = await submissionFor(made.database.db, viewer, id);
    if (submission === undefined) throw new Error(`not found: ${id}`);
    return submission;
  };
  type Move = Parameters<typeof moveSubmission>[2]["action"];
  const move = async (id: number, action: Move, { viewer = reporter, remark = "" } = {}) =>
    moveSubmission(made.database, viewer, { id, version: (await seen(id)).version, action, remark });
  const ready = async () => {
    const id = await begin(1);
    await acceptSure(made.database, reporter, { id, reading: 1 });
    return id;
  };

  it("begins as a draft of who adds it, which is no change of figures", async () => {
    const changed = await figuresChangedAt(made.database.db);
    const id = await createSubmission(
      made.database,
      reporter,
      draftOf([sure(1)], { period: { year: 2023, part: "h1" }, data: "sample" }),
    );
    expect(await seen(id)).toMatchObject({
      ...{ kind: "document", data: "sample", title: "Báo cáo 2023", place: "old:01", state: "draft" },
      ...{ period: { year: 2023, part: "h1" }, version: 1, createdBy: "an" },
      counts: { total: 1, look: 0, sure: 1, decided: 0, taken: 0, withdrawn: 0, held: 0 },
    });
    expect(await figuresChangedAt(made.database.db)).toBe(changed);
    const stamp = await dataStamp(made.database.db);
    await createSubmission(made.database, reporter, draftOf([], { data: "sample" }));
    expect(await dataStamp(made.database.db)).toBe(stamp);
  });

  it("counts in what the database holds, with what is decided", async () => {
    const before = await contentDigest(made.database);
    const id = await begin(1);
    const begun = await contentDigest(made.database);
    await acceptSure(made.database, reporter, { id, reading: 1 });
    expect(new Set([before, begun, await contentDigest(made.database)]).size).toBe(3);
  });

  it("is stored whole or not at all", async () => {
    const count = async () => (await submissionsOf(made.database.db, localViewer, { data: "real" })).length;
    const before = await count();
    for (const [figure, refusal] of [
      [sure(2, { metric: "no_such" }), "unknown metric: no_such"],
      [sure(2, { locality: { uid: "old:99", name: "" } }), "unknown locality: old:99"],
      [{ ...sure(2), decision: { kind: "withdrawn" } }, "needs a metric, a place, a period and a value"],
    ] as const) {
      const given = draftOf([sure(1), figure]);
      await expect(createSubmission(made.database, reporter, given)).rejects.toThrow(refusal);
    }
    expect(await count()).toBe(before);
  });

  it("is of a place that its author sees, and is no reader's", async () => {
    const given = draftOf([sure(1)]);
    await expect(createSubmission(made.database, stranger, given)).rejects.toThrow(
      "unknown locality: old:01",
    );
    await expect(createSubmission(made.database, reader, given)).rejects.toThrow("by a reader");
    const elsewhere = asRead(sure(1).read, { locality: "old:201" });
    const figure = { ...sure(1), decision: { ...elsewhere, kind: "corrected" } as const };
    await expect(createSubmission(made.database, reporter, draftOf([figure]))).rejects.toThrow(
      "unknown locality: old:201",
    );
  });

  it("comes decided where it corrects", async () => {
    const decision = { ...asRead(sure(1).read), kind: "corrected", reason: "gõ nhầm" } as const;
    const id = await createSubmission(
      made.database,
      reporter,
      draftOf([{ ...sure(1), decision }], { kind: "correction" }),
    );
    const [figure] = await figuresOfSubmission(made.database.db, reporter, {
      ...{ id, list: "decided", from: 0, count: 1 },
    });
    expect(figure?.decision).toEqual({ ...decision, by: "an", at: figure?.decision?.at });
    expect((await move(id, "submit")).state).toBe("submitted");
  });

  it("is seen by who sees its place, the last changed first", async () => {
    const [one, two] = [await begin(1), await begin(2)];
    await renameSubmission(made.database, reporter, { id: one, title: "Đổi tên" });
    const listed = await submissionsOf(made.database.db, reader, { data: "real" });
    expect(listed.slice(0, 2).map(({ id }) => id)).toEqual([one, two]);
    expect(listed[0]).toEqual(await seen(one));
    expect(await submissionsOf(made.database.db, stranger, { data: "real" })).toEqual([]);
    expect(await submissionFor(made.database.db, stranger, one)).toBeUndefined();
    await expect(submissionHistory(made.database.db, stranger, one)).rejects.toThrow("not found");
  });

  it("is not discarded or recalled by a reporter who neither made it nor decided all of it", async () => {
    const other = { ...reporter, user: "giang" };
    const id = await begin(1, 2);
    const by = async (action: Move) =>
      moveSubmission(made.database, other, { id, version: (await seen(id)).version, action });
    await expect(by("discard")).rejects.toMatchObject({ evidence: { reason: "others-work" } });
    await acceptSure(made.database, reporter, { id, reading: 1, ordinals: [0] });
    await acceptSure(made.database, other, { id, reading: 1 });
    expect(await seen(id)).not.toHaveProperty("decidedBy");
    await move(id, "submit");
    await expect(by("recall")).rejects.toMatchObject({ code: "not-allowed" });
    const theirs = await begin(1);
    await acceptSure(made.database, other, { reading: 1, id: theirs });
    const { version, decidedBy } = await seen(theirs);
    expect(decidedBy).toBe("giang");
    const gone = await moveSubmission(made.database, other, { id: theirs, version, action: "discard" });
    expect(gone.state).toBe("discarded");
  });

  it("takes another title, place and period, of those its author sees", async () => {
    const id = await begin(1);
    const changes = { title: "Quý I", place: "old:101", period: { year: 2024, part: "q1" } } as const;
    const renamed = await renameSubmission(made.database, reporter, { id, ...changes });
    expect(renamed.submission).toMatchObject(changes);
    const outside = renameSubmission(made.database, reporter, { id, place: "old:02" });
    await expect(outside).rejects.toThrow("unknown locality: old:02");
    expect(await seen(id)).toMatchObject({ ...changes, version: 2 });
  });

  it("is not submitted while figures are undecided, and says how many", async () => {
    const id = await begin(1, 2, 3);
    await acceptSure(made.database, reporter, { id, reading: 1, ordinals: [0] });
    await expect(move(id, "submit")).rejects.toThrow("still undecided: 2");
    const rejected = { kind: "rejected" } as const;
    const all = [0, 1, 2].map((ordinal) => ({ ordinal, decision: rejected }));
    await decideFigures(made.database, reporter, { id, reading: 1, decisions: all });
    await expect(move(id, "submit")).rejects.toThrow("there is nothing to submit");
  });

  it("is not submitted while two of its figures contradict each other", async () => {
    const again = sure(1, { shown: "1,0" });
    const other = sure(1, { shown: "7", value: 7 });
    const id = await createSubmission(made.database, reporter, draftOf([sure(1), again, other]));
    await acceptSure(made.database, reporter, { id, reading: 1 });
    await expect(move(id, "submit")).rejects.toThrow("Figures 1 (“1”) and 3 (“7”) of “Báo cáo 2023”");
    const beside = { ...asRead(other.read), kind: "beside", reason: "ước tính khác" } as const;
    await decideFigures(made.database, reporter, {
      id,
      reading: 1,
      decisions: [{ ordinal: 2, decision: beside }],
    });
    expect((await move(id, "submit")).state).toBe("submitted");
  });

  it("goes from draft to submitted, back by a return with a remark or a recall, and tells its history", async () => {
    const id = await ready();
    expect(await move(id, "submit")).toMatchObject({ state: "submitted", submittedBy: "an" });
    const refused = decideFigures(made.database, reporter, {
      id,
      reading: 1,
      decisions: [{ ordinal: 0, decision: null }],
    });
    await expect(refused).rejects.toThrow("cannot be decided on: it is waiting for approval");
    await expect(move(id, "return", { viewer: approver })).rejects.toThrow("Write a remark");
    await move(id, "return", { viewer: approver, remark: "thiếu huyện 102" });
    await move(id, "submit");
    await move(id, "recall");
    await move(id, "discard");
    const { events } = await submissionHistory(made.database.db, reader, id);
    expect(events.map(({ action, by }) => [action, by])).toEqual([
      ["created", "an"],
      ["submit", "an"],
      ["return", "binh"],
      ["submit", "an"],
      ["recall", "an"],
      ["discard", "an"],
    ]);
    expect(events[2]?.remark).toBe("thiếu huyện 102");
    expect((await seen(id)).state).toBe("discarded");
  });

  it("is returned by an approver who did not submit it", async () => {
    const id = await ready();
    await move(id, "submit", { viewer: approver });
    await expect(move(id, "return", { remark: "x" })).rejects.toThrow("by a reporter");
    await expect(move(id, "return", { viewer: approver, remark: "x" })).rejects.toThrow("yourself");
    expect((await move(id, "return", { viewer: localViewer, remark: "x" })).state).toBe("returned");
  });

  it("refuses a move of who saw an older version, and loses nothing", async () => {
    const id = await ready();
    const stale = { id, version: 1, action: "submit" } as const;
    await expect(moveSubmission(made.database, reporter, stale)).rejects.toMatchObject({
      code: "submission-conflict",
      evidence: { reason: "stale-version", seen: 1, now: 2 },
    });
    expect((await seen(id)).counts.decided).toBe(1);
  });

  it("has a thread on the whole and on each figure, which no reader writes", async () => {
    const id = await begin(1);
    const remark = (ordinal?: number, viewer = reporter) =>
      addRemark(made.database, viewer, {
        ...{ submission: id, text: "xem lại" },
        ...(ordinal !== undefined && { figure: { ordinal, reading: 1 } }),
      });
    const said = [await remark(), await remark(0, approver)];
    expect(said.map(({ by, ordinal }) => [by, ordinal])).toEqual([
      ["an", undefined],
      ["binh", 0],
    ]);
    await expect(remark(1)).rejects.toThrow("has no figure 2");
    await expect(remark(0, reader)).rejects.toThrow("cannot be remarked on by a reader");
    expect((await submissionHistory(made.database.db, reader, id)).remarks).toEqual(said);
  });

  it("keeps decisions and remarks on what is read again at the same place", async () => {
    const id = await begin(1, 2, 3);
    const rejected = { ordinal: 2, decision: { kind: "rejected", reason: "trùng" } as const };
    await acceptSure(made.database, reporter, { id, reading: 1, ordinals: [0, 1] });
    await decideFigures(made.database, reporter, { id, reading: 1, decisions: [rejected] });
    for (const ordinal of [0, 2])
      await addRemark(made.database, reporter, {
        submission: id,
        figure: { ordinal, reading: 1 },
        text: `về ${ordinal}`,
      });
    const figures = [sure(9), sure(3), sure(2, { metric: "quota" })];
    const replaced = await replaceFigures(made.database, reporter, {
      id,
      figures,
      readAs: { place: "old:01" },
    });
    expect(replaced?.counts).toMatchObject({ total: 3, decided: 2, sure: 1 });
    const query = { id, list: "all", from: 0, count: 9 } as const;
    const stored = await figuresOfSubmission(made.database.db, reporter, query);
    expect(stored.map(({ read, decision }) => [read.shown, decision?.kind])).toEqual([
      ["9", undefined],
      ["3", "rejected"],
      ["2", "corrected"],
    ]);
    expect(stored[2]?.decision?.figure?.metric).toBe("recruits");
    const { remarks, remarked, events } = await submissionHistory(made.database.db, reporter, id);
    expect(remarks.map(({ text, ordinal }) => [text, ordinal])).toEqual([
      ["về 0", undefined],
      ["về 2", 1],
    ]);
    expect(remarked).toEqual([{ ordinal: 1, shown: "3", metric: "recruits" }]);
    expect(events.at(-1)?.action).toBe("read-again");
  });

  it("names a figure that was remarked on by what was decided, where that is another number than was read", async () => {
    const id = await begin(1, 214, 3);
    const another = asRead(sure(214).read, { value: known(21_400) });
    const elsewhere = asRead(sure(3).read, { metric: "quota" });
    const decisions = [another, elsewhere].map((given, i) => ({
      ...{ ordinal: i + 1, decision: { ...given, kind: "corrected" as const } },
    }));
    await decideFigures(made.database, reporter, { id, reading: 1, decisions });
    for (const ordinal of [0, 1, 2])
      await addRemark(made.database, reporter, {
        submission: id,
        figure: { ordinal, reading: 1 },
        text: "?",
      });
    expect((await submissionHistory(made.database.db, reporter, id)).remarked).toEqual([
      { ordinal: 0, shown: "1", metric: "recruits" },
      { ordinal: 1, shown: "214", decided: known(21_400), metric: "recruits" },
      { ordinal: 2, shown: "3", metric: "quota" },
    ]);
  });
});
