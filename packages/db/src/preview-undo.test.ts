import { known } from "@sosanh/core/figures/value";
import { localViewer } from "@sosanh/core/places/viewer";
import type { CellChange } from "@sosanh/core/submissions/publication";
import { undoEffectOf } from "@sosanh/core/submissions/undo-preview";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { drawnFigures } from "../tests/drawn-figures.ts";
import { engines, type TestDatabase } from "../tests/engines.ts";
import { decided, published, reporter } from "../tests/office-figures.ts";
import { loadOf, metrics, reference, seen, targeted, tree } from "../tests/small-register.ts";
import { contentDigest } from "./content-digest.ts";
import { loadDataset } from "./load-dataset.ts";
import { loadReference } from "./load-reference.ts";
import { previewUndo } from "./preview-undo.ts";
import { dataStamp } from "./queries/data-stamp.ts";
import { stateCode } from "./tables/codes.ts";
import { toUid } from "./tables/locality.ts";
import { toValue } from "./tables/observation.ts";
import { undoSubmission } from "./undo-submission.ts";

describe.each(engines())("looking ahead at an undoing on $engine", ({ engine, create }) => {
  let made: TestDatabase;
  beforeEach(async () => {
    made = await create();
    await loadReference(made.database, reference);
    const load = loadOf([seen("old:10101", 4), seen("old:10102", 6), seen("old:10201", 7)], {
      targets: [targeted("old:101", 50)],
    });
    await loadDataset(made.database, { load, tree, metrics });
  });
  afterEach(() => made.drop());
  const preview = (id: number) => previewUndo(made.database, localViewer, { id, metrics });

  it("tells each cell before and after, and the totals above, and changes nothing", async () => {
    const { id } = await published(made.database, [
      decided("old:10101", 40),
      decided("old:10102", 6),
      decided("old:10201", 7, { decision: "withdrawn", reason: "sai" }),
      decided("old:201", 5),
      decided("old:02", 1, { decision: "held" }),
      decided("old:101", 60, { kind: "target" }),
    ]);
    const [stamp, digest] = [await dataStamp(made.database.db), await contentDigest(made.database)];
    const { counts, changes, rolled } = await preview(id);
    expect(counts).toEqual({
      ...{ emptied: 1, waiting: 0, restored: 1, returned: 1, same: 1, targets: 1, freed: 1 },
      left: 0,
      rolled: rolled.length,
    });
    expect(changes.map((c) => [c.ordinal, c.locality, c.kind, c.before, c.after])).toEqual([
      [3, "old:201", "measured", known(5), undefined],
      [0, "old:10101", "measured", known(40), known(4)],
      [undefined, "old:101", "target", known(60), known(50)],
      [2, "old:10201", "measured", undefined, known(7)],
      [1, "old:10102", "measured", known(6), known(6)],
    ]);
    expect(rolled.map((c) => [c.metric, c.locality, c.before?.value, c.after?.value])).toEqual([
      ["recruits", "vn", known(51), known(17)],
      ["recruits", "old:01", known(46), known(17)],
      ["recruits", "old:02", known(5), undefined],
      ["recruits", "old:101", known(46), known(10)],
      ["recruits", "old:102", undefined, known(7)],
    ]);
    expect(await dataStamp(made.database.db)).toBe(stamp);
    expect(await contentDigest(made.database)).toBe(digest);
  });

  it("tells that what was held before waits again, instead of that nothing is there", async () => {
    await published(made.database, [
      decided("old:201", 9, { decision: "held" }),
      decided("old:02", 1, { decision: "held" }),
    ]);
    const { id } = await published(made.database, [
      decided("old:201", 5),
      decided("old:02", 2, { decision: "held" }),
    ]);
    const { counts, changes } = await preview(id);
    expect(counts).toMatchObject({ emptied: 0, waiting: 2, freed: 0 });
    expect(changes.map((c) => [c.locality, c.before, c.after, c.decision])).toEqual([
      ["old:201", known(5), undefined, "held"],
      ["old:02", undefined, undefined, "held"],
    ]);
  });

  it("counts what another submission has revised since, and tells of no change there", async () => {
    const { id } = await published(made.database, [decided("old:10101", 40), decided("old:10102", 60)]);
    await published(made.database, [decided("old:10101", 41)]);
    const { counts, changes } = await preview(id);
    expect(counts).toMatchObject({ left: 1, restored: 1 });
    expect(changes.map((c) => [c.locality, c.before, c.after])).toEqual([["old:10102", known(60), known(6)]]);
  });

  it("is refused to who may not undo, and of what is undone already", async () => {
    const { id } = await published(made.database, [decided("old:10101", 40)]);
    await expect(previewUndo(made.database, reporter, { id, metrics })).rejects.toMatchObject({
      code: "not-allowed",
    });
    await undoSubmission(made.database, localViewer, { id, reason: "nhầm", metrics });
    await expect(preview(id)).rejects.toMatchObject({ code: "submission-conflict" });
  });

  it("holds the undoing to what was seen: a figure published since is named, and nothing is undone", async () => {
    const { id } = await published(made.database, [decided("old:10101", 40), decided("old:10102", 60)]);
    const { stamp: seenThen } = await preview(id);
    await published(made.database, [decided("old:10101", 41)]);
    const undo = (stamp: typeof seenThen) =>
      undoSubmission(made.database, localViewer, { id, reason: "nhầm", seen: stamp, metrics });
    const digest = await contentDigest(made.database);
    await expect(undo(seenThen)).rejects.toMatchObject({ code: "submission-conflict" });
    expect(await contentDigest(made.database)).toBe(digest);
    const { stamp } = await preview(id);
    expect(await undo(stamp)).toMatchObject({ kind: "undo", state: "published" });
  });

  it("says of each cell what undoing then does to it, whatever was published before", async () => {
    const standing = async () => {
      const rows = await made.database.db
        .selectFrom("observation as o")
        .innerJoin("metric as m", "m.id", "o.metric_id")
        .innerJoin("locality as l", "l.id", "o.locality_id")
        .select(["m.code", "l.uid", "o.year", "o.state", "o.value", "o.qualifier", "o.missing"])
        .where("o.state", "in", [stateCode.published, stateCode.withdrawn])
        .orderBy("o.revision")
        .execute();
      const last = new Map(rows.map((row) => [`${row.code} ${toUid(row.uid)} ${row.year}`, row]));
      const stand = [...last].filter(([, { state }]) => state === stateCode.published);
      return new Map(stand.map(([cell, row]) => [cell, toValue(row)]));
    };
    const law = fc.asyncProperty(drawnFigures, drawnFigures, async (before, undone) => {
      await published(made.database, before);
      const { id } = await published(made.database, undone);
      const { changes } = await preview(id);
      const was = await standing();
      await undoSubmission(made.database, localViewer, { id, reason: "thử", metrics });
      const is = await standing();
      const keys = [...new Set([...was.keys(), ...is.keys()])];
      const changed = keys.filter((key) => JSON.stringify(was.get(key)) !== JSON.stringify(is.get(key)));
      const told = changes.filter(
        (change) =>
          change.kind !== "target" &&
          undoEffectOf(change) !== "same" &&
          (change.before !== undefined || change.after !== undefined),
      );
      const cellOf = (change: CellChange) => `${change.metric} ${change.locality} ${change.period.year}`;
      expect(told.map(cellOf).toSorted()).toEqual(changed.toSorted());
      for (const change of told) {
        const cell = cellOf(change);
        expect([change.before, change.after]).toEqual([was.get(cell), is.get(cell)]);
      }
    });
    await fc.assert(law, { numRuns: engine === "sqlite" ? 15 : 5 });
  });
});
