import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";

/** A row of a data file under its header's names; an empty cell is "". */
export type DataRow<Column extends string> = Readonly<Record<Column, string>>;

/** The text of a file of this package's `data` folder. @throws when it is not there. */
export function readDataFile(name: string): string {
  return readFileSync(pathOf(name), "utf8");
}

/**
 * The rows of a CSV file of the `data` folder, in the file's order.
 *
 * @throws Error naming the file and the column when the header lacks one that is asked for
 */
export function readDataRows<Column extends string>(
  name: string,
  columns: readonly Column[],
): readonly DataRow<Column>[] {
  const text = readDataFile(name);
  const [header = []] = parse(text, { bom: true, to: 1 });
  const lacking = columns.find((column) => !header.includes(column));
  if (lacking !== undefined) throw new Error(`${name}: no column "${lacking}"`);
  return parse(text, { bom: true, columns: true });
}

/** SHA-256, hex, of the named files' bytes in the order given: changes when any of them does. */
export function fingerprintOf(names: readonly string[]): string {
  const hash = createHash("sha256");
  for (const name of names) hash.update(readFileSync(pathOf(name)));
  return hash.digest("hex");
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(`../data/${name}`, import.meta.url));
}
