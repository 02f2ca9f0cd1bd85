import { join } from "node:path";
import { runChild } from "./child.mjs";
import { root } from "./place.mjs";

const bin = (name) => join(root, "node_modules", ".bin", name);

const checks = [
  { title: "Format and lint (biome)", file: bin("biome"), args: ["check", "--error-on-warnings"] },
  {
    title: "Types (tsc in every package)",
    file: bin("turbo"),
    args: ["run", "typecheck", "--output-logs=errors-only"],
  },
  { title: "Types of scripts, journeys and whole-project tests", file: bin("tsc"), args: ["-p", "tests"] },
  { title: "Unused code (knip)", file: bin("knip"), args: ["--treat-config-hints-as-errors"] },
];

/** Runs every check, each under its own heading, and gives how many failed. */
export async function check() {
  const failed = [];
  for (const { title, file, args } of checks) {
    section(title);
    if ((await runChild(file, args)) !== 0) failed.push(title);
  }
  for (const title of failed) process.stdout.write(`FAILED: ${title}\n`);
  return failed.length;
}

/** Prints a heading. */
export function section(title) {
  process.stdout.write(`\n── ${title} ${"─".repeat(Math.max(0, 100 - title.length))}\n`);
}
