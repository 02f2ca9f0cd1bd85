import type { Standing } from "@sosanh/core/comparison/comparison";
import type { Language } from "@sosanh/core/view/view";

const vi = {
  place: "Địa phương",
  difference: "tăng, giảm",
  rank: "Hạng",
  rankChange: "Đổi hạng",
  against: (year: number) => `so với ${year}`,
  standing: "So với mốc",
  standings: {
    better: "tốt hơn",
    similar: "tương đương",
    worse: "kém hơn",
    higher: "cao hơn",
    lower: "thấp hơn",
    "not-compared": "không so được",
  } as Readonly<Record<Standing, string>>,
  remarks: "Lưu ý",
};

const en = {
  place: "Locality",
  difference: "change",
  rank: "Rank",
  rankChange: "Places",
  against: (year: number) => `on ${year}`,
  standing: "Against benchmark",
  standings: {
    better: "better",
    similar: "similar",
    worse: "worse",
    higher: "higher",
    lower: "lower",
    "not-compared": "not compared",
  },
  remarks: "Remarks",
} satisfies typeof vi;

/** The words of a table of figures, on the page and in a file. */
export function tableWords(language: Language): typeof vi {
  return language === "vi" ? vi : en;
}
