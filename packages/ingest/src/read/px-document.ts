import type { SheetDocument } from "@sosanh/core/submissions/read-document";
import { cubeSheet } from "./statistics-sheet.ts";
import { Unreadable } from "./unreadable.ts";

/** A keyword of a PX file with what it is about and what it says. */
interface Entry {
  readonly key: string;
  readonly about: string;
  readonly texts: readonly string[];
}

/**
 * A file of PX, as statistics offices publish from PxWeb: one sheet of one row a value. Signs that say why there is no
 * number (".", "..", "-") stay as texts.
 *
 * @throws Unreadable  "damaged" when dimensions or values are missing or do not fit one another
 */
export function pxDocument(text: string): SheetDocument {
  const start = /^DATA\s*=/m.exec(text);
  if (start === null) throw new Unreadable("damaged", { detail: "missing-part" });
  const entries = entriesOf(text.slice(0, start.index));
  const of = (key: string, about = ""): readonly string[] =>
    entries.find((entry) => entry.key === key && entry.about === about)?.texts ?? [];
  const names = [...of("STUB"), ...of("HEADING")];
  const dimensions = names.map((name) => ({ name, labels: of("VALUES", name) }));
  if (dimensions.length === 0 || dimensions.some(({ labels }) => labels.length === 0))
    throw new Unreadable("damaged", { detail: "missing-part" });
  const values = valuesOf(text.slice(start.index + start[0].length));
  const size = dimensions.reduce((product, { labels }) => product * labels.length, 1);
  if (of("KEYS").length > 0 || values.length !== size)
    throw new Unreadable("damaged", { detail: values.length < size ? "cut-off" : "not-its-format" });
  const [unit] = of("UNITS");
  const title = of("TITLE")[0] ?? of("CONTENTS")[0] ?? "PX";
  const sheet = cubeSheet({
    title,
    dimensions,
    valueAt: (place) => values[place],
    ...(unit === undefined || unit.trim() === "" ? {} : { unit }),
  });
  return { kind: "sheets", sheets: [sheet] };
}

/** `KEY("about")="text","text";` and so on; of a key in several languages the file's own, which has no sign of one. */
function entriesOf(head: string): readonly Entry[] {
  const statement = /([A-Z][A-Z0-9-]*)(\[\w+\])?(?:\(([^)]*)\))?\s*=\s*((?:"[^"]*"|[^";])*);/g;
  return [...head.matchAll(statement)].flatMap(([, key = "", language, about = "", said = ""]) =>
    language === undefined ? [{ key, about: textsOf(about)[0] ?? "", texts: textsOf(said) }] : [],
  );
}

/** Quoted texts; parts that stand right behind one another, a long text over lines, are one. */
function textsOf(said: string): readonly string[] {
  const texts = said.match(/"[^"]*"(?:\s*"[^"]*")*/g) ?? [];
  return texts.map((text) => text.replace(/"\s*"/g, "").slice(1, -1));
}

function valuesOf(data: string): readonly (number | string)[] {
  const end = data.lastIndexOf(";");
  const words = (end < 0 ? data : data.slice(0, end)).match(/"[^"]*"|[^\s,;]+/g) ?? [];
  return words.map((word) => {
    const plain = word.startsWith('"') ? word.slice(1, -1) : word;
    return /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(plain) ? Number(plain) : plain;
  });
}
