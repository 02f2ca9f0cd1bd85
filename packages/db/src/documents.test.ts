import type { DocumentFacts } from "@sosanh/core/submissions/document";
import type { ReadDocument, SheetCell } from "@sosanh/core/submissions/read-document";
import type { TableMapping } from "@sosanh/core/submissions/table-mapping";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../tests/engines.ts";
import { approver, draftOf, reader, reporter, stranger, sure } from "../tests/read-figures.ts";
import { loadOf, metrics, reference, seen, tree } from "../tests/small-register.ts";
import { loadDataset } from "./load-dataset.ts";
import { loadReference } from "./load-reference.ts";
import {
  addDocument,
  documentBytes,
  documentFor,
  documentRows,
  documentsOf,
  documentText,
  type NewDocument,
  readOfDocument,
} from "./queries/documents.ts";
import { createSubmission, submissionsOf } from "./queries/submissions.ts";
import { rememberedMappings, rememberMapping } from "./queries/table-mappings.ts";

const letter: ReadDocument = {
  kind: "text",
  text: "Tuyển 4.300 người ở Huyện Ñ 😀.",
  blocks: [{ start: 0, end: 30, role: "paragraph" }],
  title: "Công văn",
  remarks: [{ code: "letters-mended", value: 2 }],
};
const cell = (row: number): SheetCell => ({ kind: "number", number: row, shown: `${row}` });
const workbook: ReadDocument = {
  kind: "sheets",
  sheets: [
    { name: "Trống", rows: [], merges: [] },
    {
      name: "Biểu 1",
      isHidden: true,
      rows: Array.from({ length: 1203 }, (_, row) => (row === 7 ? [] : [cell(row), { kind: "empty" }])),
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    },
  ],
};
const facts: DocumentFacts = {
  ...{ title: "Báo cáo 2023", publisher: "UBND", published: "2024-01-02", address: "https://a.vn/1" },
};

