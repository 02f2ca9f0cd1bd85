import type { Language } from "@sosanh/core/view/view";

const vi = {
  choose: "Chọn chỉ tiêu",
  search: "Tìm chỉ tiêu",
  likely: "Có thể là",
  none: (text: string) => `Không có chỉ tiêu nào có “${text}”.`,
};

const en = {
  choose: "Choose a metric",
  search: "Find a metric",
  likely: "May be",
  none: (text: string) => `No metric has “${text}”.`,
} satisfies typeof vi;

/** The words of the button that a metric is chosen with. */
export function metricButtonWords(language: Language): typeof vi {
  return language === "vi" ? vi : en;
}
