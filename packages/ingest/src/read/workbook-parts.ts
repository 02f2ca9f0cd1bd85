import { readLimits } from "./read-limits.ts";
import { checkXml } from "./sound-xml.ts";
import { Unreadable } from "./unreadable.ts";

const unread =
  /\/(media|drawings|charts|chartsheets|embeddings|printerSettings|externalLinks|pivotCache|pivotTables|theme|activeX|ctrlProps|persons|threadedComments|queryTables|slicers|slicerCaches|timelines|model|webextensions)\/|comments\d*\.xml$|vmlDrawing|calcChain|vbaProject|connections\.xml/i;

/** Which parts of a workbook's archive hold its cells. */
export function isWorkbookPart(name: string): boolean {
  if (/^(mimetype|content\.xml|styles\.xml|META-INF\/manifest\.xml)$/i.test(name)) return true;
  return /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/.*\.(xml|rels|bin))$/i.test(name) && !unread.test(name);
}

/**
 * Refuses a workbook by its parts before a reader builds anything of them: entities, sheets, cells and merged ranges
 * beyond the limits, a main part that is missing, a part that is encrypted.
 *
 * @throws Unreadable
 */
export function checkWorkbookParts(parts: ReadonlyMap<string, Uint8Array>): void {
  const sheets = [...parts.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.(xml|bin)$/i.test(name)).length;
  if (sheets > readLimits.sheets)
    throw new Unreadable("too-many", { what: "sheets", value: sheets, most: readLimits.sheets });
  let cells = 0;
  let merges = 0;
  for (const [name, bytes] of parts) {
    if (!/\.(xml|rels)$/i.test(name)) continue;
    checkXml(bytes);
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (/manifest\.xml$/i.test(name) && buffer.includes("encryption-data")) throw new Unreadable("encrypted");
    if (/worksheets\/[^/]+\.xml$/i.test(name)) {
      cells += timesIn(buffer, "<c ");
      merges += timesIn(buffer, "<mergeCell ");
    }
    if (name === "content.xml" && !buffer.includes("<office:spreadsheet")) throw new Unreadable("old-word");
    if (name === "content.xml") cells += cellsOfOds(buffer);
  }
  if (cells > readLimits.cells)
    throw new Unreadable("too-many", { what: "cells", value: cells, most: readLimits.cells });
  if (merges > readLimits.merges)
    throw new Unreadable("too-many", { what: "merges", value: merges, most: readLimits.merges });
}

function timesIn(buffer: Buffer, sign: string): number {
  let times = 0;
  for (let at = buffer.indexOf(sign); at >= 0; at = buffer.indexOf(sign, at + sign.length)) times += 1;
  return times;
}

/** How many cells a sheet of OpenDocument comes to: a cell that holds something may be said to be repeated. */
function cellsOfOds(buffer: Buffer): number {
  let cells = 0;
  for (const row of buffer.toString("latin1").split("<table:table-row").slice(1)) {
    const head = row.slice(0, row.indexOf(">"));
    const times = repeated(head, "rows");
    let inRow = 0;
    for (const [cell] of row.matchAll(/<table:table-cell[^>]*[^/]>/g)) inRow += repeated(cell, "columns");
    cells += inRow * times;
  }
  return cells;
}

function repeated(tag: string, what: "rows" | "columns"): number {
  return Number(new RegExp(`number-${what}-repeated="(\\d+)"`).exec(tag)?.[1] ?? 1);
}
