import { plainText } from "../plain-text.ts";

const longest = 31;

/**
 * Names for sheets as Excel takes them: at most 31 signs, none of []:*?/\, no apostrophe at an end, none twice whatever
 * the letters' size; "(2)" behind one that is there already.
 */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((text) => {
    const name = freeName(allowed(text), taken);
    taken.add(name.toLocaleLowerCase("vi"));
    return name;
  });
}

function allowed(text: string): string {
  const clean = plainText(text)
    .replace(/[[\]:*?/\\]+/g, " ")
    .replace(/\s+/g, " ");
  const cut = cutAt(clean.trim(), longest);
  const free = cut.replace(/^'+|'+$/g, "").trim();
  // "History" is Excel's own.
  return free === "" || free.toLowerCase() === "history" ? `${free}_` : free;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let i = 1; ; i += 1) {
    const mark = i === 1 ? "" : ` (${i})`;
    const tried = `${cutAt(name, longest - mark.length)}${mark}`;
    if (!taken.has(tried.toLocaleLowerCase("vi"))) return tried;
  }
}

/** Excel counts UTF-16 units; a sign is not cut in two. */
function cutAt(text: string, length: number): string {
  if (text.length <= length) return text;
  let cut = "";
  for (const sign of text) {
    if (cut.length + sign.length > length - 1) break;
    cut += sign;
  }
  return `${cut.trimEnd()}…`;
}
