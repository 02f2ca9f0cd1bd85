import type { AxeResults } from "axe-core";
import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe finds wrong with the page as it is, each with where and why. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  // As text: the transform of the test runner would rename what a function refers to.
  const { violations } = await page.evaluate<AxeResults>("axe.run()");
  return violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")}: ${node.failureSummary ?? rule.help}`),
  );
}
