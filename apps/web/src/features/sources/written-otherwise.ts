import type { FigureRevision } from "@sosanh/core/figures/figure-evidence";
import { isKnown } from "@sosanh/core/figures/value";

/**
 * Whether a person corrected the number itself, so that the sentence shown beside it says another: "4.5000" that stands
 * as 4.500. Not of a figure that was only given to another metric, place or year. The number is read as Vietnamese
 * writes it: "4.500" is four thousand five hundred, "4,500" is four and a half. One that can be read in no way
 * ("4.5000") is always written otherwise than what stands.
 */
export function isWrittenOtherwise({
  decision,
  excerpt,
  observation: { value },
}: Pick<FigureRevision, "decision" | "excerpt" | "observation">): boolean {
  if (decision?.kind !== "corrected" || excerpt === undefined || excerpt.number.trim() === "") return false;
  return !isKnown(value) || numberWritten(excerpt.number) !== value.value;
}

const groupedByDots = /^[1-9]\d{0,2}(?:[. ]\d{3})+(?:,\d+)?$/;
const groupedByCommas = /^[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.\d+)?$/;
const plain = /^(?:\d+(?:,\d+|\.\d{1,2})?|0\.\d+)$/;

/** Undefined of what is no number that one writes. */
function numberWritten(text: string): number | undefined {
  const bare = text.replace(/\s+/g, " ").replace(/ ?%$/, "").trim();
  const sign = /^[-−–]/.test(bare) ? -1 : 1;
  const digits = bare.replace(/^[-−–+] ?/, "");
  if (groupedByDots.test(digits)) return sign * Number(digits.replace(/[. ]/g, "").replace(",", "."));
  if (groupedByCommas.test(digits)) return sign * Number(digits.replace(/,/g, ""));
  return plain.test(digits) ? sign * Number(digits.replace(",", ".")) : undefined;
}
