import { known, missing } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { localViewer } from "@sosanh/core/places/viewer";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { drawnFigures } from "../tests/drawn-figures.ts";
import { engines, type TestDatabase } from "../tests/engines.ts";
import { decided, published, reporter } from "../tests/office-figures.ts";
import { loadOf, localities, metrics, reference, seen, targeted, tree } from "../tests/small-register.ts";
import { loadDataset } from "./load-dataset.ts";
import { loadReference } from "./load-reference.ts";
import { figureEvidence } from "./queries/figure-evidence.ts";
import { rollupsFor } from "./queries/rollups.ts";
import { sourcesOf } from "./queries/sources.ts";
import { submissionFor, submissionHistory } from "./queries/submissions.ts";
import { targetsFor } from "./queries/targets.ts";
import { undoSubmission } from "./undo-submission.ts";

describe.each(engines())("undoing a submission on $engine", ({ engine, create }) => {
  let made: TestDatabase;
  beforeEach(async () => {
    made = await create();
    await loadReference(made.database, reference);
    const load = loadOf([seen("old:10101", 4), seen("old:10102", 6)], {
      targets: [targeted("old:101", 50)],
    });
    await loadDataset(made.database, { load, tree, metrics });
  });
  afterEach(() => made.drop());

  const cells = (uid: LocalityUid) => ({
    data: "real" as const,
    metrics: ["recruits"],
    localities: [uid],
    years: { from: 2023, to: 2023 },
    part: "year" as const,
  });
  const shown = async (uid: LocalityUid) =>
    (await rollupsFor(made.database.db, localViewer, cells(uid)))[0]?.value;
  const amounts = async (uid: LocalityUid) =>
    (await targetsFor(made.database.db, localViewer, cells(uid))).flatMap((t) =>
      t.content.kind === "amount" ? [t.content.amount] : [],
    );
  const undo = (id: number) =>
    undoSubmission(made.database, localViewer, { id, reason: "nhầm biểu", metrics });
  const historyOf = async (locality: LocalityUid) => {
    const key = { data: "real", metric: "recruits", locality, period: { year: 2023, part: "year" } } as const;
    return (await figureEvidence(made.database.db, localViewer, { key, tree, metrics }))?.history ?? [];
  };

  it("brings back what stood before, from the source it had, and nothing where nothing stood", async () => {
    const { id } = await published(made.database, [decided("old:10101", 40), decided("old:10201", 3)]);
    const undoing = await undo(id);
    expect(undoing).toMatchObject({
      kind: "undo",
      state: "published",
      undoes: id,
      title: "Hoàn tác: Báo cáo",
    });
    expect(await submissionFor(made.database.db, localViewer, id)).toMatchObject({ state: "undone" });
    expect(await shown("old:10101")).toEqual(known(4));
    expect(await shown("old:10201")).toBeUndefined();
    expect(await shown("vn")).toEqual(known(10));
    const history = await historyOf("old:10101");
    expect(history.map(({ observation: o }) => [o.revision, o.value, o.citation.source])).toEqual([
      [3, known(4), "review"],
      [2, known(40), `entry:${id}`],
      [1, known(4), "review"],
    ]);
    const [gone] = await historyOf("old:10201");
    expect(gone?.observation).toMatchObject({ state: "withdrawn", note: "nhầm biểu" });
  });

  it("leaves no figure of the submission counted among what its source says", async () => {
    const { db } = made.database;
    const standing = async () =>
      (await sourcesOf(db, localViewer, "real")).map(({ standing }) => standing).toSorted((a, b) => a - b);
    const before = await standing();
    const { id } = await published(made.database, [decided("old:10101", 40), decided("old:10201", 3)]);
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
    expect(sum(await standing())).toBe(sum(before) + 1);
    await undo(id);
    expect((await standing()).filter((count) => count > 0)).toEqual(before);
  });

  it("offers no figure beside that it had kept there; its history tells of it", async () => {
    const beside = { decision: "beside", reason: "báo cáo khác" } as const;
    const { id } = await published(made.database, [decided("old:10101", 5, beside)]);
    await undo(id);
    expect(await shown("old:10101")).toEqual(known(4));
    const key = {
      data: "real",
      metric: "recruits",
      locality: "old:10101",
      period: { year: 2023, part: "year" },
    } as const;
    const evidence = await figureEvidence(made.database.db, localViewer, { key, tree, metrics });
    expect(evidence?.observations.map((o) => o.state)).toEqual(["published"]);
    expect(evidence?.history.map((h) => h.observation.state)).toEqual(["alternative", "published"]);
  });

  it("leaves what a later submission revised, and says how many", async () => {
    const { id } = await published(made.database, [decided("old:10101", 40), decided("old:10102", 60)]);
    await published(made.database, [decided("old:10101", 41)]);
    await undo(id);
    expect(await shown("old:10101")).toEqual(known(41));
    expect(await shown("old:10102")).toEqual(known(6));
    const { events } = await submissionHistory(made.database.db, localViewer, id);
    expect(events.at(-1)).toMatchObject({
      action: "undo",
      by: "local",
      remark: "nhầm biểu\nGiữ nguyên 1 số liệu đã được sửa ở đợt sau.",
    });
  });

  it("of the later one and then of the earlier one leads back to the beginning", async () => {
    const first = await published(made.database, [decided("old:10101", 40), decided("old:10201", 3)]);
    const second = await published(made.database, [decided("old:10101", 41), decided("old:10201", 5)]);
    await undo(second.id);
    expect([await shown("old:10101"), await shown("old:10201")]).toEqual([known(40), known(3)]);
    await undo(first.id);
    expect([await shown("old:10101"), await shown("old:10201")]).toEqual([known(4), undefined]);
  });

  it("of the earlier one and then of the later one does so too", async () => {
    const first = await published(made.database, [decided("old:10101", 40), decided("old:10201", 3)]);
    const second = await published(made.database, [decided("old:10101", 41), decided("old:10201", 5)]);
    await undo(first.id);
    expect([await shown("old:10101"), await shown("old:10201")]).toEqual([known(41), known(5)]);
    await undo(second.id);
    expect([await shown("old:10101"), await shown("old:10201")]).toEqual([known(4), undefined]);
  });

  it("gives back what was withdrawn, and takes away what was held, where something waits since it waits on", async () => {
    const withdrawn = { decision: "withdrawn", reason: "sai" } as const;
    const { id } = await published(made.database, [
      decided("old:10101", 4, withdrawn),
      decided("old:10201", 9, { decision: "held" }),
      decided("old:201", 9),
    ]);
    await published(made.database, [decided("old:201", 8, { decision: "held" })]);
    expect(await shown("old:10101")).toBeUndefined();
    await undo(id);
    expect(await shown("old:10101")).toEqual(known(4));
    expect(await shown("old:10201")).toBeUndefined();
    expect(await shown("old:201")).toEqual(missing("pending-review"));
  });

  it("sets the target again that was set before, unless another was set since", async () => {
    const first = await published(made.database, [decided("old:101", 60, { kind: "target" })]);
    const second = await published(made.database, [decided("old:101", 70, { kind: "target" })]);
    await undo(first.id);
    expect(await amounts("old:101")).toEqual([70]);
    await undo(second.id);
    expect(await amounts("old:101")).toEqual([50]);
    const third = await published(made.database, [decided("old:101", 80, { kind: "target" })]);
    await undo(third.id);
    expect(await amounts("old:101")).toEqual([50]);
  });

  it("at once leaves everything as it was, whatever was published before", async () => {
    const told = async () => {
      const all = { ...cells("vn"), metrics: metrics.map((m) => m.code), years: { from: 2022, to: 2023 } };
      const query = { ...all, localities: localities.map((l) => l.uid) };
      const { db } = made.database;
      const targets = await targetsFor(db, localViewer, query);
      const contents = targets.map((t) =>
        JSON.stringify([t.metric, t.locality, t.period, t.content, t.setBy]),
      );
      return [await rollupsFor(db, localViewer, query), contents.toSorted()];
    };
    const law = fc.asyncProperty(drawnFigures, drawnFigures, async (before, undone) => {
      await published(made.database, before);
      const was = await told();
      const { id } = await published(made.database, undone);
      await undo(id);
      expect(await told()).toEqual(was);
    });
    await fc.assert(law, { numRuns: engine === "sqlite" ? 15 : 5 });
  });

  it("is not for who does not see a place of its figures", async () => {
    const approver = { user: "binh", role: "approver", subtree: ["old:101"] } as const;
    const { id } = await published(made.database, [decided("old:10101", 40), decided("old:10201", 3)], {
      place: "old:101",
    });
    const by = undoSubmission(made.database, approver, { id, reason: "x", metrics });
    await expect(by).rejects.toThrow("unknown locality: old:10201");
    expect(await shown("old:10101")).toEqual(known(40));
  });

  it("is for approvers, once, and not for an undoing", async () => {
    const { id } = await published(made.database, [decided("old:10101", 40)]);
    const by = undoSubmission(made.database, reporter, { id, reason: "x", metrics });
    await expect(by).rejects.toMatchObject({ code: "not-allowed" });
    const undoing = await undo(id);
    await expect(undo(id)).rejects.toMatchObject({ code: "submission-conflict" });
    await expect(undo(undoing.id)).rejects.toMatchObject({ code: "submission-conflict" });
  });
});
