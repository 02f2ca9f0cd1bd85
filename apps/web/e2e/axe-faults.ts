import type { Result, RunOptions } from "axe-core";
import axe from "axe-core";
import type { Page } from "playwright-core";

/** The rules of axe that look at colours, of those that it has on. */
export const colourRules = ["color-contrast", "link-in-text-block"] as const;

/** What axe finds wrong with the page as it is, each with where and why; by the given rules alone, where there are any. */
export async function axeFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe.source);
  const options: RunOptions = {
    // What is right with a page is much more than what is wrong, and is neither put together nor sent.
    resultTypes: ["violations"],
    ...(rules === undefined ? {} : { runOnly: { type: "rule", values: [...rules] } }),
  };
  // As text: the transform of the test runner would rename what a function refers to.
  const violations = await page.evaluate<Result[]>(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary ?? rule.help}`),
  );
}
