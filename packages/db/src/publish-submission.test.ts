import { known, missing } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { localViewer } from "@sosanh/core/places/viewer";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../tests/engines.ts";
import { decided, published, reporter, submitted } from "../tests/office-figures.ts";
import { loadOf, metrics, reference, seen, targeted, tree } from "../tests/small-register.ts";
import { loadDataset } from "./load-dataset.ts";
import { loadReference } from "./load-reference.ts";
import { publishSubmission } from "./publish-submission.ts";
import { dataStamp } from "./queries/data-stamp.ts";
import { datasetsOf } from "./queries/datasets.ts";
import { figureEvidence } from "./queries/figure-evidence.ts";
import { rollupsFor } from "./queries/rollups.ts";
import { submissionHistory } from "./queries/submissions.ts";
import { targetsFor } from "./queries/targets.ts";

const catalogue = [
  ...metrics,
  { ...(metrics[1] as (typeof metrics)[number]), code: "recruits_target", targetOf: "recruits" },
  { ...(metrics[4] as (typeof metrics)[number]), code: "attained", attainmentOf: "recruits" },
];

describe.each(engines())("publishing a submission on $engine", ({ create }) => {
  let made: TestDatabase;
  beforeEach(async () => {
    made = await create();
    await loadReference(made.database, { ...reference, metrics: catalogue });
    const targets = [targeted("old:101", 50)];
    const shipped = [seen("old:10101", 4), seen("old:10102", 6), seen("old:102", 7)];
    await loadDataset(made.database, { load: loadOf(shipped, { targets }), tree, metrics: catalogue });
  });
  afterEach(() => made.drop());

  const cells = (localities: readonly LocalityUid[], codes = ["recruits"]) => ({
    data: "real" as const,
    metrics: codes,
    localities,
    years: { from: 2023, to: 2023 },
    part: "year" as const,
  });
  const shown = async (uid: LocalityUid, metric = "recruits") =>
    (await rollupsFor(made.database.db, localViewer, cells([uid], [metric])))[0]?.value;
  const amounts = async (uid: LocalityUid) =>
    (await targetsFor(made.database.db, localViewer, cells([uid]))).map((t) => t.content);
  const evidenceOf = (locality: LocalityUid) =>
    figureEvidence(made.database.db, localViewer, {
      key: { data: "real", metric: "recruits", locality, period: { year: 2023, part: "year" } },
      tree,
      metrics: catalogue,
    });

  it("puts its figures over those of every data set, and adds them up", async () => {
    const { database } = made;
    expect(await shown("old:101")).toEqual(known(10));
    const stamp = await dataStamp(database.db);
    const done = await published(database, [decided("old:10101", 40, { reason: "gõ nhầm" })]);
    expect(done).toMatchObject({ state: "published", publishedBy: "local", version: 3 });
    expect(await shown("old:10101")).toEqual(known(40));
    expect(await shown("old:101")).toEqual(known(46));
    expect(await shown("vn")).toEqual(known(53));
    expect(await dataStamp(database.db)).not.toBe(stamp);
    const evidence = await evidenceOf("old:10101");
    expect(evidence?.observations.map((o) => [o.dataset, o.revision, o.state, o.value])).toEqual([
      ["office", 2, "published", known(40)],
      ["reports", 1, "published", known(4)],
    ]);
    const [newest, first] = evidence?.history ?? [];
    expect(newest).toMatchObject({
      publishedAt: done.publishedAt,
      publishedBy: "local",
      submission: { id: done.id, title: "Báo cáo", kind: "entry" },
      decision: { kind: "corrected", by: "lan", reason: "gõ nhầm" },
    });
    expect(first).not.toHaveProperty("submission");
    expect(evidence?.sources.map((s) => s.title)).toContain("Báo cáo");
  });

  it("counts the figures of the office, and says that they changed", async () => {
    const done = await published(made.database, [decided("old:10101", 40), decided("old:201", 1)]);
    const office = (await datasetsOf(made.database.db)).find((d) => d.code === "office");
    expect(office).toMatchObject({ observations: 2, loadedAt: done.publishedAt });
    const { events } = await submissionHistory(made.database.db, localViewer, done.id);
    expect(events.map((e) => [e.action, e.by])).toEqual([
      ["created", "lan"],
      ["submit", "lan"],
      ["publish", "local"],
    ]);
  });

  it("takes back what it withdraws; a later figure stands again", async () => {
    const { database } = made;
    await published(database, [decided("old:10101", 4, { decision: "withdrawn", reason: "sai" })]);
    expect(await shown("old:10101")).toBeUndefined();
    expect(await shown("old:101")).toEqual(known(6));
    await published(database, [decided("old:10101", 5)]);
    expect(await shown("old:101")).toEqual(known(11));
  });

  it("shows no number where one is held, and leaves what is published beside one", async () => {
    await published(made.database, [
      decided("old:10201", 900, { decision: "held" }),
      decided("old:10102", 8, { decision: "beside", reason: "báo cáo khác" }),
      decided("old:10101", 1, { decision: "rejected" }),
    ]);
    expect(await shown("old:10201")).toEqual(missing("pending-review"));
    expect(await shown("old:101")).toEqual(known(10));
    const states = (await evidenceOf("old:10102"))?.observations.map((o) => [o.state, o.note]);
    expect(states).toEqual([
      ["alternative", "báo cáo khác"],
      ["published", undefined],
    ]);
  });

  it("sets a quota as the target of what it is the quota of, in the place of the one before", async () => {
    const { database } = made;
    expect(await amounts("old:101")).toMatchObject([{ amount: 50 }]);
    await published(database, [decided("old:101", 60, { metric: "recruits_target" })]);
    expect(await amounts("old:101")).toMatchObject([{ amount: 60 }]);
    await published(database, [decided("old:101", 70, { kind: "target" })]);
    expect(await amounts("old:101")).toMatchObject([{ amount: 70 }]);
    expect(await shown("old:101", "recruits_target")).toBeUndefined();
    await published(database, [
      decided("old:101", 70, { kind: "target", decision: "withdrawn", reason: "x" }),
    ]);
    expect(await amounts("old:101")).toEqual([]);
    expect((await evidenceOf("old:101"))?.targets).toEqual([]);
  });

  it("leaves a target ended when what the program ships is loaded anew", async () => {
    const { database } = made;
    await published(database, [decided("old:101", 60, { kind: "target" })]);
    const targets = [targeted("old:101", 55)];
    const load = loadOf([seen("old:10101", 4)], { fingerprint: "2", targets });
    await loadDataset(database, { load, tree, metrics: catalogue });
    expect(await amounts("old:101")).toMatchObject([{ amount: 60 }]);
  });

  it("keeps a stated attainment as a figure and, without an amount, as a statement of what was attained", async () => {
    await published(made.database, [
      decided("old:102", 100, { metric: "attained" }),
      decided("old:201", 98, { metric: "attained" }),
      decided("old:201", 44, { metric: "recruits_target" }),
    ]);
    expect(await shown("old:102", "attained")).toEqual(known(100));
    expect(await amounts("old:102")).toEqual([{ kind: "statement", attainment: 100, qualifier: "exact" }]);
    expect(await amounts("old:201")).toEqual([{ kind: "amount", amount: 44, qualifier: "exact" }]);
    await published(made.database, [decided("old:102", 99, { metric: "attained" })]);
    expect(await amounts("old:102")).toMatchObject([{ attainment: 99 }]);
  });

  it("stands over a figure that the program ships for the cell only later", async () => {
    const { database } = made;
    await published(database, [decided("old:10201", 3)]);
    const load = loadOf([seen("old:10101", 4), seen("old:10201", 9)], { fingerprint: "2" });
    await loadDataset(database, { load, tree, metrics: catalogue });
    expect(await shown("old:10201")).toEqual(known(3));
    expect((await evidenceOf("old:10201"))?.observations.map((o) => [o.dataset, o.revision])).toEqual([
      ["office", 1],
      ["reports", 0],
    ]);
  });

  it("refuses a version that is not the last, and changes nothing", async () => {
    const { database } = made;
    const { id, version, title } = await submitted(database, [decided("old:10101", 40)]);
    const publish = publishSubmission(database, localViewer, { id, version: version - 1, metrics });
    await expect(publish).rejects.toMatchObject({
      code: "submission-conflict",
      evidence: { value: title, seen: version - 1, now: version },
    });
    expect(await shown("old:10101")).toEqual(known(4));
  });

  it("is for approvers, of what others submitted", async () => {
    const { database } = made;
    const { id, version } = await submitted(database, [decided("old:10101", 40)]);
    const by = (viewer: typeof reporter) =>
      publishSubmission(database, viewer, { id, version, metrics: catalogue });
    await expect(by(reporter)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(by({ ...reporter, role: "approver" })).rejects.toThrow(/submitted “Báo cáo” yourself/);
    await expect(by({ user: "minh", role: "approver", subtree: ["old:01"] })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(by({ user: "minh", role: "approver", subtree: ["vn"] })).resolves.toMatchObject({
      state: "published",
    });
  });

  it("is refused a quota and a target of the same cell that differ, when they are submitted", async () => {
    const submit = submitted(made.database, [
      decided("old:101", 60, { metric: "recruits_target" }),
      decided("old:101", 70, { kind: "target" }),
    ]);
    await expect(submit).rejects.toThrow("Figures 1 (“60”) and 2 (“70”) of “Báo cáo” are of the same metric");
  });

  it("is once: what is published is not published again", async () => {
    const { id, version } = await published(made.database, [decided("old:10101", 40)]);
    const again = publishSubmission(made.database, localViewer, { id, version, metrics });
    await expect(again).rejects.toThrow(/cannot be published: it is published/);
  });

  it("keeps the sources of the office when what the program ships is loaded anew", async () => {
    const { database } = made;
    await published(database, [decided("old:10101", 40)]);
    const load = loadOf([seen("old:10101", 5)], { fingerprint: "2" });
    await loadDataset(database, { load, tree, metrics: catalogue });
    expect(await shown("old:10101")).toEqual(known(40));
    expect((await evidenceOf("old:10101"))?.sources.map((s) => s.title)).toEqual([
      "Báo cáo",
      "Báo cáo tổng kết",
    ]);
  });
});
