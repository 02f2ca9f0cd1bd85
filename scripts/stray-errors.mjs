import { writeFileSync } from "node:fs";

/** A vitest reporter that keeps the errors thrown outside of every test, which the JSON report leaves out. */
export default class StrayErrors {
  onTestRunEnd(_modules, errors) {
    const kept = errors.map((error) => ({
      message: String(error.stack ?? error.message),
      during: [error.VITEST_TEST_PATH, error.VITEST_TEST_NAME].filter(Boolean).join(" > "),
    }));
    writeFileSync(process.env.SOSANH_STRAY_ERRORS, JSON.stringify(kept));
  }
}
