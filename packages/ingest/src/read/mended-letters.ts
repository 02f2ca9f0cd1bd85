import type { ReadDocument, Sheet, SheetCell } from "../read-document.ts";
import { mendedText } from "./text-encoding.ts";

/**
 * A document with what was written in fonts of TCVN3 or VNI made readable, block by block and cell by cell, and a remark
 * that says how many. The text keeps its length, so that spans hold.
 */
export function withMendedLetters(document: ReadDocument): ReadDocument {
  return document.kind === "text" ? mendedBlocks(document) : mendedCells(document);
}

function mendedBlocks(document: Extract<ReadDocument, { kind: "text" }>): ReadDocument {
  let text = "";
  let at = 0;
  let mended = 0;
  for (const { start, end } of document.blocks) {
    const block = mendedText(document.text.slice(start, end));
    if (block === undefined) continue;
    text += document.text.slice(at, start) + block;
    at = end;
    mended += 1;
  }
  if (mended === 0) return document;
  const remarks = [...(document.remarks ?? []), { code: "letters-mended" as const, value: mended }];
  return { ...document, text: text + document.text.slice(at), remarks };
}

function mendedCells(document: Extract<ReadDocument, { kind: "sheets" }>): ReadDocument {
  let mended = 0;
  // A hundred thousand rows name a few thousand places.
  const known = new Map<string, SheetCell | undefined>();
  const mendedCell = (words: string): SheetCell | undefined => {
    const text = mendedText(words);
    return text === undefined ? undefined : { kind: "text", text };
  };
  const cellOf = (cell: SheetCell): SheetCell => {
    if (cell.kind !== "text") return cell;
    if (!known.has(cell.text)) known.set(cell.text, mendedCell(cell.text));
    const found = known.get(cell.text);
    if (found !== undefined) mended += 1;
    return found ?? cell;
  };
  const sheets = document.sheets.map((sheet): Sheet => {
    const before = mended;
    const rows = sheet.rows.map((row) => row.map(cellOf));
    return mended === before ? sheet : { ...sheet, rows };
  });
  if (mended === 0) return document;
  const remarks = [...(document.remarks ?? []), { code: "letters-mended" as const, value: mended }];
  return { ...document, sheets, remarks };
}
