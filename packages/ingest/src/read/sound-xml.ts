import { readLimits } from "./read-limits.ts";
import { Unreadable } from "./unreadable.ts";

const open = 0x3c;
const close = 0x3e;
const slash = 0x2f;
const bang = 0x21;
const question = 0x3f;

/**
 * Refuses XML that a parser could be hurt by: declared entities (office programs write none), elements too deep in one
 * another. It reads bytes only, so that it is safe for what no parser is safe for.
 *
 * @throws Unreadable  "unsafe-archive"
 */
export function checkXml(bytes: Uint8Array): void {
  if (bytes[1] === 0 || bytes[0] === 0 || (bytes[0] ?? 0) >= 0xfe) {
    // In UTF-16 the same signs stand two bytes apart.
    checkXml(
      Buffer.from(
        new TextDecoder(bytes[0] === 0xfe || bytes[0] === 0 ? "utf-16be" : "utf-16le").decode(bytes),
      ),
    );
    return;
  }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes("<!DOCTYPE") || buffer.includes("<!ENTITY"))
    throw new Unreadable("unsafe-archive", { detail: "entities" });
  let depth = 0;
  for (let at = buffer.indexOf(open); at >= 0; at = buffer.indexOf(open, at + 1)) {
    const next = buffer[at + 1];
    if (next === bang || next === question) continue;
    if (next === slash) {
      depth -= 1;
      continue;
    }
    const end = buffer.indexOf(close, at);
    if (end < 0) return;
    if (buffer[end - 1] !== slash) depth += 1;
    if (depth > readLimits.nested) throw new Unreadable("unsafe-archive", { detail: "nested" });
  }
}
