import type { IsoDate } from "@sosanh/core/figures/period";
import type { Level, LocalityUid } from "@sosanh/core/places/locality";
import { localViewer, type Viewer } from "@sosanh/core/places/viewer";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { drawnFigures } from "../../tests/drawn-figures.ts";
import { engines, type TestDatabase } from "../../tests/engines.ts";
import { decided, published } from "../../tests/office-figures.ts";
import { loadOf, localities, metrics, reference, seen, targeted, tree } from "../../tests/small-register.ts";
import { loadDataset } from "../load-dataset.ts";
import { loadReference } from "../load-reference.ts";
import { undoSubmission } from "../undo-submission.ts";
import { isKnownAsNow, rollupsAsKnown } from "./as-known.ts";
import { figureEvidence } from "./figure-evidence.ts";
import { heldAsKnown } from "./held-as-known.ts";
import { heldMetrics } from "./held-metrics.ts";
import { rollupsFor } from "./rollups.ts";
import { targetsFor } from "./targets.ts";

/** Who asks of which level what anybody there has: the whole country, and one district of it. */
const seeing = ([1, 2, 3] as const).flatMap((level): (readonly [Viewer, Level])[] => [
  [localViewer, level],
  [{ user: "lan", role: "reader", subtree: ["old:101"] }, level],
]);
const uids = localities.map((l) => l.uid);
const codes = metrics.map((m) => m.code);
const known = { tree, metrics: new Map(metrics.map((m) => [m.code, m])) };

const nothing = [[], [], ...seeing.map(() => new Set())];

/** What happens on a day: figures are published, or an earlier publication, by its number, is undone. */
const deed = fc.oneof(
  { weight: 3, arbitrary: fc.record({ publish: drawnFigures }) },
  { weight: 1, arbitrary: fc.record({ undo: fc.nat({ max: 5 }) }) },
);

