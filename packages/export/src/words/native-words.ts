import type { Language } from "@sosanh/core/view/view";

const vi = {
  estimate: "nét đứt của số ước tính",
  thin: "điểm rỗng của số mới có một phần",
  qualifier: "dấu ≈, ≥, ≤ trước số",
  bounds: "khoảng giá trị ở nơi chỉ biết khoảng",
  interval: "khoảng tin cậy 95 %",
  target: (name: string) => `vạch ${name}`,
  line: (name: string, text: string) => `vạch ${name}: ${text}`,
  events: "mốc sự kiện trên trục năm",
  cautions: "dải năm phải thận trọng khi so sánh",
  trail: "vệt của các năm trước",
  median: (axis: string, text: string) => `đường ${text} của ${axis}`,
  panels: "mỗi địa phương một ô",
  joins: "nét nối hai mốc",
  up: "Tăng",
  down: "Giảm",
  base: "Phần đệm, không tô màu",
  belowZero: (name: string) => `${name}, phần dưới 0`,
  lacking: (names: string) => `nơi không tính được: ${names}`,
  sentence: (parts: string) => `Biểu đồ này không vẽ ${parts}.`,
};

const en = {
  estimate: "the dashes of estimates",
  thin: "the hollow points of figures that are only part known",
  qualifier: "the signs ≈, ≥, ≤ before a number",
  bounds: "the range where only a range is known",
  interval: "the 95% interval",
  target: (name) => `the marks of ${name}`,
  line: (name, text) => `the line of ${name}: ${text}`,
  events: "events on the axis of years",
  cautions: "the band over years that compare with caution",
  trail: "the trail of earlier years",
  median: (axis, text) => `the line at the ${text} of ${axis}`,
  panels: "a panel for each locality",
  joins: "the line between the two years",
  up: "Increase",
  down: "Decrease",
  base: "Offset, not coloured",
  belowZero: (name) => `${name}, below 0`,
  lacking: (names) => `places that cannot be told: ${names}`,
  sentence: (parts) => `Not drawn in this chart: ${parts}.`,
} satisfies typeof vi;

/** The words of a chart that Office draws. */
export function nativeWords(language: Language): typeof vi {
  return language === "vi" ? vi : en;
}
