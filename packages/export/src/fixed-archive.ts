import { strToU8, unzipSync, zipSync } from "fflate";

/** The earliest day a ZIP entry can bear. */
const fixedDay = "1980-01-01T00:00:00";

/**
 * An Office file written again with one date on every entry, the content types first and the rest by name, so that the
 * same parts give the same bytes. `change` may replace a part by its path, `added` brings parts that are not there yet;
 * archives within (the workbooks behind charts) are written again the same way.
 */
export function fixedArchive(
  bytes: Uint8Array,
  change: (path: string, text: string) => string = (_, text) => text,
  added: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const parts = { ...unzipSync(bytes), ...added };
  const paths = Object.keys(parts).filter((path) => !path.endsWith("/"));
  paths.sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : a > b ? 1 : 0));
  const fixed: Record<string, Uint8Array> = {};
  for (const path of paths) {
    const part = parts[path] ?? new Uint8Array();
    fixed[path] = rewritten(path, part, change);
  }
  return zipSync(fixed, { level: 6, mtime: fixedDay });
}

function rewritten(
  path: string,
  part: Uint8Array,
  change: (path: string, text: string) => string,
): Uint8Array {
  if (/\.(xlsx|docx|pptx)$/.test(path)) return fixedArchive(part, change);
  if (!/\.(xml|rels|vml)$/.test(path)) return part;
  return strToU8(change(path, new TextDecoder().decode(part)));
}

/** Office looks for the content types first. */
function placeOf(path: string): number {
  return path === "[Content_Types].xml" ? 0 : path.startsWith("_rels/") ? 1 : 2;
}
