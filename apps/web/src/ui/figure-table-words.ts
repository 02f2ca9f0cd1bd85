import { tableWords } from "@sosanh/chart/table/table-words";
import type { Language } from "@sosanh/core/view/view";
import { counted } from "../words/counted.ts";
import type { RowState } from "./figure-filter.ts";

const vi = {
  table: (metric: string) => `Bảng số liệu: ${metric}`,
  mine: "địa phương của tôi",
  formerName: (name: string, year: number) => `đến ${year}: ${name}`,
  rankSame: "không đổi",
  up: (places: string) => `tăng ${places} bậc`,
  down: (places: string) => `giảm ${places} bậc`,
  sortBy: (column: string) => `Xếp theo: ${column}`,
  everyYear: (n: number) => `Hiện đủ ${n} năm`,
  fewerYears: "Bớt năm",
  coverage: (reported: number, expected: number) => `${reported}/${expected} đơn vị`,
  incomplete: "chưa đủ",
  estimatedShare: (percent: string) => `ước tính ${percent}`,
  light: (name: string) => `Giữ sáng ${name} trong các biểu đồ`,
  formerDistrict: "huyện cũ",
  madeOf: (names: string) => `gồm ${names}`,
  tools: "Lọc và chép bảng",
  find: "Tìm nơi trong bảng",
  state: "Hiện",
  states: { all: "mọi nơi", missing: "nơi thiếu số liệu", caution: "nơi cần thận trọng" } as Readonly<
    Record<RowState, string>
  >,
  pairFrom: "Thay đổi từ năm",
  pairTo: "đến",
  pinned: "Ghim năm",
  pinnedNone: "không",
  counted: (shown: number, of: number) => `${shown}/${of} nơi`,
  earlierColumns: "Xem các cột trước",
  laterColumns: "Xem các cột sau",
  noneFound: "Không có nơi nào khớp.",
  copy: "Chép bảng",
  copied: "Đã chép, dán được vào Excel",
  copyFailed: "Trình duyệt không cho chép",
};

const en = {
  table: (metric: string) => `Figures: ${metric}`,
  mine: "my place",
  formerName: (name: string, year: number) => `until ${year}: ${name}`,
  rankSame: "unchanged",
  up: (places: string) => `up ${places}`,
  down: (places: string) => `down ${places}`,
  sortBy: (column: string) => `Sort by: ${column}`,
  everyYear: (n: number) => `Show all ${counted(n, "year")}`,
  fewerYears: "Fewer years",
  coverage: (reported: number, expected: number) => `${reported}/${counted(expected, "unit")}`,
  incomplete: "incomplete",
  estimatedShare: (percent: string) => `${percent} estimated`,
  light: (name: string) => `Keep ${name} lit in the charts`,
  formerDistrict: "former district",
  madeOf: (names: string) => `made of ${names}`,
  tools: "Filter and copy the table",
  find: "Find a place in the table",
  state: "Show",
  states: { all: "all places", missing: "places lacking figures", caution: "places to read with caution" },
  pairFrom: "Change from",
  pairTo: "to",
  pinned: "Pin year",
  pinnedNone: "none",
  counted: (shown: number, of: number) => `${shown}/${counted(of, "place")}`,
  earlierColumns: "Earlier columns",
  laterColumns: "Later columns",
  noneFound: "No place matches.",
  copy: "Copy the table",
  copied: "Copied, ready for Excel",
  copyFailed: "The browser refused to copy",
} satisfies typeof vi;

/** The words of the figure table in the reader's language. */
export function figureTableWords(language: Language): typeof vi & ReturnType<typeof tableWords> {
  return { ...tableWords(language), ...(language === "vi" ? vi : en) };
}
