import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { check, section } from "./check.mjs";
import { runChild } from "./child.mjs";
import { failedCheck, failureText, readFailures } from "./failures.mjs";
import { root } from "./place.mjs";
import { addTallies, readTally, tallyLine } from "./tally.mjs";

/** Runs of vitest, one after the other: the journeys take the processors for themselves. */
const runs = [
  { name: "tests", title: "Unit, program and database tests", projects: ["unit", "programs", "db"] },
  { name: "browser", title: "Browser journeys", projects: ["browser"] },
];

/**
 * Runs the checks and every test. The last line says how many tests passed and failed; a failed check counts as one.
 * Above it stands what failed, by name. Arguments are passed on to vitest.
 */
export async function testAll(args) {
  const results = mkdtempSync(join(tmpdir(), "sosanh-test-"));
  try {
    const failures = (await check()).map(failedCheck);
    let total = { passed: 0, failed: failures.length, skipped: 0 };
    for (const run of runs) {
      section(run.title);
      const files = {
        report: join(results, `${run.name}.json`),
        strayErrors: join(results, `${run.name}-errors.json`),
      };
      const code = await runVitest(run.projects, files, args);
      total = addTallies(total, readTally(files.report, code));
      failures.push(...readFailures(run.name, files, code));
    }
    process.stdout.write(`${failureText(failures)}\n${tallyLine(total)}\n`);
    return total.failed === 0 ? 0 : 1;
  } finally {
    rmSync(results, { recursive: true, force: true });
  }
}

function runVitest(projects, { report, strayErrors }, args) {
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const reporters = [
    "--reporter=default",
    ...["--reporter=json", `--outputFile.json=${report}`],
    `--reporter=${join(root, "scripts", "stray-errors.mjs")}`,
  ];
  const chosen = projects.flatMap((project) => ["--project", project]);
  const options = ["run", ...chosen, ...reporters, "--passWithNoTests", ...args];
  const env = { TZ: "UTC", SOSANH_STRAY_ERRORS: strayErrors };
  return runChild(process.execPath, [vitest, ...options], { env });
}
