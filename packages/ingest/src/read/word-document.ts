import type { ReadRemark, TextDocument } from "@sosanh/core/submissions/read-document";
import { zipSync } from "fflate";
import mammoth from "mammoth";
import { flowBlocks, joinedBlocks } from "./flow-text.ts";
import { pageTree } from "./page-tree.ts";
import { readLimits } from "./read-limits.ts";
import { checkXml } from "./sound-xml.ts";
import { readOrDamaged, Unreadable } from "./unreadable.ts";

/**
 * A document of Word as text, from the parts of its archive that were unpacked and found sound: paragraphs numbered,
 * tables row by row with tabs between cells. Deleted text of tracked changes, pictures and macros are left out.
 */
export async function wordDocument(
  parts: ReadonlyMap<string, Uint8Array>,
  names: readonly string[],
): Promise<TextDocument> {
  if (!parts.has("word/document.xml")) throw new Unreadable("damaged", { detail: "missing-part" });
  for (const bytes of parts.values()) checkXml(bytes);
  checkParagraphs(parts);
  const html = await readOrDamaged(() => pageOf(parts));
  const found = flowBlocks(pageTree(html), { keepsTabs: true });
  const { text, spans } = joinedBlocks(found);
  if (text.trim() === "") throw new Unreadable("no-text");
  if (text.length > readLimits.text)
    throw new Unreadable("too-many", { what: "text", value: text.length, most: readLimits.text });
  const blocks = found.map(({ role }, i) => ({
    ...(spans[i] ?? { start: 0, end: 0 }),
    role,
    paragraph: i + 1,
  }));
  const title = found.find(({ role }) => role === "title")?.text;
  const macros = names.filter((name) => /vbaProject\.bin$/i.test(name)).length;
  const remarks: readonly ReadRemark[] = macros === 0 ? [] : [{ code: "macros-ignored", value: macros }];
  return {
    kind: "text",
    text,
    blocks,
    ...(title === undefined ? {} : { title }),
    ...(remarks.length === 0 ? {} : { remarks }),
  };
}

/** Which parts of a document's archive hold words. */
export function isWordPart(name: string): boolean {
  return /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/.*\.(xml|rels))$/i.test(name);
}

function checkParagraphs(parts: ReadonlyMap<string, Uint8Array>): void {
  let paragraphs = 0;
  for (const bytes of parts.values()) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = buffer.indexOf("</w:p>"); at >= 0; at = buffer.indexOf("</w:p>", at + 6)) paragraphs += 1;
  }
  if (paragraphs > readLimits.paragraphs)
    throw new Unreadable("too-many", { what: "paragraphs", value: paragraphs, most: readLimits.paragraphs });
}

async function pageOf(parts: ReadonlyMap<string, Uint8Array>): Promise<string> {
  // Packed anew from what was checked, so that no other reading of the same bytes is possible.
  const archive = zipSync(Object.fromEntries(parts), { level: 0 });
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(archive) },
    {
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
      styleMap: ["p[style-name='Title'] => h1:fresh"],
      externalFileAccess: false,
    },
  );
  return value;
}
