import { localViewer } from "@sosanh/core/places/viewer";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../tests/engines.ts";
import {
  anyDecision,
  anyFigure,
  asRead,
  draftOf,
  look,
  note,
  readFigure,
  reporter,
  stranger,
  sure,
} from "../tests/read-figures.ts";
import { reference } from "../tests/small-register.ts";
import { loadReference } from "./load-reference.ts";
import {
  acceptSure,
  decideFigures,
  type FigureList,
  figureLists,
  figuresOfSubmission,
  storeChecks,
} from "./queries/submission-figures.ts";
import { createSubmission, type NewFigure, submissionFor } from "./queries/submissions.ts";
import { sureSummary } from "./queries/sure-summary.ts";

const runs = { numRuns: 20 };

describe.each(engines())("the figures of a submission, on $engine,", ({ create }) => {
  let made: TestDatabase;
  beforeAll(async () => {
    made = await create();
    await loadReference(made.database, reference);
  });
  afterAll(() => made.drop());

  const begin = (figures: readonly NewFigure[]) =>
    createSubmission(made.database, reporter, draftOf(figures));
  const listed = (id: number, list: FigureList = "all", viewer = reporter) =>
    figuresOfSubmission(made.database.db, viewer, { id, list, from: 0, count: 1000 });
  const decide = (id: number, ...decisions: Parameters<typeof decideFigures>[2]["decisions"]) =>
    decideFigures(made.database, reporter, { id, reading: 1, decisions });

  it("are read as they were stored", () =>
    fc.assert(
      fc.asyncProperty(fc.array(anyFigure, { maxLength: 12 }), async (figures) => {
        const id = await begin(figures);
        expect(await listed(id)).toEqual(figures.map((figure, ordinal) => ({ ordinal, ...figure })));
      }),
      runs,
    ));

  it("are found by where they stand in their document", async () => {
    const id = await begin([
      { read: readFigure({ place: { kind: "cell", sheet: "A", row: 4, column: "C" } }), checks: [] },
      { read: readFigure({ place: { kind: "cell", sheet: "B", row: 5, column: "C" } }), checks: [] },
      { read: readFigure({ place: { kind: "cell", row: 6, column: "C" } }), checks: [look] },
      { read: readFigure({ place: { kind: "span", start: 4, end: 6 } }), checks: [] },
    ]);
    const within = async (
      part: { sheet?: string; first: number; last: number },
      list: FigureList = "all",
    ) => {
      const query = { id, list, from: 0, count: 1000, within: part };
      const found = await figuresOfSubmission(made.database.db, reporter, query);
      return found.map(({ ordinal }) => ordinal);
    };
    expect(await within({ sheet: "A", first: 4, last: 6 })).toEqual([0, 2]);
    expect(await within({ sheet: "A", first: 5, last: 5 })).toEqual([]);
    expect(await within({ sheet: "B", first: 1, last: 9 }, "look")).toEqual([2]);
    expect(await within({ first: 0, last: 4 })).toEqual([3]);
  });

  it("that nothing speaks against are summed up by metric, targets apart", async () => {
    const id = await begin([
      { read: readFigure({ value: 10 }), checks: [] },
      { read: readFigure({ value: 4 }), checks: [note] },
      { read: readFigure({ value: 7, status: "target" }), checks: [] },
      { read: readFigure({ value: 99 }), checks: [look] },
      { read: readFigure({ value: null, missing: "not-reported" }), checks: [] },
    ]);
    const metric = "recruits";
    expect(await sureSummary(made.database.db, reporter, id)).toEqual([
      { metric, isTarget: false, count: 2, least: 4, most: 10, sum: 14 },
      { metric, isTarget: true, count: 1, least: 7, most: 7, sum: 7 },
    ]);
    await expect(sureSummary(made.database.db, stranger, id)).rejects.toThrow();
  });

  it("keep what was decided, by whom and when", () =>
    fc.assert(
      fc.asyncProperty(anyFigure, anyDecision, async (figure, decision) => {
        const id = await begin([figure]);
        await decide(id, { ordinal: 0, decision });
        const [stored] = await listed(id);
        const { at, ...said } = stored?.decision ?? { at: "" };
        expect(said).toEqual(decision === null ? {} : { ...decision, by: "an" });
        expect(at === "").toBe(decision === null);
      }),
      runs,
    ));

  it("are in the lists that the counts say", () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anyFigure, anyDecision), { maxLength: 12 }), async (given) => {
        const id = await begin(given.map(([figure]) => figure));
        await decide(id, ...given.map(([, decision], ordinal) => ({ ordinal, decision })));
        const { counts } = await submissionFor(made.database.db, reporter, id).then(orThrow);
        const lists = await Promise.all(figureLists.map((list) => listed(id, list)));
        const [all, lookList, sureList, decided, held] = lists.map((list) => list.length);
        const { taken, ...of } = counts;
        const withdrawn = lists[3]?.filter(({ decision }) => decision?.kind === "withdrawn").length;
        expect(of).toEqual({ total: all, look: lookList, sure: sureList, decided, held, withdrawn });
        const rejected = lists[3]?.filter(({ decision }) => decision?.kind === "rejected") ?? [];
        expect(taken + counts.held + rejected.length).toBe(decided);
        expect(new Set(lists.slice(1, 4).flatMap((list) => list.map(({ ordinal }) => ordinal))).size).toBe(
          all,
        );
      }),
      runs,
    ));

  it("are decided all or none, wherever the one stands that is refused", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyFigure, anyDecision), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.constantFrom({ kind: "held" } as const, { kind: "withdrawn" } as const),
        async (given, at, refused) => {
          const id = await begin(given.map(([figure]) => figure));
          const before = [await listed(id), await submissionFor(made.database.db, reporter, id)];
          const decisions = given.map(([, decision], ordinal) => ({
            ordinal,
            decision: ordinal === at % given.length ? refused : decision,
          }));
          await expect(decide(id, ...decisions)).rejects.toThrow("needs a metric");
          expect([await listed(id), await submissionFor(made.database.db, reporter, id)]).toEqual(before);
        },
      ),
      runs,
    ));

  it("are left as they were by a decision on what does not exist, is not seen, or is not as read", async () => {
    const figures = [sure(1), sure(2), sure(3)];
    const id = await begin(figures);
    const before = await listed(id);
    const good = { ordinal: 0, decision: asRead(orThrow(figures[0]).read) };
    const read = orThrow(figures[1]).read;
    for (const [bad, refusal] of [
      [asRead(read, { locality: "old:201" }), "differs from what was read in its place"],
      [{ ...asRead(read, { metric: "no_such" }), kind: "corrected" }, "unknown metric: no_such"],
      [{ ...asRead(read, { locality: "old:99" }), kind: "corrected" }, "unknown locality: old:99"],
      [{ ...asRead(read, { locality: "old:201" }), kind: "corrected" }, "unknown locality: old:201"],
      [{ kind: "beside", ...{ figure: asRead(read).figure } }, "needs a reason"],
    ] as const)
      await expect(decide(id, good, { ordinal: 1, decision: bad as never })).rejects.toThrow(refusal);
    await expect(decide(id, good, { ordinal: 3, decision: { kind: "rejected" } })).rejects.toThrow(
      "“Báo cáo 2023” has no figure 4.",
    );
    expect(await listed(id)).toEqual(before);
    expect(orThrow(await submissionFor(made.database.db, reporter, id)).version).toBe(1);
  });

  it("that were decided for a place out of sight are not taken back or decided anew", async () => {
    const read = readFigure({ locality: { uid: "old:201", name: "Huyện 201" } });
    const id = await begin([{ read, checks: [] }, sure(2)]);
    const decisions = [{ ordinal: 0, decision: asRead(read) }];
    await decideFigures(made.database, localViewer, { id, reading: 1, decisions });
    for (const decision of [null, { kind: "rejected" } as const])
      await expect(decide(id, { ordinal: 0, decision })).rejects.toThrow("unknown locality: old:201");
    expect((await decide(id, { ordinal: 1, decision: { kind: "rejected" } })).counts.decided).toBe(2);
  });

  it("are undecided again when the decision is taken back", async () => {
    const id = await begin([sure(1)]);
    expect((await decide(id, { ordinal: 0, decision: { kind: "rejected" } })).counts.decided).toBe(1);
    const again = await decide(id, { ordinal: 0, decision: null });
    expect(again.counts).toMatchObject({ decided: 0, sure: 1 });
    expect(again.version).toBe(3);
  });

  it("that ask for an eye come by confidence, page by page", async () => {
    const id = await begin(
      [0.9, 0.2, 0.5].map((confidence) => ({ read: readFigure({ confidence }), checks: [look] })),
    );
    expect((await listed(id, "look")).map(({ ordinal }) => ordinal)).toEqual([1, 2, 0]);
    for (const [list, ordinal] of [
      ["look", 2],
      ["all", 1],
    ] as const) {
      const page = { id, list, from: 1, count: 1 };
      const [second] = await figuresOfSubmission(made.database.db, reporter, page);
      expect(second?.ordinal).toBe(ordinal);
    }
  });

  it("are not there for who does not see the place", async () => {
    const id = await begin([sure(1)]);
    await expect(listed(id, "all", stranger)).rejects.toThrow(`not found: ${id}`);
    await expect(acceptSure(made.database, stranger, { id, reading: 1 })).rejects.toThrow(`not found: ${id}`);
  });

  describe("accepted together", () => {
    const unsure: readonly NewFigure[] = [
      { ...sure(1), checks: [look] },
      sure(2, { metric: null }),
      sure(3, { locality: { uid: null, name: "Huyện X" } }),
      sure(4, { year: null }),
      sure(5, { value: null }),
      sure(6, { status: "ambiguous" }),
      sure(7, { locality: { uid: "old:201", name: "Huyện 201" } }),
    ];

    it("are those that nothing speaks against and that were read in full", async () => {
      const id = await begin([...unsure, { ...sure(8), checks: [note] }, sure(9, { status: "target" })]);
      const { counts } = await acceptSure(made.database, reporter, { id, reading: 1 });
      expect(counts).toMatchObject({ total: 9, decided: 2, taken: 2 });
      const accepted = await listed(id, "decided");
      expect(accepted.map(({ ordinal }) => ordinal)).toEqual([7, 8]);
      for (const { read, decision } of accepted)
        expect(decision).toEqual({ ...asRead(read), by: "an", at: decision?.at });
    });

    it("are of any place for who sees the whole country", async () => {
      const id = await begin(unsure);
      expect((await acceptSure(made.database, localViewer, { id, reading: 1 })).counts.decided).toBe(1);
    });

    it("take the reason that the document gives for a missing number", async () => {
      const id = await begin([sure(1, { value: null, missing: "not-reported" })]);
      await acceptSure(made.database, reporter, { id, reading: 1 });
      const [figure] = await listed(id);
      expect(figure?.decision?.figure?.value).toEqual({ missing: "not-reported" });
    });

    it("are only those named, where some are", async () => {
      const id = await begin([sure(1), sure(2), sure(3)]);
      await acceptSure(made.database, reporter, { id, reading: 1, ordinals: [0, 2] });
      expect((await listed(id, "sure")).map(({ ordinal }) => ordinal)).toEqual([1]);
    });

    it("leave what was decided before, and change nothing where there is nothing to accept", async () => {
      const id = await begin([sure(1), sure(2)]);
      await decide(id, { ordinal: 0, decision: { kind: "rejected", reason: "trùng" } });
      await acceptSure(made.database, reporter, { id, reading: 1 });
      expect((await listed(id))[0]?.decision?.kind).toBe("rejected");
      const before = await submissionFor(made.database.db, reporter, id);
      expect(await acceptSure(made.database, reporter, { id, reading: 1 })).toEqual(before);
    });
  });

  it("take other checks without a new version", async () => {
    const id = await begin([sure(1), { ...sure(2), checks: [look] }, sure(3)]);
    const checks = new Map([
      [0, [look, note]],
      [1, []],
    ]);
    await storeChecks(made.database, reporter, { id, reading: 1, checks });
    expect((await listed(id)).map((figure) => figure.checks)).toEqual([[look, note], [], []]);
    const submission = orThrow(await submissionFor(made.database.db, reporter, id));
    expect(submission.counts).toMatchObject({ look: 1, sure: 2 });
    expect(submission.version).toBe(1);
  });
});

function orThrow<T>(found: T | undefined): T {
  if (found === undefined) throw new Error("not found");
  return found;
}
