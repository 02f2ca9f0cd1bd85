import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { addTallies, readTally, tallyLine } from "./tally.mjs";

const folder = mkdtempSync(join(tmpdir(), "sosanh-tally-"));

describe("the count of a test run", () => {
  it("takes passed, failed and skipped tests from the report", () => {
    const file = report({ passed: 5, failed: 1, pending: 2, todo: 1 });
    expect(readTally(file, 1)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it("counts a file that could not be loaded as a failure", () => {
    const file = report({ passed: 5, suites: [{ status: "failed", assertionResults: [] }] });
    expect(readTally(file, 1).failed).toBe(1);
  });

  it("does not count a file twice that failed because a test of it did", () => {
    const failing = { status: "failed", assertionResults: [{ status: "passed" }, { status: "failed" }] };
    expect(readTally(report({ failed: 1, suites: [failing] }), 1).failed).toBe(1);
  });

  it("counts a run that failed without a failed test as a failure", () => {
    expect(readTally(report({ passed: 5 }), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it("counts a run that left no report as a failure", () => {
    expect(readTally(join(folder, "absent.json"), 0).failed).toBe(1);
  });

  it("adds up over the projects", () => {
    const sum = addTallies({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 });
    expect(sum).toEqual({ passed: 11, failed: 22, skipped: 33 });
  });

  it("is one line, which names skipped tests only where there are any", () => {
    expect(tallyLine({ passed: 7, failed: 0, skipped: 0 })).toBe("7 passed, 0 failed");
    expect(tallyLine({ passed: 7, failed: 1, skipped: 2 })).toBe("7 passed, 1 failed, 2 skipped");
  });
});

interface Counts {
  readonly passed?: number;
  readonly failed?: number;
  readonly pending?: number;
  readonly todo?: number;
  readonly suites?: readonly object[];
}

let written = 0;

function report({ passed = 0, failed = 0, pending = 0, todo = 0, suites = [] }: Counts): string {
  written += 1;
  const file = join(folder, `${written}.json`);
  const counts = {
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: pending,
    numTodoTests: todo,
    testResults: suites,
  };
  writeFileSync(file, JSON.stringify(counts));
  return file;
}
