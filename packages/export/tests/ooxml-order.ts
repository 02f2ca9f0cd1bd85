import { unzipSync } from "fflate";
import { elementFaults, isKnownRoot } from "./element-faults.ts";
import { packageFaults } from "./package-faults.ts";
import { partFaults } from "./part-faults.ts";
import { type XmlElement, xmlTree } from "./xml-tree.ts";

/** An Office file taken apart: the bytes of each part by its path, and the tree of those that are XML. */
export interface OfficeParts {
  readonly bytes: Readonly<Record<string, Uint8Array>>;
  readonly trees: ReadonlyMap<string, XmlElement>;
}

/**
 * What Office would have to repair in a file of ours, or what no file of ours may hold; empty where nothing is wrong.
 * Each fault begins with the part it is in. For DOCX, XLSX and PPTX alike, and for files within files:
 *
 *     expect(ooxmlFaults(await writeDocx(report))).toEqual([]);
 *
 * Looked at: every XML part is well formed; the elements of charts (c:), drawings (a:, pic:, xdr:, wp:), slides (p:),
 * text (w:) and sheets (x:) stand in the order of ECMA-376, none that the tables in `ooxml-elements` do not know (add
 * what the standard has and a writer uses), none missing that must be there; parts and content types match; every
 * relationship and every id that names one has its target; nothing outside the file but http and https links; ids that
 * must differ do; axes of charts are those their charts name; a cell holds no formula; no macro and no other program.
 */
export function ooxmlFaults(file: Uint8Array): string[] {
  const bytes = unzipSync(file);
  const trees = new Map<string, XmlElement>();
  const faults: string[] = [];
  for (const [path, part] of Object.entries(bytes)) {
    if (/\.(xlsx|docx|pptx)$/.test(path)) {
      faults.push(...ooxmlFaults(part).map((fault) => `${path} > ${fault}`));
    }
    if (!/\.(xml|rels)$/.test(path)) continue;
    try {
      trees.set(path, xmlTree(new TextDecoder("utf-8", { fatal: true }).decode(part)));
    } catch (error) {
      faults.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  for (const [path, root] of trees) {
    const found = isKnownRoot(root) ? [...elementFaults(root), ...partFaults(root)] : [];
    faults.push(...found.map((fault) => `${path}: ${fault}`));
  }
  return [...faults, ...packageFaults({ bytes, trees })];
}
