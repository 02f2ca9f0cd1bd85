import { inflateRawSync } from "node:zlib";

const endOfDirectory = 0x06054b50;

/** The parts of a zip archive as text, by name: enough to read what an office file says. @throws Error for no archive */
export function zipParts(bytes: Buffer): ReadonlyMap<string, string> {
  let end = bytes.length - 22;
  while (end >= 0 && bytes.readUInt32LE(end) !== endOfDirectory) end -= 1;
  if (end < 0) throw new Error("not a zip archive");
  const parts = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + size);
    const isStored = bytes.readUInt16LE(at + 10) === 0;
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    parts.set(name, (isStored ? packed : inflateRawSync(packed)).toString("utf8"));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

/** The words of a Word file, without their marking. */
export function wordText(bytes: Buffer): string {
  return (zipParts(bytes).get("word/document.xml") ?? "").replaceAll(/<[^>]*>/g, "");
}
