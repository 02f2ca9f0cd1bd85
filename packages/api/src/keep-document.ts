import type { DataKind } from "@sosanh/core/figures/observation";
import type { ReadDocument } from "@sosanh/core/submissions/read-document";
import { submissionRefusal } from "@sosanh/core/submissions/submission-refusal";
import { type AddedDocument, addDocument } from "@sosanh/db/queries/documents";
import { documentAbout } from "@sosanh/ingest/document-about";
import { templateForm } from "@sosanh/ingest/template/filled-template";
import type { TaskContext } from "./data-task.ts";
import type { DataTask } from "./data-work.ts";

/** Reads a file and keeps it with what was read; its title, publisher and day are what it says of itself. */
export async function keepDocument(
  { database, viewer, readFile, lastRead, knowledge, tell }: TaskContext,
  { data, name, bytes }: Extract<DataTask, { readonly kind: "keep" }>,
): Promise<AddedDocument> {
  tell({ step: "reading", done: 0, expected: 1 });
  // A reader takes the bytes over.
  const read = await readFile(new Uint8Array(bytes), name);
  refuseOtherData(read, { data, name });
  const { title, publisher, published, place, period } = documentAbout(read, name, await knowledge());
  tell({ step: "storing", done: 0, expected: 1 });
  const facts = {
    title,
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
  };
  const subject = { ...(place !== undefined && { place }), ...(period !== undefined && { period }) };
  const added = await addDocument(database, viewer, { data, name, bytes, read, facts, subject });
  lastRead.keep(added.document.id, read);
  return added;
}

/** Our own workbook says whether real or illustrative figures were asked for: they never mix. */
function refuseOtherData(
  read: ReadDocument,
  { data, name }: { readonly data: DataKind; readonly name: string },
): void {
  const form = read.kind === "sheets" ? templateForm(read) : undefined;
  if (form !== undefined && form.data !== data)
    throw submissionRefusal("other-data", { value: name, data: form.data });
}
