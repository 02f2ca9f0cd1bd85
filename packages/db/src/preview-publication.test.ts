import { known, missing } from "@sosanh/core/figures/value";
import { localViewer } from "@sosanh/core/places/viewer";
import type { CheckCode, FigureCheck } from "@sosanh/core/submissions/figure-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../tests/engines.ts";
import { decided, published, submitted } from "../tests/office-figures.ts";
import { loadOf, metrics, reference, seen, targeted, tree } from "../tests/small-register.ts";
import { contentDigest } from "./content-digest.ts";
import { loadDataset } from "./load-dataset.ts";
import { loadReference } from "./load-reference.ts";
import { previewPublication } from "./preview-publication.ts";
import { dataStamp } from "./queries/data-stamp.ts";
import { createSubmission, submissionFor } from "./queries/submissions.ts";
import { spokenAgainst } from "./spoken-against.ts";

describe.each(engines())("looking ahead at a publication on $engine", ({ create }) => {
  let made: TestDatabase;
  beforeEach(async () => {
    made = await create();
    await loadReference(made.database, reference);
    const shipped = [
      ...[seen("old:10101", 4), seen("old:10102", 6), seen("old:10201", 7)],
      ...[seen("old:10101", 8, { metric: "quota" }), seen("old:10102", 8, { metric: "quota" })],
    ];
    const load = loadOf(shipped, { targets: [targeted("old:101", 50)] });
    await loadDataset(made.database, { load, tree, metrics });
  });
  afterEach(() => made.drop());
  const preview = (id: number) => previewPublication(made.database, localViewer, { id, metrics });

  it("tells each cell before and after, and the totals above, and changes nothing", async () => {
    const { database } = made;
    const { id, version } = await submitted(database, [
      decided("old:10101", 40),
      decided("old:10102", 6),
      decided("old:10201", 7, { decision: "withdrawn", reason: "sai" }),
      decided("old:201", 5),
      decided("old:02", 1, { decision: "held" }),
      decided("old:10102", 9, { decision: "beside", reason: "khác" }),
      decided("old:101", 60, { kind: "target" }),
    ]);
    const [stamp, digest] = [await dataStamp(database.db), await contentDigest(database)];
    const { counts, changes, rolled } = await preview(id);
    expect(counts).toEqual({
      ...{ created: 1, revised: 1, same: 1, withdrawn: 1, held: 1, beside: 1, targets: 1 },
      rolled: rolled.length,
    });
    expect(changes.map((c) => [c.locality, c.decision, c.before, c.after])).toEqual([
      ["old:10201", "withdrawn", known(7), undefined],
      ["old:10101", "corrected", known(4), known(40)],
      ["old:101", "corrected", known(50), known(60)],
      ["old:02", "held", undefined, undefined],
      ["old:201", "corrected", undefined, known(5)],
      ["old:10102", "beside", known(6), undefined],
      ["old:10102", "corrected", known(6), known(6)],
    ]);
    expect(changes.flatMap(({ beside, reason }) => (reason === undefined ? [] : [[beside, reason]]))).toEqual(
      [
        [undefined, "sai"],
        [known(9), "khác"],
      ],
    );
    expect(rolled.map((c) => [c.metric, c.locality, c.before?.value, c.after?.value])).toEqual([
      ["recruits", "vn", known(17), known(51)],
      ["recruits", "old:01", known(17), known(46)],
      ["recruits", "old:02", undefined, known(5)],
      ["fill_rate", "old:01", known(62.5), known(287.5)],
      ["recruits", "old:101", known(10), known(46)],
      ["recruits", "old:102", known(7), undefined],
      ["fill_rate", "old:101", known(62.5), known(287.5)],
    ]);
    expect(await dataStamp(database.db)).toBe(stamp);
    expect(await contentDigest(database)).toBe(digest);
    expect(await submissionFor(database.db, localViewer, id)).toMatchObject({ state: "submitted", version });
  });

  it("tells what enters although a check asks for an eye, and not that another figure stood there", async () => {
    const look = (code: CheckCode): FigureCheck => ({ code, weight: "look", facts: { value: 98.5 } });
    const note: FigureCheck = { code: "other-year", weight: "note", facts: {} };
    const { id } = await submitted(made.database, [
      { ...decided("old:10101", 98.5), checks: [look("second-source"), look("not-whole"), note] },
      { ...decided("old:10102", 6), checks: [look("second-source")] },
      { ...decided("old:10201", 7, { decision: "rejected" }), checks: [look("not-whole")] },
      { ...decided("old:201", 5), checks: [note] },
    ]);
    const { doubts } = await preview(id);
    expect(doubts.count).toBe(1);
    expect(doubts.listed.map(({ ordinal, figure, checks }) => [ordinal, figure.locality, checks])).toEqual([
      [0, "old:10101", [look("not-whole")]],
    ]);
  });

  it("tells the last doubt behind thousands of figures that only take another's place, and how many there are", async () => {
    const look = (code: CheckCode): FigureCheck => ({ code, weight: "look", facts: { value: 98.5 } });
    const second = { ...decided("old:10102", 6), checks: [look("second-source")] };
    const doubted = { ...decided("old:10101", 98.5), checks: [look("not-whole")] };
    const figures = Array.from({ length: 6000 }, (_, at) => (at % 10 === 0 && at > 0 ? doubted : second));
    const kind = { kind: "entry", data: "real", title: "Biểu", place: "vn" } as const;
    const id = await createSubmission(made.database, localViewer, { ...kind, figures });
    const { count, listed } = await spokenAgainst(made.database.db, { id });
    expect([count, listed.length]).toEqual([599, 500]);
    const late = await createSubmission(made.database, localViewer, {
      ...kind,
      figures: [...Array.from({ length: 5000 }, () => second), doubted],
    });
    expect((await spokenAgainst(made.database.db, { id: late })).listed.map((d) => d.ordinal)).toEqual([
      5000,
    ]);
  });

  it("tells a viewer of the totals in their subtree only", async () => {
    const { database } = made;
    const viewer = { user: "lan", role: "reporter", subtree: ["old:101"] } as const;
    const figures = [decided("old:10101", 40)];
    const draft = { kind: "entry", data: "real", title: "Nhập tay", place: "old:101", figures } as const;
    const id = await createSubmission(database, viewer, draft);
    const { rolled, counts } = await previewPublication(database, viewer, { id, metrics });
    expect(new Set(rolled.map((c) => c.locality))).toEqual(new Set(["old:101"]));
    expect(counts.rolled).toBe(rolled.length);
  });

  it("lists the sum that a unit's own figure takes the place of, and no unit of which nothing is known", async () => {
    const { id } = await submitted(made.database, [
      decided("old:101", 12),
      decided("old:02", missing("not-reported")),
    ]);
    const { rolled } = await preview(id);
    const of = rolled.filter(({ metric }) => metric === "recruits");
    expect(of.map((c) => [c.locality, c.before?.value, c.after?.value])).toEqual([
      ["vn", known(17), known(19)],
      ["old:01", known(17), known(19)],
      ["old:101", known(10), known(12)],
    ]);
  });

  it("counts a target that stays as it is among what stays", async () => {
    const { id } = await submitted(made.database, [
      decided("old:101", 50, { kind: "target" }),
      decided("old:102", 9, { kind: "target" }),
    ]);
    const { counts, changes } = await preview(id);
    expect(counts).toMatchObject({ targets: 1, same: 1, created: 0, revised: 0 });
    expect(changes.map((c) => c.locality)).toEqual(["old:102", "old:101"]);
  });

  it("is not for what is published", async () => {
    const { id } = await published(made.database, [decided("old:10101", 40)]);
    await expect(preview(id)).rejects.toThrow(/cannot be published: it is published/);
  });
});
