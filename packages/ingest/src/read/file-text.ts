import { type DecodedText, decodedText } from "./text-encoding.ts";
import { Unreadable } from "./unreadable.ts";

/** Endings of tables: programs save pages and plain text under them. */
const tables = /^(csv|tsv|tab|xls|xlsx|xlsm|ods)$/;

/** What a file of text holds, by what stands in it and, where that does not tell, by how it is called. */
export type TextKind = "page" | "page-of-tables" | "json" | "px" | "table" | "spreadsheet-xml" | "text";

/** A written file's text, with what kind of text it is; a page's own word on its letters is heard. */
export function fileText(bytes: Uint8Array, name: string): DecodedText & { readonly kind: TextKind } {
  const said = saidEncoding(bytes);
  const decoded = said === undefined ? decodedText(bytes) : { ...said };
  return { ...decoded, kind: textKind(decoded.text, name) };
}

function saidEncoding(bytes: Uint8Array): DecodedText | undefined {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  const word =
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]+encoding=["']([\w-]+)/.exec(head)?.[1];
  const codepage = /^CODEPAGE="([^"]+)"/m.exec(head)?.[1];
  const label = (word ?? codepage ?? "utf-8").toLowerCase();
  return label === "windows-1258"
    ? { text: new TextDecoder(label).decode(bytes), encoding: label }
    : undefined;
}

function textKind(text: string, name: string): TextKind {
  const start = text.slice(0, 4000).replace(/^[\ufeff\s]+/, "");
  const extension = /\.([a-z0-9]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? "";
  if (/^(from|mime-version|content-type|subject|date):/i.test(start) && /multipart\/related/i.test(start))
    throw new Unreadable("unknown-kind", { found: "single-file-page" });
  if (/<Workbook[^>]+urn:schemas-microsoft-com:office:spreadsheet/.test(start)) return "spreadsheet-xml";
  if (
    /^(<\?xml[^>]*>\s*)?(<!--[\s\S]{0,2000}?-->\s*)*<(!doctype\s+html|html|head|body|meta|table|div|title)\b/i.test(
      start,
    )
  )
    return tables.test(extension) ? "page-of-tables" : "page";
  if (/^<(\?xml|svg)\b/i.test(start)) throw new Unreadable("unknown-kind", { found: "other-xml" });
  if (/^[[{]/.test(start) && (extension === "json" || /"(?:class|dataset|version|id)"\s*:/.test(start)))
    return "json";
  if (
    /^(CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGE|CREATION-DATE|DECIMALS|MATRIX|TITLE|SUBJECT-AREA|SUBJECT-CODE)(\[\w+\])?=/m.test(
      start,
    ) &&
    /^DATA=/m.test(text)
  )
    return "px";
  if (tables.test(extension)) return "table";
  return /^html?$/.test(extension) ? "page" : "text";
}
