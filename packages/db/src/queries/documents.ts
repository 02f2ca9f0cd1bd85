import { createHash, randomBytes } from "node:crypto";
import { DomainError } from "@sosanh/core/domain-error";
import type { DataKind } from "@sosanh/core/figures/observation";
import type { Source } from "@sosanh/core/figures/source";
import type { Viewer } from "@sosanh/core/places/viewer";
import type {
  DocumentFacts,
  DocumentOutline,
  DocumentRows,
  DocumentSubject,
  DocumentText,
  StoredDocument,
} from "@sosanh/core/submissions/document";
import type { ReadDocument } from "@sosanh/core/submissions/read-document";
import { submissionRefusal } from "@sosanh/core/submissions/submission-refusal";
import type { Kysely } from "kysely";
import { compressedText, textOf } from "../compressed-text.ts";
import type { Database, Writer } from "../engine.ts";
import { nextId } from "../next-id.ts";
import { officeDataset } from "../office-dataset.ts";
import { dataCode } from "../tables/codes.ts";
import { type NamedDocument, toStoredDocument } from "../tables/document.ts";
import { fromSource } from "../tables/source.ts";
import type { Tables } from "../tables/tables.ts";
import {
  outlineOf,
  type PackedPart,
  packedParts,
  readOf,
  rowsOfParts,
  textOfParts,
} from "./document-parts.ts";
import { seenDocuments } from "./seen-documents.ts";

/** A file as it was given, and what was read of it. */
export interface NewDocument {
  readonly data: DataKind;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly read: ReadDocument;
  readonly facts: DocumentFacts;
  /** Of whom and when it tells, as far as it says so itself. */
  readonly subject?: DocumentSubject;
}

/** A document that is kept; not new where the same bytes were kept before. */
export interface AddedDocument {
  readonly document: StoredDocument;
  readonly isNew: boolean;
}

const mostRows = 1000;

/**
 * Keeps a file with its hash and what was read of it, and the source that its figures cite. The same bytes again, of a
 * document that the viewer may see and for the same data, are the same document: what is said of it now changes nothing.
 *
 * @throws DomainError "not-allowed" for a reader
 */
export async function addDocument(
  database: Database,
  viewer: Viewer,
  given: NewDocument,
): Promise<AddedDocument> {
  if (viewer.role === "reader")
    throw submissionRefusal("role-cannot", { value: given.name, action: "create", role: viewer.role });
  const hash = createHash("sha256").update(given.bytes).digest("hex");
  const known = await documentOfHash(database.db, viewer, { hash, data: given.data });
  if (known !== undefined) return { document: known, isNew: false };
  const outline = { ...outlineOf(given.read), ...given.subject };
  const packed = {
    outline: await compressedText(JSON.stringify(outline)),
    parts: await packedParts(given.read),
  };
  return database.write(async (writer) => {
    const meanwhile = await documentOfHash(writer.db, viewer, { hash, data: given.data });
    if (meanwhile !== undefined) return { document: meanwhile, isNew: false };
    const stored = await storeDocument(writer, { ...given, hash, by: viewer.user, ...packed });
    return { document: toStoredDocument(stored, outline), isNew: true };
  });
}

interface PackedDocument extends NewDocument {
  readonly hash: string;
  readonly by: string;
  readonly outline: Uint8Array;
  readonly parts: readonly PackedPart[];
}

async function storeDocument(writer: Writer, given: PackedDocument): Promise<NamedDocument> {
  const { db } = writer;
  const { data, facts, hash, name, bytes, by } = given;
  const id = randomBytes(8).toString("hex");
  const source: Source = { ...facts, id: `doc:${id}`, hash, illustrative: data === "sample" };
  const citedId = await nextId(db, "source");
  const cited = fromSource(source);
  await db
    .insertInto("source")
    .values({ id: citedId, ...cited })
    .execute();
  await db
    .insertInto("dataset_source")
    .values({ dataset_id: await officeDataset(writer, data), source_id: citedId })
    .execute();
  const row = {
    ...{ id, data: dataCode[data], name, hash, size: bytes.length },
    ...{ created_at: new Date().toISOString(), created_by: by },
  };
  await db
    .insertInto("document")
    .values({ ...row, source_id: citedId, bytes, outline: given.outline })
    .execute();
  for (const part of given.parts)
    await db
      .insertInto("document_part")
      .values({ document_id: id, ...part })
      .execute();
  return { ...cited, ...row };
}

