import { contentDigest } from "@sosanh/db/content-digest";
import { defineCommand, runMain } from "citty";
import { telling, withReadable } from "./command-database.ts";
import { extract } from "./extract-command.ts";
import { briefingCommand, exportCommand } from "./file-commands.ts";
import { sample } from "./sample-commands.ts";
import { version } from "./version.ts";
import { compare, findings } from "./view-commands.ts";
import { weights } from "./weight-commands.ts";

const digest = defineCommand({
  meta: { name: "digest", description: "Print a SHA-256 of everything stored, to compare two databases" },
  run: () => telling(() => withReadable(async (database) => console.log(await contentDigest(database)))),
});

const main = defineCommand({
  meta: { name: "sosanh", version, description: "Compare Vietnamese localities across years" },
  subCommands: {
    compare,
    findings,
    export: exportCommand,
    briefing: briefingCommand,
    extract,
    // Read only when asked for: it brings the readers of every kind of file.
    import: () => import("./import/import-command.ts").then((m) => m.importCommand),
    digest,
    sample,
    weights,
  },
});

await runMain(main);