describe.each(engines())("figures as they were known on $engine", ({ engine, create }) => {
  let made: TestDatabase;
  beforeAll(async () => {
    made = await create();
  });
  afterAll(() => made.drop());
  beforeEach(() => vi.useFakeTimers({ toFake: ["Date"] }));
  afterEach(() => vi.useRealTimers());

  const query = {
    data: "real" as const,
    metrics: codes,
    localities: uids,
    years: { from: 2022, to: 2023 },
    part: "year" as const,
  };
  const heldOn = (level: Level, day = "2026-03-01") => {
    const period = { year: 2023, part: "year" } as const;
    return { data: "real", level, period, known: { ...known, day } } as const;
  };
  const toldNow = async () => {
    const { db } = made.database;
    return [
      await rollupsFor(db, localViewer, query),
      await targetsFor(db, localViewer, query),
      ...(await Promise.all(seeing.map(([viewer, level]) => heldMetrics(db, viewer, heldOn(level))))),
    ];
  };
  const toldThen = async (day: IsoDate) => {
    const { db } = made.database;
    return [
      await rollupsAsKnown(db, localViewer, { ...query, known: { ...known, day } }),
      await targetsFor(db, localViewer, { ...query, asKnown: day }),
      ...(await Promise.all(seeing.map(([viewer, level]) => heldAsKnown(db, viewer, heldOn(level, day))))),
    ];
  };
  const dayOf = (n: number): IsoDate => `2026-03-${String(n + 1).padStart(2, "0")}`;
  const loadAt = async (day: IsoDate) => {
    vi.setSystemTime(`${day}T05:00:00Z`);
    const shipped = [seen("old:10101", 4), seen("old:10102", 6), seen("old:101", 9, { metric: "quota" })];
    const load = loadOf(shipped, { targets: [targeted("old:101", 50)] });
    await loadDataset(made.database, { load, tree, metrics });
  };

  it("are what was told on that day, whatever was published, withdrawn, held and undone since", async () => {
    const law = fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 6 }), async (deeds) => {
      const { database } = made;
      await emptied(database);
      await loadReference(database, reference);
      await loadAt(dayOf(0));
      const told = [await toldNow()];
      const done: number[] = [];
      for (const [at, what] of deeds.entries()) {
        vi.setSystemTime(`${dayOf(at + 1)}T05:00:00Z`);
        if ("publish" in what) done.push((await published(database, what.publish)).id);
        else {
          const [id] = done.splice(what.undo % Math.max(1, done.length), 1);
          if (id !== undefined) await undoSubmission(database, localViewer, { id, reason: "nhầm", metrics });
        }
        told.push(await toldNow());
      }
      for (const [at, then] of told.entries()) expect(await toldThen(dayOf(at))).toEqual(then);
      expect(await isKnownAsNow(database.db, "real", dayOf(deeds.length))).toBe(true);
    });
    await fc.assert(law, { numRuns: engine === "sqlite" ? 20 : 6 });
  });

  it("are none before the first load; a data set that is loaded anew has been known since the first time", async () => {
    await emptied(made.database);
    await loadReference(made.database, reference);
    await loadAt("2026-03-10");
    expect(await toldThen("2026-03-09")).toEqual(nothing);
    const before = await toldThen("2026-03-10");
    vi.setSystemTime("2026-04-01T00:00:00Z");
    const load = loadOf(
      [seen("old:10101", 4), seen("old:10102", 6), seen("old:101", 9, { metric: "quota" })],
      {
        targets: [targeted("old:101", 50)],
        fingerprint: "2",
      },
    );
    await loadDataset(made.database, { load, tree, metrics });
    expect(await toldThen("2026-03-10")).toEqual(before);
    expect(await toldThen("2026-03-09")).toEqual(nothing);
  });

  it("have the figures beside them that were offered on that day", async () => {
    await emptied(made.database);
    await loadReference(made.database, reference);
    await loadAt("2026-03-10");
    vi.setSystemTime("2026-03-11T05:00:00Z");
    const beside = decided("old:10101", 5, { decision: "beside", reason: "báo cáo khác" });
    const { id } = await published(made.database, [beside]);
    vi.setSystemTime("2026-03-12T05:00:00Z");
    await undoSubmission(made.database, localViewer, { id, reason: "nhầm", metrics });
    const offered = async (asKnown: IsoDate) => {
      const cell = { data: "real", metric: "recruits", locality: "old:10101" } as const;
      const key = { ...cell, period: { year: 2023, part: "year" }, asKnown } as const;
      const told = await figureEvidence(made.database.db, localViewer, { key, tree, metrics });
      return told?.observations.map((o) => o.state);
    };
    expect(await offered("2026-03-10")).toEqual(["published"]);
    expect(await offered("2026-03-11")).toEqual(["alternative", "published"]);
    expect(await offered("2026-03-12")).toEqual(["published"]);
  });

  it("have the evidence of that day", async () => {
    await emptied(made.database);
    await loadReference(made.database, reference);
    await loadAt("2026-03-10");
    vi.setSystemTime("2026-03-11T16:59:00Z");
    await published(made.database, [decided("old:10101", 40)]);
    vi.setSystemTime("2026-03-11T17:01:00Z");
    await published(made.database, [decided("old:10101", 41)]);
    const key = {
      data: "real",
      metric: "recruits",
      locality: "old:101",
      period: { year: 2023, part: "year" },
    } as const;
    const evidence = (asKnown: IsoDate, locality: LocalityUid) =>
      figureEvidence(made.database.db, localViewer, { key: { ...key, locality, asKnown }, tree, metrics });
    const then = await evidence("2026-03-11", "old:10101");
    expect(then?.rollup?.value).toMatchObject({ value: 40 });
    expect(then?.history.map((h) => h.observation.revision)).toEqual([2, 1]);
    expect(then?.key.asKnown).toBe("2026-03-11");
    expect((await evidence("2026-03-10", "old:101"))?.rollup?.value).toMatchObject({ value: 10 });
    expect((await evidence("2026-03-12", "old:101"))?.rollup?.value).toMatchObject({ value: 47 });
  });
});

function emptied(database: TestDatabase["database"]): Promise<void> {
  return database.write(async ({ db }) => {
    for (const table of ["rollup", "rollup_count", "today_rollup", "target", "observation"] as const)
      await db.deleteFrom(table).execute();
    for (const table of ["submission_event", "submission_figure", "submission"] as const)
      await db.deleteFrom(table).execute();
    for (const table of ["dataset_source", "dataset", "source"] as const)
      await db.deleteFrom(table).execute();
  });
}
