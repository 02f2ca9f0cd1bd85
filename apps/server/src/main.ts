import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { holdReference, withReference } from "@sosanh/api/held-reference";
import { Jobs } from "@sosanh/api/jobs";
import { localViewer } from "@sosanh/core/places/viewer";
import { openDatabase } from "@sosanh/db/database";
import { migrate } from "@sosanh/db/migrate";
import { turnedDatabase, writeTurns } from "@sosanh/db/write-turns";
import { addressOf, readEnvironment } from "./environment.ts";
import { failureText } from "./failure-text.ts";
import { fileWriter } from "./files/file-writer.ts";
import { loadShipped } from "./first-load.ts";
import { httpApp } from "./http.ts";
import { portError, refuseTakenPort } from "./port.ts";
import { progressLines } from "./progress-lines.ts";
import { version } from "./version.ts";
import { dataWorker } from "./work/data-worker.ts";

const clientFolder = fileURLToPath(new URL("../../web/dist", import.meta.url));

async function start(): Promise<void> {
  const environment = readEnvironment(process.env, process.cwd());
  await refuseTakenPort(environment);
  const place = { folder: environment.folder, url: environment.databaseUrl };
  const opened = await openDatabase(place);
  const turns = writeTurns();
  // The embedded database has one writer, and two threads that write.
  const database = opened.engine === "sqlite" ? turnedDatabase(opened, turns) : opened;
  await migrate(database);
  await loadShipped(database, progressLines(console.log));
  const held = await holdReference(database);
  const writers = { views: fileWriter(), briefings: fileWriter() };
  const { address, embedOrigins } = environment;
  const work = dataWorker(place, turns);
  const jobs = new Jobs(work, (cause) => console.error("job:", cause));
  const context = withReference({ database, viewer: localViewer, version, jobs }, held);
  const app = httpApp({ context, clientFolder, writers, work, address, embedOrigins });
  const server = serve({ fetch: app.fetch, hostname: environment.host, port: environment.port }, () => {
    console.log(`\nSosanh: ${addressOf(environment)}\nCtrl-C to stop / Ctrl-C để dừng`);
    work.prepare();
  });
  server.on("error", (error) => fail(portError(error, environment)));
  const stop = (): void => {
    void Promise.all([writers.views.close(), writers.briefings.close(), work.close()]);
    server.close(() => {
      database.close().then(() => process.exit(0), fail);
    });
    // A browser keeps its connections open: they would hold the stop for minutes.
    if ("closeAllConnections" in server) server.closeAllConnections();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

function fail(cause: unknown): never {
  console.error(failureText(cause));
  process.exit(1);
}

start().catch(fail);
