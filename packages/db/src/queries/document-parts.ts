import type { DocumentOutline, StoredDocument } from "@sosanh/core/submissions/document";
import type { ReadDocument, Sheet, TextDocument } from "@sosanh/core/submissions/read-document";
import type { Kysely } from "kysely";
import { compressedText, textOf } from "../compressed-text.ts";
import type { Tables } from "../tables/tables.ts";

/** A piece of what was read of a document, compressed. */
export interface PackedPart {
  readonly sheet: number;
  readonly first_row: number;
  readonly content: Uint8Array;
}

type TextPart = Pick<TextDocument, "text" | "blocks" | "title">;

const rowsPerPart = 500;

/** What a document consists of, without its content. */
export function outlineOf(read: ReadDocument): DocumentOutline {
  const remarks = read.remarks ?? [];
  if (read.kind === "text") return { kind: "text", length: read.text.length, remarks };
  const sheets = read.sheets.map(({ rows, ...sheet }) => ({
    ...sheet,
    rows: rows.length,
    columns: rows.reduce((most, row) => Math.max(most, row.length), 0),
  }));
  return { kind: "sheets", sheets, remarks };
}

/** What was read, in parts: a text is one, a sheet one for every 500 rows. */
export async function packedParts(read: ReadDocument): Promise<readonly PackedPart[]> {
  if (read.kind === "text") {
    const { text, blocks, title } = read;
    const part: TextPart = { text, blocks, ...(title !== undefined && { title }) };
    return [{ sheet: 0, first_row: 0, content: await compressedText(JSON.stringify(part)) }];
  }
  const parts: PackedPart[] = [];
  for (const [sheet, { rows }] of read.sheets.entries())
    for (let first = 0; first < rows.length; first += rowsPerPart) {
      const piece = JSON.stringify(rows.slice(first, first + rowsPerPart));
      parts.push({ sheet, first_row: first, content: await compressedText(piece) });
    }
  return parts;
}

/** The text of a document that is one. @throws Error where its part is not there: a damaged store */
export async function textOfParts(db: Kysely<Tables>, id: string): Promise<TextPart> {
  const { content } = await db
    .selectFrom("document_part")
    .select("content")
    .where("document_id", "=", id)
    .executeTakeFirstOrThrow();
  return JSON.parse(await textOf(content)) as TextPart;
}

/** The rows of a sheet from `from`, `to` exclusive. */
export async function rowsOfParts(
  db: Kysely<Tables>,
  {
    id,
    sheet,
    from,
    to,
  }: { readonly id: string; readonly sheet: number; readonly from: number; readonly to: number },
): Promise<Sheet["rows"]> {
  const parts = await db
    .selectFrom("document_part")
    .select(["first_row", "content"])
    .where("document_id", "=", id)
    .where("sheet", "=", sheet)
    .where("first_row", ">", from - rowsPerPart)
    .where("first_row", "<", to)
    .orderBy("first_row")
    .execute();
  const rows: Sheet["rows"][number][] = [];
  for (const { first_row, content } of parts) {
    const piece = JSON.parse(await textOf(content)) as Sheet["rows"];
    for (const row of piece.slice(Math.max(0, from - first_row), to - first_row)) rows.push(row);
  }
  return rows;
}

/** All that was read of a document, put together again. */
export async function readOf(
  db: Kysely<Tables>,
  { id, outline }: Pick<StoredDocument, "id" | "outline">,
): Promise<ReadDocument> {
  const remarks = outline.remarks.length > 0 && { remarks: outline.remarks };
  if (outline.kind === "text") return { kind: "text", ...(await textOfParts(db, id)), ...remarks };
  const sheets: Sheet[] = [];
  for (const [sheet, { rows: count, columns: _, ...head }] of outline.sheets.entries())
    sheets.push({ ...head, rows: await rowsOfParts(db, { id, sheet, from: 0, to: count }) });
  return { kind: "sheets", sheets, ...remarks };
}
