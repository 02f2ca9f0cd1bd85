import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { readReference } from "@sosanh/api/reference";
import { localViewer } from "@sosanh/core/places/viewer";
import { openDatabase } from "@sosanh/db/database";
import { migrate } from "@sosanh/db/migrate";
import { addressOf, readEnvironment } from "./environment.ts";
import { failureText } from "./failure-text.ts";
import { fileWriter } from "./files/file-writer.ts";
import { loadShipped } from "./first-load.ts";
import { httpApp } from "./http.ts";
import { portError, refuseTakenPort } from "./port.ts";
import { progressLines } from "./progress-lines.ts";
import { version } from "./version.ts";

const clientFolder = fileURLToPath(new URL("../../web/dist", import.meta.url));

async function start(): Promise<void> {
  const environment = readEnvironment(process.env, process.cwd());
  await refuseTakenPort(environment);
  const database = await openDatabase({ folder: environment.folder, url: environment.databaseUrl });
  await migrate(database);
  await loadShipped(database, progressLines(console.log));
  const reference = await readReference(database);
  const writers = { views: fileWriter(), briefings: fileWriter() };
  const { address, embedOrigins } = environment;
  const context = { database, viewer: localViewer, reference, version };
  const app = httpApp({ context, clientFolder, writers, address, embedOrigins });
  const server = serve({ fetch: app.fetch, hostname: environment.host, port: environment.port }, () => {
    console.log(`\nSosanh: ${addressOf(environment)}\nCtrl-C to stop / Ctrl-C để dừng`);
  });
  server.on("error", (error) => fail(portError(error, environment)));
  const stop = (): void => {
    void Promise.all([writers.views.close(), writers.briefings.close()]);
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
