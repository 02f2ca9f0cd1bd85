import { localViewer } from "@sosanh/core/places/viewer";
import type { DecisionKind } from "@sosanh/core/submissions/figure-decision";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../tests/engines.ts";
import { decided, published, submitted } from "../tests/office-figures.ts";
import { loadOf, metrics, reference, seen, targeted, tree } from "../tests/small-register.ts";
import { loadDataset } from "./load-dataset.ts";
import { loadReference } from "./load-reference.ts";
import { previewPublication } from "./preview-publication.ts";
import { publishSubmission } from "./publish-submission.ts";
import { publishedChanges } from "./published-changes.ts";
import { rollupsFor } from "./queries/rollups.ts";
import type { NewFigure } from "./queries/submissions.ts";
import { undoSubmission } from "./undo-submission.ts";

const begin = async (create: () => Promise<TestDatabase>) => {
  const made = await create();
  await loadReference(made.database, reference);
  const load = loadOf([seen("old:10101", 4), seen("old:10102", 6)], { targets: [targeted("old:101", 50)] });
  await loadDataset(made.database, { load, tree, metrics });
  return made;
};

/** Hands in figures, looks at what they would change, lets something happen, and publishes what was seen. */
async function publishedAfter(
  { database }: TestDatabase,
  figures: readonly NewFigure[],
  meanwhile: () => Promise<unknown>,
) {
  const { id, version } = await submitted(database, figures);
  const preview = await previewPublication(database, localViewer, { id, metrics });
  await meanwhile();
  const publish = { id, version, seen: preview.stamp, metrics };
  return { preview, id, publish: () => publishSubmission(database, localViewer, publish) };
}

describe.each(engines())("publishing what was looked at on $engine", ({ engine, create }) => {
  const withMade = async (work: (made: TestDatabase) => Promise<void>) => {
    const made = await begin(create);
    try {
      await work(made);
    } finally {
      await made.drop();
    }
  };

  it("is refused where another submission revised one of its cells since, and done after another look", () =>
    withMade(async (made) => {
      const { database } = made;
      const figures = [decided("old:10102", 7), decided("old:10101", 40)];
      const { id, publish } = await publishedAfter(made, figures, () =>
        published(database, [decided("old:10101", 41)], { title: "Báo cáo khác" }),
      );
      await expect(publish()).rejects.toMatchObject({
        code: "submission-conflict",
        evidence: { reason: "preview-outdated", value: "Báo cáo", count: 1 },
        message: expect.stringMatching(/\(1\): 2 \(“40”, local, \d\d:\d\d \d+\/\d+\/\d{4}\)\. Look again/),
      });
      const { stamp, changes } = await previewPublication(database, localViewer, { id, metrics });
      expect(changes.map((c) => c.before)).toMatchObject([{ value: 6 }, { value: 41 }]);
      const done = await publishSubmission(database, localViewer, { id, version: 2, seen: stamp, metrics });
      expect(done.state).toBe("published");
    }));

  it("is refused where a target of its cell was set, or taken back, since", () =>
    withMade(async (made) => {
      const { database } = made;
      const target = (value: number, how: { decision?: DecisionKind; reason?: string } = {}) =>
        decided("old:101", value, { kind: "target", ...how });
      const set = await publishedAfter(made, [target(60)], () => published(database, [target(70)]));
      await expect(set.publish()).rejects.toThrow(/were published again/);
      const taken = await publishedAfter(made, [target(61)], () =>
        published(database, [target(70, { decision: "withdrawn", reason: "thu hồi" })]),
      );
      await expect(taken.publish()).rejects.toThrow(/were published again/);
    }));

  it("is refused where a publication of its cell was undone since", () =>
    withMade(async (made) => {
      const { database } = made;
      const { id: undone } = await published(database, [decided("old:10101", 9)]);
      const { publish } = await publishedAfter(made, [decided("old:10101", 40)], () =>
        undoSubmission(database, localViewer, { id: undone, reason: "nhầm", metrics }),
      );
      await expect(publish()).rejects.toThrow(/were published again/);
    }));

  it("is refused where the program's own figures were loaded anew since", () =>
    withMade(async (made) => {
      const load = loadOf([seen("old:10101", 5)], { fingerprint: "2" });
      const { publish } = await publishedAfter(made, [decided("old:10101", 40)], () =>
        loadDataset(made.database, { load, tree, metrics }),
      );
      await expect(publish()).rejects.toMatchObject({ evidence: { reason: "shipped-since" } });
    }));

  it("is not refused for what touched none of its cells: another place, the sample data, a figure kept beside", () =>
    withMade(async (made) => {
      const { database } = made;
      const { publish } = await publishedAfter(made, [decided("old:10101", 40)], async () => {
        await published(database, [decided("old:10102", 41)]);
        await published(database, [decided("old:10101", 41)], { data: "sample" });
        await published(database, [decided("old:10101", 3, { decision: "beside", reason: "khác" })]);
        await submitted(database, [decided("old:10101", 1)]);
      });
      expect((await publish()).state).toBe("published");
    }));

  const drawn = fc.uniqueArray(
    fc.record({
      place: fc.constantFrom("old:10101" as const, "old:101" as const, "old:201" as const),
      kind: fc.constantFrom("measured" as const, "target" as const),
      value: fc.integer({ min: 0, max: 9 }),
      decision: fc.constantFrom(...(["corrected", "corrected", "held", "withdrawn", "beside"] as const)),
    }),
    { selector: ({ place, kind }) => `${place} ${kind}`, minLength: 1, maxLength: 4 },
  );
  const toFigures = (all: typeof drawn extends fc.Arbitrary<infer T> ? T : never) =>
    all.map(({ place, value, ...how }) => decided(place, value, { ...how, reason: "theo biên bản" }));

  it("with a fresh look changes exactly what was shown; after another publication so, or not at all", async () => {
    const runs = fc.asyncProperty(drawn, drawn, fc.boolean(), (first, other, hasOther) =>
      withMade(async (made) => {
        const { database } = made;
        const { preview, id, publish } = await publishedAfter(made, toFigures(first), async () => {
          if (hasOther) await published(database, toFigures(other));
        });
        const told = await publish().catch((cause: { evidence: object }) => cause.evidence);
        if ("reason" in told) {
          expect([hasOther, told.reason]).toEqual([true, "preview-outdated"]);
          return;
        }
        const { counts, changes } = await publishedChanges(database.db, { id });
        expect(changes).toEqual(preview.changes);
        expect({ ...counts, rolled: preview.counts.rolled }).toEqual(preview.counts);
        if (hasOther) return;
        for (const { metric, locality, period, after } of preview.rolled) {
          const [stands] = await rollupsFor(database.db, localViewer, {
            ...{ data: "real", metrics: [metric], localities: [locality], part: period.part },
            years: { from: period.year, to: period.year },
          });
          expect(stands?.value).toEqual(after?.value);
        }
      }),
    );
    await fc.assert(runs, { numRuns: engine === "sqlite" ? 25 : 5 });
  });
});
