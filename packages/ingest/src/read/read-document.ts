import type { ReadDocument } from "@sosanh/core/submissions/read-document";
import { fileRefusal } from "@sosanh/core/view/file-refusal";
import { archiveParts } from "./archive-parts.ts";
import { fileKind } from "./file-kind.ts";
import { fileText } from "./file-text.ts";
import { withMendedLetters } from "./mended-letters.ts";
import { readLimits } from "./read-limits.ts";
import { Unreadable } from "./unreadable.ts";

/**
 * A file as text or as sheets. What it is, is told by its bytes; its name decides only where they do not (a table of
 * plain text). Nothing in it is run, followed or fetched; what exceeds `readLimits` is refused before it is built.
 *
 * ```
 * bytes ─fileKind─▶ pdf ─────────────────────────────▶ TextDocument
 *                   archive ─archiveParts─▶ word ────▶ TextDocument
 *                                           workbook ▶ SheetDocument
 *                   written ─fileText─▶ page, text ──▶ TextDocument
 *                                       table, json, px ▶ SheetDocument
 * ```
 *
 * It takes the time and memory the file makes it take: for files of strangers call it in a worker that can be ended.
 *
 * @throws DomainError  "unreadable-file", told by `fileSentence` in either language with the file's name and what to do
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  try {
    return withMendedLetters(await documentOf(bytes, name));
  } catch (cause) {
    if (cause instanceof Unreadable) throw fileRefusal(name, cause.reason, cause.facts);
    throw cause;
  }
}

async function documentOf(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  if (bytes.length === 0) throw new Unreadable("empty");
  const megabytes = Math.ceil(bytes.length / 100_000) / 10;
  if (megabytes > readLimits.megabytes)
    throw new Unreadable("too-large", { megabytes, most: readLimits.megabytes });
  switch (fileKind(bytes)) {
    case "pdf":
      return (await import("./pdf-document.ts")).pdfDocument(bytes);
    case "archive":
      return archiveDocument(bytes);
    case "old-workbook":
      return (await import("./workbook-document.ts")).plainWorkbook(bytes);
    case "written":
      return writtenDocument(bytes, name);
  }
}

async function archiveDocument(bytes: Uint8Array): Promise<ReadDocument> {
  const { names } = await archiveParts(bytes, () => false);
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^word\//i)) {
    const { isWordPart, wordDocument } = await import("./word-document.ts");
    return wordDocument((await archiveParts(bytes, isWordPart)).parts, names);
  }
  if (has(/^xl\//i) || (has(/^content\.xml$/) && has(/^META-INF\/manifest\.xml$/))) {
    const { isWorkbookPart } = await import("./workbook-parts.ts");
    const { workbookDocument } = await import("./workbook-document.ts");
    return workbookDocument((await archiveParts(bytes, isWorkbookPart)).parts, names);
  }
  if (has(/^ppt\//i)) throw new Unreadable("unknown-kind", { found: "presentation" });
  if (has(/^\[Content_Types\]\.xml$/i)) throw new Unreadable("damaged", { detail: "missing-part" });
  throw new Unreadable("unknown-kind", { found: "archive" });
}

async function writtenDocument(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  const { text, kind, encoding } = fileText(bytes, name);
  switch (kind) {
    case "page":
      return (await import("./html-document.ts")).htmlDocument(text);
    case "page-of-tables":
      return (await import("./page-tables.ts")).pageTables(text);
    case "spreadsheet-xml": {
      (await import("./sound-xml.ts")).checkXml(bytes);
      return (await import("./workbook-document.ts")).plainWorkbook(bytes);
    }
    case "json":
      return (await import("./json-stat-document.ts")).jsonStatDocument(text);
    case "px":
      return (await import("./px-document.ts")).pxDocument(text);
    case "table":
      return (await import("./csv-document.ts")).csvDocument(text);
    case "text": {
      const document = (await import("./text-document.ts")).textDocument(text);
      const isUnicode = encoding.startsWith("utf");
      return isUnicode
        ? document
        : { ...document, remarks: [{ code: "encoding-recognised", value: encoding }] };
    }
  }
}
