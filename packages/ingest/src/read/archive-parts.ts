import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { readLimits } from "./read-limits.ts";
import { Unreadable } from "./unreadable.ts";

/** The parts of an archive that are read, unpacked, and the names of all. */
export interface ArchiveParts {
  readonly names: readonly string[];
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/**
 * Unpacks the parts of an archive that are wanted. What the directory says is checked first, before a byte is unpacked:
 * how many entries, how large each and all become, names that leave the archive or come twice, encrypted entries,
 * entries that lie over one another. What a part unpacks to is held against what was said of it.
 *
 * @throws Unreadable  "unsafe-archive", "encrypted" or "damaged"
 */
export async function archiveParts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Promise<ArchiveParts> {
  try {
    const archive = await opened(bytes);
    if (archive.entryCount > readLimits.entries)
      throw new Unreadable("unsafe-archive", { detail: "entries" });
    const entries: Entry[] = [];
    for await (const entry of archive.eachEntry()) entries.push(entry);
    checkEntries(entries, bytes.length);
    const wanted = entries.filter((entry) => !entry.fileName.endsWith("/") && isWanted(entry.fileName));
    checkSizes(wanted);
    const parts = new Map<string, Uint8Array>();
    for (const entry of wanted) parts.set(entry.fileName, await unpacked(archive, entry));
    return { names: entries.map(({ fileName }) => fileName), parts };
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    throw new Unreadable("damaged", { detail: damageOf(cause) });
  }
}

function opened(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true });
}

function checkEntries(entries: readonly Entry[], size: number): void {
  const names = new Set(entries.map(({ fileName }) => fileName.toLowerCase()));
  if (names.size < entries.length) throw new Unreadable("unsafe-archive", { detail: "names" });
  if (entries.some((entry) => entry.isEncrypted())) throw new Unreadable("encrypted");
  // Entries that share their packed bytes are how a small archive unpacks without end.
  const packed = entries.reduce((sum, { compressedSize }) => sum + compressedSize, 0);
  if (packed > size) throw new Unreadable("unsafe-archive", { detail: "inflates" });
}

function checkSizes(wanted: readonly Entry[]): void {
  const swells = ({ uncompressedSize, compressedSize }: Entry): boolean =>
    uncompressedSize > readLimits.ratioFrom && uncompressedSize > compressedSize * readLimits.ratio;
  if (wanted.some(swells)) throw new Unreadable("unsafe-archive", { detail: "inflates" });
  const whole = wanted.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (whole > readLimits.inflatedMegabytes * 1_000_000)
    throw new Unreadable("too-many", {
      what: "megabytes",
      value: Math.ceil(whole / 1_000_000),
      most: readLimits.inflatedMegabytes,
    });
}

async function unpacked(archive: ZipFile, entry: Entry): Promise<Uint8Array> {
  const bytes = new Uint8Array(entry.uncompressedSize);
  let length = 0;
  // The stream ends with an error when it gives more, or less, than the directory says.
  for await (const chunk of await archive.openReadStreamPromise(entry)) {
    bytes.set(chunk, length);
    length += chunk.length;
  }
  if (crc32(bytes) !== entry.crc32) throw new Unreadable("damaged", { detail: "not-its-format" });
  return bytes;
}

function damageOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : "";
  if (/end of central directory|unexpected end|too few bytes/i.test(message)) return "cut-off";
  return /invalid (relative path|characters)|absolute path/i.test(message) ? "names" : "not-its-format";
}
