import type { FigureRevision } from "@sosanh/core/figures/figure-evidence";
import type { CitationPlace } from "@sosanh/core/figures/source";
import type { Viewer } from "@sosanh/core/places/viewer";
import { cellExcerpt, type Excerpt, headingRows, textExcerpt } from "@sosanh/core/submissions/excerpt";
import { documentsOfSources } from "@sosanh/db/queries/document-names";
import { documentFor, documentRows, documentText } from "@sosanh/db/queries/documents";
import type { ApiContext } from "./context.ts";

/** Of a history, how many of the newest revisions with a document are shown with their words; each is a document to open. */
const mostExcerpts = 12;

/** A history with the kept document of each revision and the words around its number, where the viewer may see it. */
export async function citedHistory(
  { database: { db }, viewer }: Pick<ApiContext, "database" | "viewer">,
  history: readonly FigureRevision[],
): Promise<readonly FigureRevision[]> {
  const sources = new Set(history.map(({ observation }) => observation.citation.source));
  const documents = await documentsOfSources(db, viewer, [...sources]);
  if (documents.size === 0) return history;
  // What was typed in since is no document to open: however often a figure was corrected, its sentence is told.
  const quoted = new Set(
    history
      .filter(({ observation: { state, citation } }) => state !== "held" && documents.has(citation.source))
      .slice(0, mostExcerpts),
  );
  return Promise.all(
    history.map(async (revision) => {
      const { place, source } = revision.observation.citation;
      const document = documents.get(source);
      if (document === undefined) return revision;
      const isShown = quoted.has(revision);
      const excerpt = isShown ? await excerptOf({ db, viewer }, document.id, place) : undefined;
      return { ...revision, document, ...(excerpt !== undefined && { excerpt }) };
    }),
  );
}

/** The ids of the kept documents among some sources, by the source; of those that the viewer may see. */
export async function citedDocuments(
  { database: { db }, viewer }: Pick<ApiContext, "database" | "viewer">,
  sources: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const documents = await documentsOfSources(db, viewer, [...new Set(sources)]);
  return Object.fromEntries([...documents].map(([source, { id }]) => [source, id]));
}

interface Reader {
  readonly db: ApiContext["database"]["db"];
  readonly viewer: Viewer;
}

async function excerptOf(
  { db, viewer }: Reader,
  id: string,
  place: CitationPlace,
): Promise<Excerpt | undefined> {
  if (place.kind === "span") {
    const text = await documentText(db, viewer, id);
    return text && textExcerpt(text.text, text.blocks, place);
  }
  if (place.kind !== "cell") return undefined;
  const document = await documentFor(db, viewer, id);
  if (document?.outline.kind !== "sheets") return undefined;
  const { sheets } = document.outline;
  const sheet = place.sheet === undefined ? 0 : sheets.findIndex((s) => s.name === place.sheet);
  const outline = sheets[sheet];
  if (outline === undefined) return undefined;
  const row = place.row - 1;
  const from = Math.max(0, row - headingRows);
  const asked = { id, sheet };
  const [top, near] = await Promise.all([
    documentRows(db, viewer, { ...asked, from: 0, count: headingRows }),
    documentRows(db, viewer, { ...asked, from, count: row - from + 1 }),
  ]);
  const rowAt = (r: number) => (r >= from ? near?.rows[r - from] : top?.rows[r]);
  return cellExcerpt(rowAt, outline.merges, { row, column: columnOf(place.column) });
}

/** The number of a column from 0 that goes by letters. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
}
