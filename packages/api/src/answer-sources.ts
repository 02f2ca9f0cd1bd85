import type { DataKind } from "@sosanh/core/figures/observation";
import type { StoredDocument } from "@sosanh/core/submissions/document";
import type { SubmissionState } from "@sosanh/core/submissions/submission";
import { type DocumentCounts, documentCounts, noCounts } from "@sosanh/db/queries/document-counts";
import { documentFor, documentsOf } from "@sosanh/db/queries/documents";
import {
  type CountedSource,
  documentOfSource,
  sourcesOf,
  sourceWithCounts,
} from "@sosanh/db/queries/sources";
import { submissionsOf } from "@sosanh/db/queries/submissions";
import type { ApiContext } from "./context.ts";

/** A kept document as a list of sources tells of it. */
interface ListedDocument
  extends Pick<StoredDocument, "id" | "name" | "size" | "hash" | "addedAt" | "addedBy"> {
  readonly counts: DocumentCounts;
  /** Those that are not discarded, the last changed first. */
  readonly submissions: readonly {
    readonly id: number;
    readonly title: string;
    readonly state: SubmissionState;
  }[];
}

/** A source with how many figures of it are seen, and the document it is, where that is kept. */
export interface ListedSource extends CountedSource {
  readonly document?: ListedDocument;
}

/** Every source of the real or of the sample data with a figure the viewer may see, and every kept document, by title. */
export async function answerSources(
  { database: { db }, viewer }: ApiContext,
  data: DataKind,
): Promise<readonly ListedSource[]> {
  const [sources, documents, submissions] = await Promise.all([
    sourcesOf(db, viewer, data),
    documentsOf(db, viewer, data),
    submissionsOf(db, viewer, { data }),
  ]);
  const counts = await documentCounts(
    db,
    viewer,
    documents.map(({ id }) => id),
  );
  const listed = new Map<string, ListedSource>(sources.map((source) => [source.id, source]));
  for (const document of documents) {
    const own = submissions.filter((s) => s.document?.id === document.id && s.state !== "discarded");
    const source = listed.get(document.source) ?? sourceOf(document);
    listed.set(document.source, {
      ...source,
      document: {
        ...listedPart(document),
        counts: counts.get(document.id) ?? noCounts,
        submissions: own.map(({ id, title, state }) => ({ id, title, state })),
      },
    });
  }
  return [...listed.values()].toSorted((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
}

/** A source with its counts, and the kept document where it is one; undefined where the viewer sees neither. */
export async function answerSource(
  { database: { db }, viewer }: ApiContext,
  id: string,
): Promise<{ readonly source: CountedSource; readonly document?: StoredDocument } | undefined> {
  const kept = await documentOfSource(db, id);
  const [source, document] = await Promise.all([
    sourceWithCounts(db, viewer, id),
    kept === undefined ? undefined : documentFor(db, viewer, kept),
  ]);
  const told = source ?? (document && sourceOf(document));
  return told && { source: told, ...(document !== undefined && { document }) };
}

/** The source that a kept document is, before any figure of it is published. */
function sourceOf({
  source,
  title,
  publisher,
  published,
  address,
  hash,
  data,
}: StoredDocument): CountedSource {
  return {
    id: source,
    title,
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(address !== undefined && { address }),
    hash,
    illustrative: data === "sample",
    figures: 0,
    standing: 0,
    held: 0,
    alternatives: 0,
  };
}

function listedPart({ id, name, size, hash, addedAt, addedBy }: StoredDocument) {
  return { id, name, size, hash, addedAt, addedBy };
}
