import { openDatabase } from "../src/database.ts";
import { loadDataset } from "../src/load-dataset.ts";
import { loadReference } from "../src/load-reference.ts";
import { migrate } from "../src/migrate.ts";
import { loadOf, metrics, reference, seen, tree } from "./small-register.ts";

/** The process that a test kills: it stores half of a data set, says "half" and then waits to be killed. */
const folder = process.argv[2] ?? "";
const database = await openDatabase({ folder });
await migrate(database);
await loadReference(database, reference);

function* observations() {
  for (let year = 1000; year < 6000; year += 1) {
    for (const place of ["old:101", "old:102", "old:201"] as const) {
      yield seen(place, year, { period: { year, part: "year" } });
    }
  }
  process.stdout.write("half\n");
  // Blocks inside the transaction, as a long import does.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30_000);
}

await loadDataset(database, { load: { ...loadOf([]), observations }, tree, metrics });
