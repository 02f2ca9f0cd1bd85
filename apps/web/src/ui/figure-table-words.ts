import type { Language } from "@sosanh/core/view";

const vi = {
  table: (metric: string) => `Bảng số liệu: ${metric}`,
  place: "Địa phương",
  mine: "địa phương của tôi",
  formerName: (name: string, year: number) => `đến ${year}: ${name}`,
  difference: "tăng, giảm",
  rank: "Hạng",
  rankChange: "Đổi hạng",
  against: (year: number) => `so với ${year}`,
  rankSame: "không đổi",
  up: (places: string) => `tăng ${places} bậc`,
  down: (places: string) => `giảm ${places} bậc`,
  sortBy: (column: string) => `Xếp theo: ${column}`,
  everyYear: (n: number) => `Hiện đủ ${n} năm`,
  fewerYears: "Bớt năm",
  everyRow: (n: number) => `Hiện đủ ${n} nơi`,
  coverage: (reported: number, expected: number) => `${reported}/${expected} đơn vị`,
  noFigure: "không có số liệu",
};

const en = {
  table: (metric: string) => `Figures: ${metric}`,
  place: "Locality",
  mine: "my place",
  formerName: (name: string, year: number) => `until ${year}: ${name}`,
  difference: "change",
  rank: "Rank",
  rankChange: "Places",
  against: (year: number) => `on ${year}`,
  rankSame: "unchanged",
  up: (places: string) => `up ${places}`,
  down: (places: string) => `down ${places}`,
  sortBy: (column: string) => `Sort by: ${column}`,
  everyYear: (n: number) => `Show all ${n} years`,
  fewerYears: "Fewer years",
  everyRow: (n: number) => `Show all ${n} places`,
  coverage: (reported: number, expected: number) => `${reported}/${expected} units`,
  noFigure: "no figure",
} satisfies typeof vi;

/** The words of the figure table in the reader's language. */
export function figureTableWords(language: Language): typeof vi {
  return language === "vi" ? vi : en;
}
