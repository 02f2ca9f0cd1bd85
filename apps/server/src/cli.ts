import { answerView } from "@sosanh/api/answer-view";
import { readReference } from "@sosanh/api/reference";
import { DomainError } from "@sosanh/core/domain-error";
import { parseView } from "@sosanh/core/parse-view";
import { localViewer } from "@sosanh/core/viewer";
import { contentDigest } from "@sosanh/db/content-digest";
import type { Database, DatabasePlace } from "@sosanh/db/database";
import { DatabaseError, openDatabase, openForReading } from "@sosanh/db/database";
import { migrate } from "@sosanh/db/migrate";
import { removeDataset } from "@sosanh/db/remove-dataset";
import { defineCommand, runMain } from "citty";
import { readEnvironment } from "./environment.ts";
import { failureText } from "./failure-text.ts";
import { addSample, loadReal, loadShipped } from "./first-load.ts";
import { progressLines } from "./progress-lines.ts";
import { version } from "./version.ts";

/** Progress goes to the error stream: the output is the answer and nothing else. */
const progress = progressLines((line) => console.error(line));

const compare = defineCommand({
  meta: { name: "compare", description: "Answer a View (JSON) with a Comparison (JSON)" },
  args: { view: { type: "positional", description: "the View as JSON", required: true } },
  run: ({ args }) =>
    telling(async () => {
      // Refused before anything is opened or loaded.
      const view = parseView(readJson(args.view));
      await withReadable(async (database) => {
        const reference = await readReference(database);
        const comparison = await answerView({ database, viewer: localViewer, reference, version }, view);
        console.log(JSON.stringify(comparison, null, 1));
      });
    }),
});

const sampleAdd = defineCommand({
  meta: { name: "add", description: "Load the illustrative data" },
  args: {
    scale: { type: "enum", options: ["standard", "national"], default: "standard", description: "how much" },
  },
  run: ({ args }) =>
    telling(() =>
      withDatabase(async (database) => {
        await loadReal(database, progress);
        await addSample(database, args.scale === "national" ? "national" : "standard", progress);
        console.log("Sample loaded. / Đã nạp số liệu minh họa.");
      }),
    ),
});

const sampleRemove = defineCommand({
  meta: { name: "remove", description: "Take the illustrative data away completely" },
  run: () =>
    telling(() =>
      withDatabase(async (database) => {
        const removed = await removeDataset(database, "sample");
        console.log(
          removed
            ? "Sample removed. / Đã gỡ số liệu minh họa."
            : "There was no sample. / Không có số liệu minh họa.",
        );
      }),
    ),
});

const digest = defineCommand({
  meta: { name: "digest", description: "Print a SHA-256 of everything stored, to compare two databases" },
  run: () => telling(() => withReadable(async (database) => console.log(await contentDigest(database)))),
});

const main = defineCommand({
  meta: { name: "sosanh", version, description: "Compare Vietnamese localities across years" },
  subCommands: {
    compare,
    digest,
    sample: defineCommand({
      meta: { name: "sample", description: "Add or remove the illustrative data" },
      subCommands: { add: sampleAdd, remove: sampleRemove },
    }),
  },
});

function withDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  return withOpen(openMigrated, work);
}

/** Loads what is not there yet, unless a running server holds the data: then it has. */
function withReadable(work: (database: Database) => Promise<void>): Promise<void> {
  return withOpen(async (place) => {
    try {
      const database = await openMigrated(place);
      await loadShipped(database, progress);
      return database;
    } catch (cause) {
      if (cause instanceof DatabaseError && cause.code === "locked") return openForReading(place);
      throw cause;
    }
  }, work);
}

async function openMigrated(place: DatabasePlace): Promise<Database> {
  const database = await openDatabase(place);
  await migrate(database);
  return database;
}

async function withOpen(
  open: (place: DatabasePlace) => Promise<Database>,
  work: (database: Database) => Promise<void>,
): Promise<void> {
  const { folder, databaseUrl } = readEnvironment(process.env, process.cwd());
  const database = await open({ folder, url: databaseUrl });
  try {
    await work(database);
  } finally {
    await database.close();
  }
}

/** Does the work of a command; what goes wrong is told on the error stream, and the command ends with 1. */
async function telling(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    console.error(failureText(cause));
    process.exitCode = 1;
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DomainError("invalid-view", `the View is not JSON: ${why}`, { value: text.slice(0, 80) });
  }
}

await runMain(main);
