import { fileURLToPath, pathToFileURL } from "node:url";
import { runChild } from "./child.mjs";
import { root } from "./place.mjs";

const rootUrl = pathToFileURL(`${root}/`);

/** Each check: its heading, the program's entry, its arguments. Resolved only when run: nothing is installed before. */
const checks = [
  {
    title: "Format and lint (biome)",
    entry: () => import.meta.resolve("@biomejs/biome/bin/biome"),
    args: ["check", "--error-on-warnings", "--diagnostic-level=warn"],
  },
  {
    title: "Types (tsc in every package)",
    entry: () => import.meta.resolve("turbo/bin/turbo"),
    args: ["run", "typecheck", "--output-logs=errors-only", "--continue=always"],
  },
  {
    title: "Types of scripts, journeys and whole-project tests",
    entry: () => new URL("node_modules/typescript/bin/tsc", rootUrl),
    args: ["-p", "tests"],
  },
  {
    title: "Unused code (knip)",
    entry: () => new URL("node_modules/knip/bin/knip.js", rootUrl),
    args: ["--treat-config-hints-as-errors"],
  },
];

/** Runs every check, each under its own heading, and gives the titles of those that failed. */
export async function check() {
  const failed = [];
  for (const { title, entry, args } of checks) {
    section(title);
    const code = await runChild(process.execPath, [fileURLToPath(entry()), ...args]);
    if (code !== 0) failed.push(title);
  }
  return failed;
}

/** Prints a heading. */
export function section(title) {
  process.stdout.write(`\n── ${title} ${"─".repeat(Math.max(0, 100 - title.length))}\n`);
}