async function documentOfHash(
  db: Kysely<Tables>,
  viewer: Viewer,
  { hash, data }: Pick<StoredDocument, "hash" | "data">,
): Promise<StoredDocument | undefined> {
  const row = await documentRow(db, viewer)
    .where("f.hash", "=", hash)
    .where("f.data", "=", dataCode[data])
    .orderBy("f.created_at")
    .executeTakeFirst();
  return row && toDocument(row);
}

/** A kept document; undefined where there is none that the viewer may see. */
export async function documentFor(
  db: Kysely<Tables>,
  viewer: Viewer,
  id: string,
): Promise<StoredDocument | undefined> {
  const row = await documentRow(db, viewer).where("f.id", "=", id).executeTakeFirst();
  return row && toDocument(row);
}

/** A kept document. @throws DomainError "not-found" where there is none that the viewer may see */
export async function documentOrThrow(
  db: Kysely<Tables>,
  viewer: Viewer,
  id: string,
): Promise<StoredDocument> {
  const document = await documentFor(db, viewer, id);
  if (document === undefined) throw new DomainError("not-found", `not found: ${id}`, { asked: id });
  return document;
}

/** Every kept document of the real or of the sample data that the viewer may see, the last added first. */
export async function documentsOf(
  db: Kysely<Tables>,
  viewer: Viewer,
  data: DataKind,
): Promise<readonly StoredDocument[]> {
  const rows = await documentRow(db, viewer)
    .where("f.data", "=", dataCode[data])
    .orderBy("f.created_at", "desc")
    .orderBy("f.id")
    .execute();
  return Promise.all(rows.map(toDocument));
}

function documentRow(db: Kysely<Tables>, viewer: Viewer) {
  return seenDocuments(db, viewer)
    .select(["f.id", "f.data", "f.name", "f.hash", "f.size", "f.outline", "f.created_at", "f.created_by"])
    .select(["s.code", "s.title", "s.publisher", "s.published", "s.address"]);
}

async function toDocument({
  outline,
  ...row
}: NamedDocument & { readonly outline: Uint8Array }): Promise<StoredDocument> {
  return toStoredDocument(row, JSON.parse(await textOf(outline)) as DocumentOutline);
}

/** The file as it was given; undefined where there is none that the viewer may see. */
export async function documentBytes(
  db: Kysely<Tables>,
  viewer: Viewer,
  id: string,
): Promise<Uint8Array | undefined> {
  const row = await seenDocuments(db, viewer).select("f.bytes").where("f.id", "=", id).executeTakeFirst();
  return row?.bytes;
}

/** The text of a document; undefined for sheets, and where there is none that the viewer may see. */
export async function documentText(
  db: Kysely<Tables>,
  viewer: Viewer,
  id: string,
): Promise<DocumentText | undefined> {
  const document = await documentFor(db, viewer, id);
  if (document?.outline.kind !== "text") return undefined;
  const { text, blocks } = await textOfParts(db, id);
  return { text, blocks };
}

/** Some rows of a sheet, at most 1000; undefined for texts, and where there is none that the viewer may see. */
export async function documentRows(
  db: Kysely<Tables>,
  viewer: Viewer,
  asked: { readonly id: string; readonly sheet: number; readonly from: number; readonly count: number },
): Promise<DocumentRows | undefined> {
  const document = await documentFor(db, viewer, asked.id);
  if (document?.outline.kind !== "sheets" || document.outline.sheets[asked.sheet] === undefined)
    return undefined;
  const to = asked.from + Math.min(asked.count, mostRows);
  const rows = await rowsOfParts(db, { ...asked, to });
  return { sheet: asked.sheet, from: asked.from, rows };
}

/** All that was read of a document, as the reader gave it; undefined where there is none that the viewer may see. */
export async function readOfDocument(
  db: Kysely<Tables>,
  viewer: Viewer,
  id: string,
): Promise<ReadDocument | undefined> {
  const document = await documentFor(db, viewer, id);
  return document && readOf(db, document);
}
