/** Longest name a file is kept under, in letters. */
const longest = 255;

/**
 * The name a file is kept under: as it was given, in composed letters, without the folders before it and without signs
 * that no one sees, which turn a name around or that a database cannot hold. Of a long one the end is kept: it says what
 * kind of file it is.
 */
export function keptName(given: string): string {
  const last = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const seen = last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "").trim();
  return [...seen].slice(-longest).join("") || "không tên";
}
