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
  const cellOf = (cell: SheetCell): SheetCell => {
    const text = cell.kind === "text" ? mendedText(cell.text) : undefined;
    if (text === undefined) return cell;
    mended += 1;
    return { kind: "text", text };
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
