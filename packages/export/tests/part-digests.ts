import { createHash } from "node:crypto";
import { unzipSync } from "fflate";

/** SHA-256 of each part of an Office file by its path, and of the whole: what differs between two files is named. */
export function partDigests(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => [path, digest(part)]);
  return { ...Object.fromEntries(parts), whole: digest(bytes) };
}

function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
