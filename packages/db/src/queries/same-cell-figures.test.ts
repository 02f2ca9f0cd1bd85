import type { LocalityUid } from "@sosanh/core/places/locality";
import { localViewer, type Viewer } from "@sosanh/core/places/viewer";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../../tests/engines.ts";
import { metric, reference } from "../../tests/small-register.ts";
import { loadReference } from "../load-reference.ts";
import { figuresOfCells } from "./same-cell-figures.ts";
import { decideFigures } from "./submission-figures.ts";
import { createSubmission } from "./submissions.ts";

const period = { year: 2023, part: "year" } as const;
const quota = { ...metric("recruits_quota", { kind: "sum" }), targetOf: "recruits" };

function read(uid: LocalityUid | null, other: Partial<ReadFigure> = {}): ReadFigure {
  return {
    place: { kind: "document" },
    shown: "5",
    value: 5,
    readings: [],
    unit: "",
    metric: "recruits",
    locality: { uid, name: "" },
    ...period,
    status: "measured",
    qualifier: "exact",
    confidence: 1,
    doubts: [],
    ...other,
  };
}

describe.each(engines())("figures of the same cell, on $engine,", ({ create }) => {
  let made: TestDatabase;
  let id = 0;
  beforeAll(async () => {
    made = await create();
    await loadReference(made.database, { ...reference, metrics: [...reference.metrics, quota] });
    const figures = [
      read("old:101"),
      read("old:102"),
      read("old:101", { value: 6 }),
      read("old:101", { metric: "recruits_quota", status: "target" }),
      read("old:101", { year: 2022 }),
      read("old:101", { part: "h1" }),
      read(null),
      read("old:101", { metric: "models" }),
    ].map((figure) => ({ read: figure, checks: [] }));
    id = await createSubmission(made.database, localViewer, {
      ...{ kind: "document", data: "real", title: "Báo cáo", place: "old:01", period, figures },
    });
  });
  afterAll(() => made.drop());
  const ordinals = async (...asked: readonly number[]) =>
    (await figuresOfCells(made.database.db, localViewer, { id, ordinals: asked })).map((f) => f.ordinal);

  it("are those that were read so, with the target of the cell; one without a place stands alone", async () => {
    expect(await ordinals(0)).toEqual([0, 2, 3]);
    expect(await ordinals(3)).toEqual([0, 2, 3]);
    expect(await ordinals(6)).toEqual([6]);
    expect(await ordinals(1, 7)).toEqual([1, 7]);
  });

  it("are, of a decided figure, those of both cells", async () => {
    const figure = { metric: "models", locality: "old:101", period, kind: "measured" } as const;
    const decision = {
      kind: "corrected",
      figure: { ...figure, value: { value: 7, qualifier: "exact" } },
    } as const;
    await decideFigures(made.database, localViewer, {
      id,
      reading: 1,
      decisions: [{ ordinal: 1, decision }],
    });
    expect(await ordinals(1)).toEqual([1, 7]);
    expect(await ordinals(7)).toEqual([1, 7]);
  });

  it("are not there for who may not see the place", async () => {
    const other: Viewer = { user: "two", role: "approver", subtree: ["old:02"] };
    await expect(figuresOfCells(made.database.db, other, { id, ordinals: [0] })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
