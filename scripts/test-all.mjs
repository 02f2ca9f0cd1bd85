import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check, section } from "./check.mjs";
import { runChild } from "./child.mjs";
import { root } from "./place.mjs";
import { addTallies, readTally, tallyLine } from "./tally.mjs";

const projects = [
  { name: "unit", title: "Unit tests" },
  { name: "db", title: "Database tests" },
  { name: "browser", title: "Browser journeys" },
];

/**
 * Runs the checks and every test. The last line says how many tests passed and failed; a failed check counts as one.
 * Arguments are passed on to vitest.
 */
export async function testAll(args) {
  const results = mkdtempSync(join(tmpdir(), "sosanh-test-"));
  try {
    let total = { passed: 0, failed: await check(), skipped: 0 };
    for (const project of projects) {
      section(project.title);
      const file = join(results, `${project.name}.json`);
      const code = await runVitest(project.name, file, args);
      total = addTallies(total, readTally(file, code));
    }
    process.stdout.write(`\n${tallyLine(total)}\n`);
    return total.failed === 0 ? 0 : 1;
  } finally {
    rmSync(results, { recursive: true, force: true });
  }
}

function runVitest(project, file, args) {
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const options = ["run", "--project", project, ...reporters, "--passWithNoTests", ...args];
  return runChild(process.execPath, [vitest, ...options], { env: { TZ: "UTC" } });
}
