import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../tests/engines.ts";
import { draftOf, look, reporter, sure } from "../tests/read-figures.ts";
import { reference } from "../tests/small-register.ts";
import { loadReference } from "./load-reference.ts";
import { replaceFigures } from "./queries/replace-figures.ts";
import { acceptSure, decideFigures, figuresOfSubmission, storeChecks } from "./queries/submission-figures.ts";
import { addRemark, createSubmission, submissionFor, submissionHistory } from "./queries/submissions.ts";

const readAs = { place: "old:01" } as const;
const rejected = (reason: string) => ({ kind: "rejected", reason }) as const;

describe.each(engines())("the readings of a submission, on $engine,", ({ create }) => {
  let made: TestDatabase;
  beforeAll(async () => {
    made = await create();
    await loadReference(made.database, reference);
  });
  afterAll(() => made.drop());

  /** Figures that are known by their row, which they write as well. */
  const begin = (...rows: readonly number[]) =>
    createSubmission(made.database, reporter, draftOf(rows.map((row) => sure(row))));
  const readAgain = (id: number, ...rows: readonly number[]) =>
    replaceFigures(made.database, reporter, { id, readAs, figures: rows.map((row) => sure(row)) });
  const decide = (id: number, [reading, ordinal]: readonly [number, number], reason: string) =>
    decideFigures(made.database, reporter, {
      ...{ id, reading, decisions: [{ ordinal, decision: rejected(reason) }] },
    });
  const stored = async (id: number) => {
    const query = { id, list: "all", from: 0, count: 100 } as const;
    const figures = await figuresOfSubmission(made.database.db, reporter, query);
    return figures.map(({ read, decision }) => [read.shown, decision?.reason] as const);
  };
  const whole = (id: number) => submissionFor(made.database.db, reporter, id);

  it("rise when the document is read again, and with no decision", async () => {
    const id = await begin(1, 2);
    await decide(id, [1, 0], "1");
    await acceptSure(made.database, reporter, { id, reading: 1 });
    expect(await whole(id)).toMatchObject({ reading: 1, version: 3 });
    expect(await readAgain(id, 1, 2)).toMatchObject({ reading: 2, version: 4 });
  });

  it("that are over are refused with nothing stored, whatever names their figures", async () => {
    const id = await begin(1, 2);
    await readAgain(id, 0, 1, 2);
    const before = [
      await stored(id),
      await whole(id),
      await submissionHistory(made.database.db, reporter, id),
    ];
    const refused = {
      code: "submission-conflict",
      evidence: { reason: "figures-renumbered", seen: 1, now: 2 },
    };
    const figure = { ordinal: 0, reading: 1 };
    await expect(decide(id, [1, 0], "1")).rejects.toMatchObject(refused);
    await expect(acceptSure(made.database, reporter, { id, reading: 1 })).rejects.toMatchObject(refused);
    await expect(
      acceptSure(made.database, reporter, { id, reading: 1, ordinals: [0] }),
    ).rejects.toMatchObject(refused);
    await expect(
      addRemark(made.database, reporter, { submission: id, figure, text: "?" }),
    ).rejects.toMatchObject(refused);
    await storeChecks(made.database, reporter, { id, reading: 1, checks: new Map([[0, [look]]]) });
    expect([
      await stored(id),
      await whole(id),
      await submissionHistory(made.database.db, reporter, id),
    ]).toEqual(before);
    await addRemark(made.database, reporter, { submission: id, text: "về cả đợt" });
  });

  it("name in the history what decided figures are no more", async () => {
    const id = await begin(1, 2, 3);
    await decide(id, [1, 1], "2");
    await decide(id, [1, 2], "3");
    await readAgain(id, 3, 1);
    const { events } = await submissionHistory(made.database.db, reporter, id);
    expect(events.at(-1)).toMatchObject({
      ...{ action: "read-again", remark: "Không còn 1 số liệu đã quyết định: “2”" },
    });
  });

  it("of another place than the submission has now are not taken", async () => {
    const id = await begin(1);
    const figures = [sure(2)];
    const given = { id, figures, readAs: { place: "old:101" } } as const;
    expect(await replaceFigures(made.database, reporter, given)).toBeUndefined();
    expect([await stored(id), (await whole(id))?.reading]).toEqual([[["1", undefined]], 1]);
  });

  it("keep every decision on the figure that it was taken on, in whatever order they come", () => {
    const act = fc.oneof(
      fc.record({ rows: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 }) }),
      fc.record({ page: fc.nat(1), at: fc.nat(4) }),
      fc.record({ look: fc.nat(1) }),
    );
    return fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
        const id = await begin(1, 2, 3);
        const first = { reading: 1, rows: ["1", "2", "3"] };
        const pages = [first, first];
        for (const one of acts) {
          if ("rows" in one) await readAgain(id, ...one.rows);
          else if ("look" in one)
            pages[one.look] = {
              reading: (await whole(id))?.reading ?? 0,
              rows: (await stored(id)).map(([shown]) => shown),
            };
          else {
            const { reading, rows } = pages[one.page] ?? first;
            const ordinal = one.at % rows.length;
            await decide(id, [reading, ordinal], rows[ordinal] ?? "").catch((error: unknown) =>
              expect(error).toMatchObject({ evidence: { reason: "figures-renumbered" } }),
            );
          }
          for (const [shown, reason] of await stored(id)) expect(reason ?? shown).toBe(shown);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe.each(engines())("a remark that is sent twice, on $engine,", ({ create }) => {
  let made: TestDatabase;
  beforeAll(async () => {
    made = await create();
    await loadReference(made.database, reference);
  });
  afterAll(() => made.drop());

  it("is in its thread once; said after another it is there again", async () => {
    const id = await createSubmission(made.database, reporter, draftOf([sure(1)]));
    const figure = { ordinal: 0, reading: 1 };
    const say = (text: string) => addRemark(made.database, reporter, { submission: id, figure, text });
    const [first, again] = [await say("xem lại"), await say("xem lại")];
    expect(again).toEqual(first);
    await addRemark(made.database, reporter, { submission: id, text: "xem lại" });
    await say("đã xem");
    await say("xem lại");
    const { remarks } = await submissionHistory(made.database.db, reporter, id);
    expect(remarks.map(({ text, ordinal }) => [text, ordinal])).toEqual([
      ["xem lại", 0],
      ["xem lại", undefined],
      ["đã xem", 0],
      ["xem lại", 0],
    ]);
  });
});
