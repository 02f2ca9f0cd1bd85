import { Unreadable } from "./unreadable.ts";

/** What a file is by its first bytes; its name is not believed. */
export type FileKind = "pdf" | "archive" | "old-workbook" | "written";

/** How bytes begin that are no document: what they are, in a word of the refusal. */
const others: readonly (readonly [string, string])[] = [
  ["89504e47", "drawing"],
  ["ffd8ff", "drawing"],
  ["47494638", "drawing"],
  ["49492a00", "drawing"],
  ["4d4d002a", "drawing"],
  ["424d", "drawing"],
  ["4d5a", "program"],
  ["7f454c46", "program"],
  ["1f8b", "archive"],
  ["377abcaf", "archive"],
  ["52617221", "archive"],
  ["425a68", "archive"],
];

/**
 * What a file is by its bytes.
 *
 * @throws Unreadable  "encrypted", "old-word" or "unknown-kind" of what is no document that can be read
 */
export function fileKind(bytes: Uint8Array): FileKind {
  const start = Buffer.from(bytes.subarray(0, 8)).toString("hex");
  if (Buffer.from(bytes.subarray(0, 1024)).includes("%PDF-")) return "pdf";
  if (start.startsWith("504b0304") || start.startsWith("504b0506")) return "archive";
  if (start === "d0cf11e0a1b11ae1") return compoundKind(bytes);
  if (/^09(00|02|04|08)(04|06|08|10)00/.test(start)) return "old-workbook";
  if (Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "{\\rtf") throw new Unreadable("old-word");
  if (Buffer.from(bytes.subarray(4, 8)).toString("latin1") === "ftyp")
    throw new Unreadable("unknown-kind", { found: "drawing" });
  const other = others.find(([sign]) => start.startsWith(sign) && !isWords(bytes, sign));
  if (other !== undefined) throw new Unreadable("unknown-kind", { found: other[1] });
  return "written";
}

/** "BM" and "MZ" may begin a word: then there is no zero byte in what follows. */
function isWords(bytes: Uint8Array, sign: string): boolean {
  return sign.length === 4 && sign !== "1f8b" && !bytes.subarray(0, 64).includes(0);
}

/** A compound file of older Office, by the names of its streams, which stand in it as UTF-16. */
function compoundKind(bytes: Uint8Array): FileKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (stream: string): boolean => buffer.includes(Buffer.from(`${stream}\0`, "utf16le"));
  if (has("EncryptedPackage") || has("EncryptionInfo")) throw new Unreadable("encrypted");
  if (has("WordDocument")) throw new Unreadable("old-word");
  if (has("PowerPoint Document")) throw new Unreadable("unknown-kind", { found: "presentation" });
  if (has("Workbook") || has("Book")) return "old-workbook";
  throw new Unreadable("unknown-kind", { found: "binary" });
}
