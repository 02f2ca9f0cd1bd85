import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** A text as bytes (gzip), for a column of bytes; off the main thread. */
export async function compressedText(text: string): Promise<Uint8Array> {
  return zip(Buffer.from(text, "utf8"));
}

/** The text of {@link compressedText}. @throws Error for bytes that are not: a damaged store */
export async function textOf(bytes: Uint8Array): Promise<string> {
  return (await unzip(bytes)).toString("utf8");
}
