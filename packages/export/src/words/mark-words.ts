import type { Language } from "@sosanh/core/view/view";

const vi = {
  cautionMark: "*",
  caution: "* Thận trọng khi so sánh.",
  notComparableMark: "†",
  notComparable: "† Không so sánh được.",
  estimateMark: "ƯT",
  estimate: "ƯT: ước tính.",
};

const en = {
  cautionMark: "*",
  caution: "* Compare with caution.",
  notComparableMark: "†",
  notComparable: "† Not comparable.",
  estimateMark: "est.",
  estimate: "est.: estimate.",
} satisfies typeof vi;

/** What stands behind a number that is no plain figure, and what it means. */
export function markWords(language: Language): typeof vi {
  return language === "vi" ? vi : en;
}
