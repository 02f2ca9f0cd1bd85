import type { ReadRemark, TextBlock, TextDocument } from "@sosanh/core/submissions/read-document";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { type PageRun, pageBlocks } from "./pdf-lines.ts";
import { checkStreams } from "./pdf-streams.ts";
import { readLimits } from "./read-limits.ts";
import { readOrDamaged, Unreadable } from "./unreadable.ts";

/** Fewer signs than this on a page are a stamp or a page number, not its text. */
const textOfPage = 25;

/** A PDF's text: lines put together into paragraphs, rows of columns by tabs, page numbers set aside as boilerplate. */
export async function pdfDocument(bytes: Uint8Array): Promise<TextDocument> {
  checkStreams(bytes);
  const { getDocument } = await library();
  const task = getDocument({
    data: new Uint8Array(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    return await documentOf(await readOrDamaged(() => opened(task.promise)));
  } finally {
    await task.destroy();
  }
}

/** The library, which says at its start that it finds no canvas; text needs none. */
async function library(): Promise<typeof import("pdfjs-dist/legacy/build/pdf.mjs")> {
  const { console: output } = globalThis;
  const said = output.warn;
  output.warn = () => undefined;
  try {
    return await import("pdfjs-dist/legacy/build/pdf.mjs");
  } finally {
    output.warn = said;
  }
}

async function opened(promise: Promise<PDFDocumentProxy>): Promise<PDFDocumentProxy> {
  try {
    return await promise;
  } catch (cause) {
    if (cause instanceof Error && cause.name === "PasswordException") throw new Unreadable("encrypted");
    throw cause;
  }
}

async function documentOf(pdf: PDFDocumentProxy): Promise<TextDocument> {
  const pages = pdf.numPages;
  if (pages > readLimits.pages)
    throw new Unreadable("too-many", { what: "pages", value: pages, most: readLimits.pages });
  const parts: string[] = [];
  const blocks: TextBlock[] = [];
  let length = 0;
  let bare = 0;
  for (let page = 1; page <= pages; page += 1) {
    const runs = await readOrDamaged(() => runsOf(pdf, page));
    if (runs.reduce((sum, { text }) => sum + text.trim().length, 0) < textOfPage) bare += 1;
    for (const { text, role } of pageBlocks(runs)) {
      blocks.push({ start: length, end: length + text.length, role, page });
      parts.push(`${text}\n`);
      length += text.length + 1;
    }
    if (length > readLimits.text)
      throw new Unreadable("too-many", { what: "text", value: length, most: readLimits.text });
  }
  const text = parts.join("");
  if (bare === pages || text.trim().length < textOfPage) throw new Unreadable("scan", { pages });
  checkLetters(text);
  const remarks: readonly ReadRemark[] = bare === 0 ? [] : [{ code: "pages-without-text", value: bare }];
  return { kind: "text", text, blocks, ...(remarks.length === 0 ? {} : { remarks }) };
}

async function runsOf(pdf: PDFDocumentProxy, number: number): Promise<readonly PageRun[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.flatMap((item) => {
    if (!("str" in item) || item.str === "") return [];
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    return [{ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) || item.height || 10 }];
  });
}

/** Letters of a font without a map come out as signs of private use or as nothing. */
function checkLetters(text: string): void {
  const signs = text.replace(/\s/g, "");
  const odd = signs.match(/[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu)?.length ?? 0;
  if (odd * 5 > signs.length) throw new Unreadable("unmapped-text");
}
