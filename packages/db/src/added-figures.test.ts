import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../tests/engines.ts";
import { asRead, draftOf, look, reader, readFigure, reporter, stranger } from "../tests/read-figures.ts";
import { reference } from "../tests/small-register.ts";
import { loadReference } from "./load-reference.ts";
import { addFigure } from "./queries/added-figures.ts";
import { replaceFigures } from "./queries/replace-figures.ts";
import { decideFigures, figuresOfSubmission } from "./queries/submission-figures.ts";
import {
  addRemark,
  createSubmission,
  moveSubmission,
  submissionFor,
  submissionHistory,
} from "./queries/submissions.ts";

const at = (start: number, more: Partial<ReadFigure> = {}) => ({
  read: readFigure({ place: { kind: "span", start, end: start + 2 }, year: 2000 + start, ...more }),
  checks: [],
});

describe.each(engines())("a figure that a person adds, on $engine,", ({ create }) => {
  let made: TestDatabase;
  beforeAll(async () => {
    made = await create();
    await loadReference(made.database, reference);
  });
  afterAll(() => made.drop());

  const begin = (...starts: readonly number[]) =>
    createSubmission(made.database, reporter, draftOf(starts.map((start) => at(start))));
  const add = (id: number, start: number, { viewer = reporter, reading = 1 } = {}) =>
    addFigure(made.database, viewer, { id, reading, ...at(start), checks: [look] });
  const stored = (id: number) =>
    figuresOfSubmission(made.database.db, reporter, { id, list: "all", from: 0, count: 100 });
  const told = async (id: number) =>
    (await stored(id)).map(({ read, decision }) => [
      read.place.kind === "span" ? read.place.start : -1,
      read.added?.by,
      decision?.kind,
    ]);
  const readAgain = (id: number, ...starts: readonly number[]) =>
    replaceFigures(made.database, reporter, {
      ...{ id, readAs: { place: "old:01" }, figures: starts.map((start) => at(start)) },
    });

  it("stands behind the others, undecided and to be looked at, in the same reading and a version more", async () => {
    const id = await begin(10, 30);
    const { ordinal, submission } = await add(id, 20);
    expect(ordinal).toBe(2);
    expect(submission).toMatchObject({ reading: 1, version: 2, counts: { total: 3, look: 1, decided: 0 } });
    expect(await told(id)).toEqual([
      [10, undefined, undefined],
      [30, undefined, undefined],
      [20, "an", undefined],
    ]);
    const { events } = await submissionHistory(made.database.db, reporter, id);
    expect(events.at(-1)).toMatchObject({ by: "an", action: "add-figure", remark: "“43”" });
  });

  it("is one, whoever adds it at once, and none where another stands", async () => {
    const id = await begin(10);
    const both = await Promise.all([add(id, 20), add(id, 20)]);
    expect(both.map(({ ordinal }) => ordinal)).toEqual([1, 1]);
    const refused = { evidence: { reason: "figure-there", value: "43", number: 1 } };
    await expect(add(id, 10)).rejects.toMatchObject(refused);
    await expect(add(id, 9)).rejects.toMatchObject(refused);
    await expect(add(id, 21)).rejects.toMatchObject({ evidence: { number: 2 } });
    expect(await submissionFor(made.database.db, reporter, id)).toMatchObject({ version: 2 });
    expect((await add(id, 8)).ordinal).toBe(2);
  });

  it("is added by who may decide only, to what is worked on, of the reading that was seen", async () => {
    const id = await begin(10);
    await expect(add(id, 20, { viewer: reader })).rejects.toMatchObject({ code: "not-allowed" });
    await expect(add(id, 20, { viewer: stranger })).rejects.toMatchObject({ code: "not-found" });
    await expect(add(id, 20, { reading: 2 })).rejects.toMatchObject({
      evidence: { reason: "figures-renumbered" },
    });
    await moveSubmission(made.database, reporter, { id, version: 1, action: "discard" });
    await expect(add(id, 20)).rejects.toMatchObject({ evidence: { reason: "wrong-state" } });
    expect(await told(id)).toHaveLength(1);
  });

  it("is kept with its decision and remarks when the document is read again, or is what was read there", async () => {
    const id = await begin(10, 30);
    await add(id, 20);
    await add(id, 40);
    const decided = [2, 3].map((ordinal) => ({
      ordinal,
      decision: asRead(at(ordinal === 2 ? 20 : 40).read),
    }));
    await decideFigures(made.database, reporter, { id, reading: 1, decisions: decided });
    await addRemark(made.database, reporter, {
      ...{ submission: id, figure: { ordinal: 3, reading: 1 }, text: "xem lại" },
    });
    await readAgain(id, 10, 20, 30, 50);
    expect(await told(id)).toEqual([
      [10, undefined, undefined],
      [20, undefined, "accepted"],
      [30, undefined, undefined],
      [50, undefined, undefined],
      [40, "an", "accepted"],
    ]);
    const { remarks, events } = await submissionHistory(made.database.db, reporter, id);
    expect(remarks).toMatchObject([{ ordinal: 4, text: "xem lại" }]);
    expect(events.at(-1)).not.toHaveProperty("remark");
    await readAgain(id, 10);
    expect(await told(id)).toEqual([
      [10, undefined, undefined],
      [40, "an", "accepted"],
    ]);
  });
});
