import type { TextBlock, TextDocument } from "@sosanh/core/submissions/read-document";
import { readLimits } from "./read-limits.ts";
import { Unreadable } from "./unreadable.ts";

/** A text file as it is: each line that is not blank is a paragraph, lines with tabs beside one another a table. */
export function textDocument(text: string): TextDocument {
  if (text.trim() === "") throw new Unreadable("no-text");
  if (text.length > readLimits.text)
    throw new Unreadable("too-many", { what: "text", value: text.length, most: readLimits.text });
  const blocks: TextBlock[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n\u2028\u2029]+/g)) {
    const shown = line.replace(/^[\s\ufeff]+|\s+$/g, "");
    if (shown === "") continue;
    const start = index + line.indexOf(shown);
    const end = start + shown.length;
    const last = blocks.at(-1);
    const role = shown.includes("\t") ? "table" : /^[-–•*+]\s/.test(shown) ? "list" : "paragraph";
    if (role === "table" && last?.role === "table" && !/\n\s*\n/.test(text.slice(last.end, start)))
      blocks[blocks.length - 1] = { ...last, end };
    else blocks.push({ start, end, role });
  }
  return { kind: "text", text, blocks };
}
