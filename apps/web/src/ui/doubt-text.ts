import type { Verdict } from "@sosanh/core/comparison/comparability";
import type { ChangeSince, Matched } from "@sosanh/core/comparison/comparison";
import { isKnown } from "@sosanh/core/figures/value";
import type { Language } from "@sosanh/core/view/view";
import { type DoubtReason, doubtWords } from "./doubt-words.ts";

/** "Không so sánh được": a verdict as the word a sentence starts with. */
export function verdictWord(verdict: Verdict, language: Language): string {
  const words = doubtWords(language);
  if (verdict === "comparable") return words.comparableOne;
  return verdict === "caution" ? words.cautionOne : words.notComparableOne;
}

const onUnits: readonly DoubtReason[] = ["coverage-partial", "coverage-differs"];

/** Why two years do not plainly compare; that too few units are whole in both says more than that some are missing. */
export function reasonsOf({ change, comparability }: ChangeSince): readonly DoubtReason[] {
  const { verdict, reasons } = comparability;
  const isBarred = verdict !== "not-comparable" && !isKnown(change) && change.missing === "not-comparable";
  return isBarred ? ["no-common-units", ...reasons.filter((reason) => !onUnits.includes(reason))] : reasons;
}

/** "trên 36/37 đơn vị": over which units a change was taken. */
export function overUnits({ children, partly, of }: Matched, language: Language): string {
  const words = doubtWords(language);
  return partly === undefined ? words.over(children, of) : words.overPartly(children, partly, of);
}
