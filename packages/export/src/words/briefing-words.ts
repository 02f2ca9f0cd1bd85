import type { DoubtKind } from "@sosanh/core/reviews/year-review-doubts";
import type { Language } from "@sosanh/core/view/view";

interface Moved {
  readonly rose: number;
  readonly fell: number;
  readonly same: number;
}

const vi = {
  year: (place: string, year: number) => `${place} năm ${year}`,
  moved: (year: number, { rose, fell, same }: Moved) =>
    `So với năm ${year - 1}, trong ${rose + fell + same} chỉ tiêu so sánh được có ${rose} chỉ tiêu tăng, ${fell} chỉ tiêu giảm${same > 0 ? `, ${same} chỉ tiêu không đổi` : ""}.`,
  matched: "Một số chỉ tiêu được so trên các đơn vị có đủ số liệu cả hai năm.",
  noneCompared: (year: number, figures: number) =>
    `Có số liệu của ${figures} chỉ tiêu; chưa chỉ tiêu nào so được với năm ${year - 1}.`,
  empty: "Chưa có số liệu trong năm.",
  figures: (year: number) => `Các chỉ tiêu năm ${year}`,
  notReported: (n: number, of: number) => `Đơn vị báo cáo chưa đủ: ${n} trên ${of}`,
  doubts: "Số liệu cần xem lại",
  metric: "Chỉ tiêu",
  unit: "Đơn vị tính",
  change: "Tăng, giảm",
  target: "Chỉ tiêu được giao",
  attainment: "Đạt",
  rank: "Hạng",
  place: "Đơn vị",
  reported: "Đã báo cáo",
  expected: "Phải báo cáo",
  lacking: "Còn thiếu",
  why: "Vì sao",
  children: "Các đơn vị trực thuộc",
  views: "So sánh",
  stated: "theo văn bản",
  doubt: {
    held: "đang chờ người duyệt",
    "not-comparable": "hai năm không so sánh được",
    missing: "năm trước có, năm nay chưa có",
    differs: "số báo cáo lệch với số cộng từ cấp dưới",
    understated: "tổng còn thiếu số liệu cấp dưới",
    "few-units": "chưa đến nửa số đơn vị có đủ hai năm",
    caution: "thận trọng khi so sánh",
  } as Readonly<Record<DoubtKind, string>>,
};

const en = {
  year: (place: string, year: number) => `${place}, ${year}`,
  moved: (year: number, { rose, fell, same }: Moved) =>
    `Of ${rose + fell + same} metrics that compare with ${year - 1}, ${rose} rose and ${fell} fell${same > 0 ? `; ${same} stayed the same` : ""}.`,
  matched: "Some are compared over the units with figures in both years.",
  noneCompared: (year: number, figures: number) =>
    `${figures} metrics have a figure; none compares with ${year - 1} yet.`,
  empty: "There are no figures in the year.",
  figures: (year: number) => `Figures of ${year}`,
  notReported: (n: number, of: number) => `Units with reports missing: ${n} of ${of}`,
  doubts: "Figures to look at again",
  metric: "Metric",
  unit: "Unit",
  change: "Change",
  target: "Target",
  attainment: "Attained",
  rank: "Rank",
  place: "Unit",
  reported: "Reported",
  expected: "Expected",
  lacking: "Still missing",
  why: "Why",
  children: "The units beneath",
  views: "Comparisons",
  stated: "as stated",
  doubt: {
    held: "waits for a person to approve it",
    "not-comparable": "the two years do not compare",
    missing: "was there last year, is not yet this year",
    differs: "what was reported differs from the sum from below",
    understated: "the total lacks figures from below",
    "few-units": "fewer than half of the units have both years",
    caution: "compare with caution",
  },
} satisfies typeof vi;

/** The words of a briefing in the reader's language. */
export function briefingWords(language: Language): typeof vi {
  return language === "vi" ? vi : en;
}
