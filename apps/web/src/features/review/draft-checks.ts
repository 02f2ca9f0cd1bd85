import type { Metric } from "@sosanh/core/figures/metric";
import { isKnown, type Value } from "@sosanh/core/figures/value";
import { shapeChecks } from "@sosanh/core/submissions/checks/number-checks";
import type { CheckCode, FigureCheck } from "@sosanh/core/submissions/figure-check";
import type { SubmissionFigure } from "@sosanh/core/submissions/submission";

/** Told of the number and the metric as they are said now, or seen from the document's own number above. */
const ofShape: ReadonlySet<CheckCode> = new Set([
  ...(["negative", "not-a-share", "not-whole"] as const),
  "written-otherwise",
]);

/** What is about to be decided of a figure. */
interface Said {
  readonly metric: Metric | undefined;
  readonly value: Value | undefined;
}

/**
 * What speaks against a figure while it is open: what the server's checks found, and of the number in its metric what
 * holds of the draft, so that a slip is told before it is decided. The unit of the place has a doubt of its own.
 */
export function draftChecks(
  { checks, read }: Pick<SubmissionFigure, "checks" | "read">,
  { metric, value }: Said,
): readonly FigureCheck[] {
  const isOther = metric !== undefined && metric.code !== read.metric;
  const isTold = ({ code }: FigureCheck) => {
    if (code === "did-not-exist" || ofShape.has(code)) return false;
    return !(isOther && (code === "unknown-unit" || code === "unknown-metric"));
  };
  const now = value !== undefined && isKnown(value) ? shapeChecks({ value: value.value, metric, read }) : [];
  return [...checks.filter(isTold), ...now];
}