describe.each(engines())("a kept document, on $engine,", ({ create }) => {
  let made: TestDatabase;
  beforeAll(async () => {
    made = await create();
    await loadReference(made.database, reference);
  });
  afterAll(() => made.drop());

  const given = (text: string, more: Partial<NewDocument> = {}): NewDocument => ({
    ...{ data: "real", name: "bao-cao.txt", bytes: new TextEncoder().encode(text), read: letter, facts },
    ...more,
  });
  const add = async (text: string, more: Partial<NewDocument> = {}, viewer = reporter) =>
    (await addDocument(made.database, viewer, given(text, more))).document;

  it("is the file as it was given, under its hash, with what was said of it", async () => {
    const added = await add("một");
    expect(added).toMatchObject({
      ...facts,
      ...{ name: "bao-cao.txt", size: 5, addedBy: "an", source: `doc:${added.id}` },
      outline: { kind: "text", length: letter.text.length, remarks: letter.remarks },
    });
    expect(added.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await documentFor(made.database.db, reporter, added.id)).toEqual(added);
    const bytes = await documentBytes(made.database.db, reporter, added.id);
    expect(new TextDecoder().decode(bytes)).toBe("một");
  });

  it("is given back as it was read", async () => {
    const { db } = made.database;
    const [text, sheets] = [await add("hai"), await add("ba", { read: workbook })];
    expect(await readOfDocument(db, reporter, text.id)).toEqual(letter);
    expect(await readOfDocument(db, reporter, sheets.id)).toEqual(workbook);
    expect(await documentText(db, reporter, text.id)).toEqual({ text: letter.text, blocks: letter.blocks });
    expect(await documentText(db, reporter, sheets.id)).toBeUndefined();
  });

  it("gives rows of a sheet wherever they lie, a thousand at most", async () => {
    const { db } = made.database;
    const { id, outline } = await add("bốn", { read: workbook });
    expect(outline).toMatchObject({
      sheets: [
        { rows: 0, columns: 0 },
        { rows: 1203, columns: 2 },
      ],
    });
    const rows = async (from: number, count: number, sheet = 1) =>
      (await documentRows(db, reporter, { id, sheet, from, count }))?.rows;
    const all = workbook.sheets[1]?.rows ?? [];
    for (const [from, count] of [
      [0, 3],
      [499, 2],
      [400, 800],
      [1200, 50],
      [5000, 5],
    ] as const)
      expect(await rows(from, count)).toEqual(all.slice(from, from + count));
    expect(await rows(0, 5000)).toHaveLength(1000);
    expect(await rows(0, 10, 0)).toEqual([]);
    expect(await rows(0, 10, 2)).toBeUndefined();
  });

  it("is the same when the same bytes come again, and keeps what was said of it", async () => {
    const first = await addDocument(made.database, reporter, given("năm"));
    const again = given("năm", { name: "khac.txt", facts: { title: "Khác" } });
    expect(first.isNew).toBe(true);
    expect(await addDocument(made.database, reporter, again)).toEqual({
      document: first.document,
      isNew: false,
    });
  });

  it("is another where it is illustrative", async () => {
    const { db } = made.database;
    const [real, sample] = [await add("sáu"), await add("sáu", { data: "sample" })];
    expect(sample.id).not.toBe(real.id);
    expect((await documentsOf(db, reporter, "sample")).map(({ id }) => id)).toEqual([sample.id]);
    const mixed = draftOf([sure(1)], { document: sample.id });
    await expect(createSubmission(made.database, reporter, mixed)).rejects.toThrow(
      "belongs to the illustrative data",
    );
  });

  it("is its author's and an administrator's until a submission has it, then of who sees the place", async () => {
    const { db } = made.database;
    const { id } = await add("bảy");
    const administrator = { ...stranger, role: "administrator" } as const;
    const seers = async () => {
      const viewers = { reporter, approver, stranger, administrator };
      const found = Object.entries(viewers).map(async ([name, viewer]) =>
        (await documentFor(db, viewer, id)) === undefined ? [] : [name],
      );
      return (await Promise.all(found)).flat();
    };
    expect(await seers()).toEqual(["reporter", "administrator"]);
    await expect(
      createSubmission(made.database, stranger, draftOf([], { place: "old:02", document: id })),
    ).rejects.toThrow(`not found: ${id}`);
    const submission = await createSubmission(made.database, reporter, draftOf([], { document: id }));
    expect(await seers()).toEqual(["reporter", "approver"]);
    const listed = await submissionsOf(db, reporter, { data: "real", document: id });
    expect(listed).toMatchObject([{ id: submission, document: { id, name: "bao-cao.txt" } }]);
    for (const ask of [documentBytes, documentText, readOfDocument])
      expect(await ask(db, stranger, id)).toBeUndefined();
  });

  it("of another office is not told to who has the same bytes", async () => {
    const theirs = await add("tám", {}, stranger);
    const ours = await addDocument(made.database, reporter, given("tám"));
    expect(ours.isNew).toBe(true);
    expect(ours.document.id).not.toBe(theirs.id);
  });

  it("is added by no reader", () => expect(add("chín", {}, reader)).rejects.toThrow("by a reader"));

  it("outlives the loading of other data", async () => {
    const { id } = await add("mười");
    await loadDataset(made.database, { load: loadOf([seen("old:101", 4)]), tree, metrics });
    expect(await documentFor(made.database.db, reporter, id)).toMatchObject(facts);
  });
});

describe.each(engines())("a mapping of a table, on $engine,", ({ create }) => {
  let made: TestDatabase;
  beforeAll(async () => {
    made = await create();
  });
  afterAll(() => made.drop());
  const mapping = (fingerprint: string, metric: string): TableMapping => ({
    ...{ fingerprint, columns: [{ heads: "Số lượng", metric }], rows: [] },
  });

  it("is remembered by the shape of the table, the last decision standing", async () => {
    const long = "Số lượng | ".repeat(1500);
    await rememberMapping(made.database, reporter, mapping(long, "recruits"));
    await rememberMapping(made.database, approver, mapping("b", "quota"));
    await rememberMapping(made.database, approver, mapping(long, "models"));
    const remembered = await rememberedMappings(made.database.db);
    expect(remembered).toHaveLength(2);
    expect(remembered).toEqual(expect.arrayContaining([mapping(long, "models"), mapping("b", "quota")]));
    await expect(rememberMapping(made.database, reader, mapping("c", "quota"))).rejects.toThrow(
      "by a reader",
    );
  });
});
