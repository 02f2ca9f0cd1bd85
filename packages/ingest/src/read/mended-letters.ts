import type { ReadDocument, Sheet, SheetCell } from "@sosanh/core/submissions/read-document";
import { type LegacyEncoding, legacyLetters } from "./legacy-letters.ts";
import { mendedText } from "./text-encoding.ts";

/**
 * A document with what was written in fonts of TCVN3 or VNI made readable, block by block and cell by cell, and a remark
 * that says how many. The text keeps its length, so that spans hold.
 */
export function withMendedLetters(document: ReadDocument): ReadDocument {
  return document.kind === "text" ? mendedBlocks(document) : mendedCells(document);
}

function mendedBlocks(document: Extract<ReadDocument, { kind: "text" }>): ReadDocument {
  const written = document.blocks.map(({ start, end }) => document.text.slice(start, end));
  const mend = mending(written);
  let text = "";
  let at = 0;
  let mended = 0;
  for (const [i, { start, end }] of document.blocks.entries()) {
    const block = mend(written[i] ?? "");
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
  const texts = new Set<string>();
  for (const { rows } of document.sheets)
    for (const row of rows) for (const cell of row) if (cell.kind === "text") texts.add(cell.text);
  const mend = mending(texts);
  // A hundred thousand rows name a few thousand places.
  const known = new Map<string, SheetCell | undefined>();
  const mendedCell = (words: string): SheetCell | undefined => {
    const text = mend(words);
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

/** From so many texts on that only one older encoding explains, the document is written in it. */
const enough = 3;
const onlyUnicode =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|\p{M}/u;

/**
 * How each text of a document is mended: by itself where that is certain; where all of it is in one older encoding also
 * the short ones ("Céng" is Cộng) that alone could be anything. Undefined of a text that stays.
 */
function mending(texts: Iterable<string>): (text: string) => string | undefined {
  const times = { TCVN3: 0, VNI: 0 };
  let hasUnicode = false;
  for (const text of texts) {
    if (onlyUnicode.test(text)) hasUnicode = true;
    const mended = mendedText(text);
    if (mended !== undefined) times[mended.encoding] += 1;
  }
  const whole = (["TCVN3", "VNI"] as const).find(
    (encoding): encoding is LegacyEncoding =>
      !hasUnicode && times[encoding] >= enough && times[encoding] === times.TCVN3 + times.VNI,
  );
  if (whole === undefined) return (text) => mendedText(text)?.text;
  return (text) => (/[\u00a1-\u00fe]/.test(text) ? legacyLetters(text, whole) : undefined);
}
