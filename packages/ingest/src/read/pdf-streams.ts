import { inflateSync } from "node:zlib";
import { Unreadable } from "./unreadable.ts";

/** What one stream of a PDF may unpack to: a page's text or font, and a picture, which may be a page at 600 dots. */
const largest = { words: 16_000_000, picture: 64_000_000 } as const;

/**
 * Refuses a PDF with a stream that unpacks without end, as often over as it is packed: the library would unpack it into
 * memory that no limit of a thread counts.
 *
 * @throws Unreadable  "unsafe-archive"
 */
export function checkStreams(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf("stream"); at >= 0; at = buffer.indexOf("stream", at + 6)) {
    const start = at + (buffer[at + 6] === 0x0d ? 8 : 7);
    const end = buffer.indexOf("endstream", start);
    const said = buffer.toString("latin1", Math.max(0, at - 400), at);
    const words = said.slice(said.lastIndexOf(" obj") + 1);
    if (/LZWDecode/.test(words) && end - start > 100_000)
      throw new Unreadable("unsafe-archive", { detail: "inflates" });
    const most = /\/Subtype\s*\/Image/.test(words) ? largest.picture : largest.words;
    checkPacked(buffer.subarray(start, end < 0 ? buffer.length : end), most);
    if (end < 0) return;
    at = end;
  }
}

function checkPacked(packed: Buffer, most: number): void {
  let layer: Buffer | undefined = packed;
  for (let depth = 0; layer !== undefined && isPacked(layer); depth += 1) {
    if (depth > 3) throw new Unreadable("unsafe-archive", { detail: "nested" });
    layer = unpacked(layer, most);
  }
}

function isPacked(bytes: Buffer): boolean {
  const [first = 0, second = 0] = bytes;
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}

/** What a layer unpacks to; undefined where it is broken, which the library finds as well. */
function unpacked(bytes: Buffer, most: number): Buffer | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: most });
  } catch (cause) {
    if (cause instanceof RangeError) throw new Unreadable("unsafe-archive", { detail: "inflates" });
    return undefined;
  }
}
