import type { IsoDate } from "@sosanh/core/figures/period";
import { unzipSync } from "fflate";
import { fixedArchive } from "../fixed-archive.ts";

/** Who is named as the writer of a file: the program, no person and no machine. */
const writer = "Sosanh";

/**
 * A Word file with nothing in it that another run would write otherwise: links are numbered in their order, drawings,
 * headings and bookmarks from 1, and its dates are the day of the figures.
 */
export function fixedDocument(bytes: Uint8Array, day: IsoDate): Uint8Array {
  const links = linkNames(bytes);
  return fixedArchive(bytes, (path, text) => {
    if (path === "docProps/core.xml") return withDay(text, day);
    const names = links.get(partOf(path));
    const named = names === undefined ? text : renamed(text, names);
    return /^word\/(document|header\d+|footer\d+)\.xml$/.test(path) ? renumbered(named) : named;
  });
}

/** By the part they belong to: the chance names of relationships, and those they get. */
function linkNames(bytes: Uint8Array): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const rels = unzipSync(bytes, { filter: ({ name }) => name.endsWith(".rels") });
  return new Map(
    Object.entries(rels).map(([path, part]) => {
      const ids = [...new TextDecoder().decode(part).matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id ?? "");
      return [partOf(path), new Map(ids.map((id, at) => [id, `rId${at + 1}`]))] as const;
    }),
  );
}

/** "word/_rels/document.xml.rels" belongs to "word/document.xml". */
function partOf(path: string): string {
  return path.replace(/_rels\/(.*)\.rels$/, "$1");
}

function renamed(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(/((?: Id| r:id| r:embed| r:link)=")([^"]+)"/g, (whole, head: string, id: string) =>
    names.has(id) ? `${head}${names.get(id)}"` : whole,
  );
}

function renumbered(text: string): string {
  const bookmarks = new Map<string, number>();
  const headings = new Map<string, number>();
  let drawings = 0;
  return text
    .replace(/\b_Toc(\d+)\b/g, (_, id: string) => {
      const at = headings.get(id) ?? headings.size + 1;
      headings.set(id, at);
      return `_Toc${at}`;
    })
    .replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, (tag) =>
      tag.replace(/w:id="([^"]+)"/, (_, id: string) => {
        const at = bookmarks.get(id) ?? bookmarks.size + 1;
        bookmarks.set(id, at);
        return `w:id="${at}"`;
      }),
    )
    .replace(/<wp:docPr\b[^>]*>/g, (tag) => {
      drawings += 1;
      return tag.replace(/ id="[^"]+"/, ` id="${drawings}"`);
    });
}

function withDay(text: string, day: IsoDate): string {
  return text
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)
    .replace(/(<dc:creator>)[^<]*/g, `$1${writer}`)
    .replace(/(<cp:lastModifiedBy>)[^<]*/g, `$1${writer}`);
}
