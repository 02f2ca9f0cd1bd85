import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { failureText, readFailures } from "./failures.mjs";
import { root } from "./place.mjs";
import StrayErrors from "./stray-errors.mjs";

const folder = mkdtempSync(join(tmpdir(), "sosanh-failures-"));
const passed = { status: "passed", fullName: "a fact that holds", failureMessages: [] };
const failed = {
  status: "failed",
  fullName: "a price is a whole number",
  failureMessages: [
    "\u001b[31mAssertionError\u001b[39m: expected 1.5 to be 1\n\n- 1\n+ 1.5\n    at x.test.ts:3:1\nlast",
  ],
};

describe("what failed in a test run", () => {
  it("is nothing where every test passed", () => {
    const files = run([suite("packages/a/src/x.test.ts", "passed", [passed])]);
    expect(readFailures("unit", files, 0)).toEqual([]);
    expect(failureText([])).toBe("");
  });

  it("names project, file and title of each failed test, with the first lines of its message", () => {
    const files = run([suite("packages/a/src/x.test.ts", "failed", [passed, failed])]);
    expect(failureText(readFailures("unit", files, 1))).toBe(`
FAILED unit: packages/a/src/x.test.ts > a price is a whole number
    AssertionError: expected 1.5 to be 1
    - 1
    + 1.5
`);
  });

  it("names a file that could not run, with why", () => {
    const files = run([{ ...suite("packages/a/src/x.test.ts", "failed", []), message: "no module y" }]);
    expect(failureText(readFailures("db", files, 1))).toBe(
      "\nFAILED db: packages/a/src/x.test.ts could not run\n    no module y\n",
    );
  });

  it("names an error that was thrown outside of every test, and the test that ran then", () => {
    const files = run([]);
    const thrown = {
      stack: "Error: too late\n    at x.test.ts:3:1",
      VITEST_TEST_PATH: join(root, "packages/a/src/x.test.ts"),
    };
    process.env.SOSANH_STRAY_ERRORS = files.strayErrors;
    new StrayErrors().onTestRunEnd([], [{ ...thrown, VITEST_TEST_NAME: "a fact that holds" }]);
    expect(failureText(readFailures("unit", files, 1))).toBe(
      "\nFAILED unit: an error outside of every test, while packages/a/src/x.test.ts > a fact that holds ran\n    Error: too late\n",
    );
  });

  it("is told of a run that failed without a failed test, and of one that left no report", () => {
    const files = run([suite("packages/a/src/x.test.ts", "passed", [passed])]);
    expect(readFailures("browser", files, 1)).toHaveLength(1);
    const absent = { report: join(folder, "absent.json"), strayErrors: join(folder, "absent.json") };
    const [lost] = readFailures("browser", absent, 137);
    expect(lost?.title).toBe("browser: ended with 137 and left no report");
  });

  it("is listed to the last title, whatever the number, and takes little room for each", () => {
    const many = Array.from({ length: 60 }, (_, n) => ({ title: `unit: fact ${n}`, lines: ["a", "b", "c"] }));
    const lines = failureText(many).trim().split("\n");
    expect(lines.filter((line) => line.startsWith("FAILED "))).toHaveLength(60);
    expect(lines.length).toBeLessThanOrEqual(20 * 4 + 40);
  });
});

function suite(path: string, status: string, assertionResults: readonly object[]): object {
  return { name: join(root, path), status, message: "", assertionResults };
}

let written = 0;

interface RunFiles {
  readonly report: string;
  readonly strayErrors: string;
}

function run(testResults: readonly object[]): RunFiles {
  written += 1;
  const files = {
    report: join(folder, `${written}.json`),
    strayErrors: join(folder, `${written}-errors.json`),
  };
  writeFileSync(files.report, JSON.stringify({ testResults }));
  return files;
}
