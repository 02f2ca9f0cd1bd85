import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { root } from "./place.mjs";

const messageLines = 3;
const listed = 20;

/**
 * What failed in a vitest run of a project: file and full title of each test in its JSON report, and each error thrown
 * outside of a test, with the first lines of the message. Never empty where the run failed.
 */
export function readFailures(project, { report, strayErrors }, exitCode) {
  if (!existsSync(report))
    return [{ title: `${project}: ended with ${exitCode} and left no report`, lines: [] }];
  const failures = [
    ...JSON.parse(readFileSync(report, "utf8")).testResults.flatMap((suite) => failedInSuite(project, suite)),
    ...readStrayErrors(project, strayErrors),
  ];
  if (failures.length > 0 || exitCode === 0) return failures;
  return [{ title: `${project}: ended with ${exitCode} though no test failed`, lines: [] }];
}

function failedInSuite(project, suite) {
  const where = `${project}: ${relative(root, suite.name)}`;
  const failed = suite.assertionResults.filter((test) => test.status === "failed");
  if (failed.length === 0 && suite.status === "failed")
    return [{ title: `${where} could not run`, lines: firstLines([suite.message]) }];
  return failed.map((test) => ({
    title: `${where} > ${test.fullName}`,
    lines: firstLines(test.failureMessages),
  }));
}

function readStrayErrors(project, file) {
  if (!existsSync(file)) return [];
  return JSON.parse(readFileSync(file, "utf8")).map(({ message, during }) => ({
    title: `${project}: an error outside of every test${during && `, while ${relative(root, during)} ran`}`,
    lines: firstLines([message]),
  }));
}

/** A check that failed; what it found stands under its heading. */
export function failedCheck(title) {
  return { title: `check: ${title}`, lines: [] };
}

/** The failures as text, one below the other, for the end of a log; nothing where there are none. */
export function failureText(failures) {
  if (failures.length === 0) return "";
  const shown = failures
    .slice(0, listed)
    .flatMap(({ title, lines }) => [`FAILED ${title}`, ...lines.map((line) => `    ${line}`)]);
  const more = failures.slice(listed).map(({ title }) => `FAILED ${title}`);
  return `\n${[...shown, ...more].join("\n")}\n`;
}

function firstLines(messages) {
  return messages
    .flatMap((message) => stripVTControlCharacters(message ?? "").split("\n"))
    .map((line) => line.trimEnd())
    .filter((line) => line !== "" && !/^\s+at /.test(line))
    .slice(0, messageLines);
}
