import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../tests/engines.ts";
import { asRead, draftOf, reader, reporter, stranger, sure } from "../tests/read-figures.ts";
import { reference } from "../tests/small-register.ts";
import { loadReference } from "./load-reference.ts";
import { renameSubmission } from "./queries/rename-submission.ts";
import { decideFigures, figuresOfSubmission } from "./queries/submission-figures.ts";
import { createSubmission, submissionFor, submissionHistory } from "./queries/submissions.ts";

describe.each(engines())("another place or period of a whole submission, on $engine,", ({ create }) => {
  let made: TestDatabase;
  beforeAll(async () => {
    made = await create();
    await loadReference(made.database, reference);
  });
  afterAll(() => made.drop());

  const own = { ofDocument: { place: true, period: true } } as const;
  const places = { own: { uid: "old:101", name: "" }, said: { uid: "old:102", name: "Huyện 102" } } as const;
  /** Two that took the document's place and year, one of another place that its row says, one of no place at all. */
  const begin = () =>
    createSubmission(
      made.database,
      reporter,
      draftOf(
        [
          sure(1, { locality: places.own, year: 2023, ...own }),
          sure(2, { locality: places.own, year: 2023, ...own }),
          sure(3, { locality: places.said, year: 2023, ofDocument: { period: true } }),
          sure(4, { locality: { uid: null, name: "Huyện 103" }, year: null, doubts: ["unknown-place"] }),
        ],
        { place: "old:101", period: { year: 2023, part: "year" } },
      ),
    );
  const read = async (id: number) => {
    const query = { id, list: "all", from: 0, count: 10 } as const;
    const figures = await figuresOfSubmission(made.database.db, reporter, query);
    return figures.map(({ read: figure }) => figure);
  };
  const cells = async (id: number) => (await read(id)).map(({ locality, year }) => [locality.uid, year]);
  const rename = (given: Parameters<typeof renameSubmission>[2]) =>
    renameSubmission(made.database, reporter, given);

  it("takes along what is of the document, leaves what its rows say, and counts both", async () => {
    const id = await begin();
    const { submission, moved, kept, ordinals } = await rename({ id, place: "old:102" });
    expect([submission.place, moved, kept, ordinals]).toEqual(["old:102", 2, 0, [0, 1]]);
    expect(await cells(id)).toEqual([
      ["old:102", 2023],
      ["old:102", 2023],
      ["old:102", 2023],
      [null, null],
    ]);
    await rename({ id, period: { year: 2022, part: "year" } });
    expect(await cells(id)).toEqual([
      ["old:102", 2022],
      ["old:102", 2022],
      ["old:102", 2022],
      [null, null],
    ]);
  });

  it("is taken back by what it gives back, to the last doubt", async () => {
    const id = await begin();
    const before = await read(id);
    const first = await rename({ id, place: "old:102", isNameOf: (name) => name === "Huyện 103" });
    expect((await cells(id)).map(([uid]) => uid)).toEqual(["old:102", "old:102", "old:102", "old:102"]);
    const second = await rename({ id, place: "old:01", period: { year: 2020, part: "h1" } });
    await rename({ id, ...second.back });
    expect(await cells(id)).toEqual([
      ["old:102", 2023],
      ["old:102", 2023],
      ["old:102", 2023],
      [null, null],
    ]);
    await rename({ id, ...first.back });
    expect(await read(id)).toEqual(before);
    expect(await submissionFor(made.database.db, reporter, id)).toMatchObject({
      place: "old:101",
      period: { year: 2023, part: "year" },
    });
  });

  it("leaves what was decided as it was decided, and says how many", async () => {
    const id = await begin();
    const [figure] = await read(id);
    if (figure === undefined) throw new Error("no figure");
    await decideFigures(made.database, reporter, {
      id,
      reading: 1,
      decisions: [{ ordinal: 0, decision: asRead(figure) }],
    });
    const { moved, kept } = await rename({ id, place: "old:102" });
    expect([moved, kept]).toEqual([1, 1]);
    const query = { id, list: "decided", from: 0, count: 10 } as const;
    const [decided] = await figuresOfSubmission(made.database.db, reporter, query);
    expect(decided?.decision?.figure?.locality).toBe("old:101");
  });

  it("raises the version and stands in the history; a title takes nothing along", async () => {
    const id = await begin();
    const { submission, moved } = await rename({ id, title: "Quý I", remark: "Tên: Báo cáo → Quý I" });
    expect([submission.version, moved]).toEqual([2, 0]);
    const { events } = await submissionHistory(made.database.db, reporter, id);
    expect(events.at(-1)).toMatchObject({ action: "rename", by: "an", remark: "Tên: Báo cáo → Quý I" });
  });

  it("is for who may work on it, to places they see", async () => {
    const id = await begin();
    await expect(rename({ id, place: "old:02" })).rejects.toThrow("unknown locality: old:02");
    await expect(renameSubmission(made.database, reader, { id, place: "old:102" })).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(renameSubmission(made.database, stranger, { id, place: "old:02" })).rejects.toMatchObject({
      code: "not-found",
    });
    expect((await cells(id))[0]).toEqual(["old:101", 2023]);
  });
});
