import type { ReadDocument } from "@sosanh/core/submissions/read-document";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../tests/engines.ts";
import { asRead, draftOf, look, readFigure, reporter, stranger, sure } from "../tests/read-figures.ts";
import { reference } from "../tests/small-register.ts";
import { loadReference } from "./load-reference.ts";
import { documentCounts, noCounts } from "./queries/document-counts.ts";
import { documentFigures } from "./queries/document-figures.ts";
import { documentsOfSources } from "./queries/document-names.ts";
import { addDocument } from "./queries/documents.ts";
import { documentOfSource } from "./queries/sources.ts";
import { decideFigures } from "./queries/submission-figures.ts";
import { createSubmission, moveSubmission } from "./queries/submissions.ts";

const letter: ReadDocument = { kind: "text", text: "Tuyển 43 người.", blocks: [] };

describe.each(engines())("the figures of a document, on $engine,", ({ create }) => {
  let made: TestDatabase;
  let document: string;
  let source: string;
  let submission: number;
  beforeAll(async () => {
    made = await create();
    await loadReference(made.database, reference);
    const kept = await addDocument(made.database, reporter, {
      ...{ data: "real", name: "bao-cao.txt", bytes: new TextEncoder().encode("Tuyển 43 người.") },
      ...{ read: letter, facts: { title: "Báo cáo" } },
    });
    document = kept.document.id;
    source = kept.document.source;
    const draft = draftOf([sure(1), sure(2), { ...sure(3), checks: [look] }, sure(4), sure(5)], { document });
    submission = await createSubmission(made.database, reporter, draft);
    const read = (row: number) => readFigure({ ...sure(row).read });
    await decideFigures(made.database, reporter, {
      reading: 1,
      id: submission,
      decisions: [
        { ordinal: 0, decision: asRead(read(1)) },
        { ordinal: 1, decision: { kind: "rejected", reason: "cộng gộp" } },
        { ordinal: 3, decision: { ...asRead(read(4)), kind: "held" } },
      ],
    });
  });
  afterAll(() => made.drop());

  it("are told in its order, as decided, else as read, with where they stand", async () => {
    const figures = await documentFigures(made.database.db, reporter, { id: document });
    expect(figures.map((f) => [f.ordinal, f.decision?.kind, f.needsLook])).toEqual([
      [0, "accepted", false],
      [1, "rejected", false],
      [2, undefined, true],
      [3, "held", false],
      [4, undefined, false],
    ]);
    expect(figures[0]).toMatchObject({
      ...{ submission, submissionState: "draft", metric: "recruits", locality: "old:101" },
      ...{ place: { kind: "cell", sheet: "Biểu 1", row: 1, column: "C" }, isTarget: false },
      ...{ period: { year: 2001, part: "year" }, value: { value: 1, qualifier: "exact" } },
    });
  });

  it("are told of some rows of a sheet only where these are asked for", async () => {
    const rows = { sheet: "Biểu 1", from: 2, to: 3 };
    const some = await documentFigures(made.database.db, reporter, { id: document, rows });
    expect(some.map((f) => f.ordinal)).toEqual([1, 2]);
    const other = { ...rows, sheet: "Biểu 2" };
    expect(await documentFigures(made.database.db, reporter, { id: document, rows: other })).toEqual([]);
  });

  it("are counted by what became of them", async () => {
    const counts = await documentCounts(made.database.db, reporter, [document]);
    expect(counts.get(document)).toEqual({ ...noCounts, rejected: 1, waiting: 2, open: 2 });
  });

  it("are told to nobody who does not see the place", async () => {
    expect(await documentFigures(made.database.db, stranger, { id: document })).toEqual([]);
    expect(await documentCounts(made.database.db, stranger, [document])).toEqual(new Map());
    expect(await documentsOfSources(made.database.db, stranger, [source])).toEqual(new Map());
  });

  it("lead from the source that they cite to the document", async () => {
    expect(await documentOfSource(made.database.db, source)).toBe(document);
    expect(await documentOfSource(made.database.db, "no-such")).toBeUndefined();
    const names = await documentsOfSources(made.database.db, reporter, [source, "no-such"]);
    expect(names.get(source)).toMatchObject({ id: document, name: "bao-cao.txt" });
  });

  it("are none once their submission is discarded", async () => {
    const other = await createSubmission(made.database, reporter, draftOf([sure(9)], { document }));
    await moveSubmission(made.database, reporter, { id: other, version: 1, action: "discard" });
    expect(await documentFigures(made.database.db, reporter, { id: document })).toHaveLength(5);
    const counts = await documentCounts(made.database.db, reporter, [document]);
    expect(counts.get(document)?.open).toBe(2);
  });
});
