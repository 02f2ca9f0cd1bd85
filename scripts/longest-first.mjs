import { BaseSequencer } from "vitest/node";

/** The files of tests that take longest, in seconds rather than less than one. */
export const longest = [
  "apps/server/src/import/import-killed.test.ts",
  "tests/first-load.test.ts",
  "packages/export/tests/docx-figures.test.ts",
  "tests/start-refused.test.ts",
  "packages/api/src/cell-cache.test.ts",
  "packages/export/tests/pptx-figures.test.ts",
  "packages/ingest/src/read/hostile-files.test.ts",
  "packages/db/src/roll-up.test.ts",
  "packages/db/src/undo-order.test.ts",
  "apps/web/e2e/seed-reports.e2e.ts",
  "apps/web/e2e/accessibility.e2e.ts",
  "apps/web/e2e/compare.e2e.ts",
  "apps/web/e2e/exports.e2e.ts",
  "apps/web/e2e/provenance.e2e.ts",
  "apps/web/e2e/known-day.e2e.ts",
  "apps/web/e2e/submissions.e2e.ts",
  "apps/web/e2e/entry-together.e2e.ts",
  "apps/web/e2e/review.e2e.ts",
  "apps/web/e2e/briefing.e2e.ts",
  "apps/web/e2e/journeys.e2e.ts",
];

/** Begins the longest files first, so that none of them is still running alone when all others are done. */
export class LongestFirst extends BaseSequencer {
  async sort(files) {
    return longestFirst(await super.sort(files));
  }
}

/** The files with the longest before the others, each kind in the order it had. */
export function longestFirst(files) {
  const rank = ({ moduleId }) => {
    const place = longest.findIndex((file) => moduleId.endsWith(`/${file}`));
    return place === -1 ? longest.length : place;
  };
  return files.toSorted((a, b) => rank(a) - rank(b));
}
