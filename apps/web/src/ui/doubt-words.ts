import type { ComparabilityReason } from "@sosanh/core/comparison/comparability";
import type { Language } from "@sosanh/core/view/view";
import { counted } from "../words/counted.ts";

/** Why two years do not plainly compare: `no-common-units` where too few units beneath are whole in both. */
export type DoubtReason = ComparabilityReason | "no-common-units";

type ByReason = Readonly<Record<DoubtReason, string>>;

const vi = {
  cautionOne: "Thận trọng",
  notComparableOne: "Không so sánh được",
  comparableOne: "So sánh được",
  /** "Nghi Sơn: 2018 và 2024". */
  pair: (name: string, from: number, to: number) => `${name}: ${from} và ${to}`,
  open: (verdict: string, pair: string) => `${verdict}, xem lý do. ${pair}`,
  yearValue: (year: number, value: string) => `năm ${year}: ${value}`,
  change: "Thay đổi",
  over: (children: number, of: number) => `trên ${children}/${of} đơn vị`,
  overPartly: (children: number, partly: number, of: number) =>
    `trên ${children}/${of} đơn vị và một phần của ${partly} đơn vị`,
  overWhy: "chỉ tính những đơn vị đủ số liệu cả hai năm",
  reason: "Lý do",
  advice: "Nên làm",
  reasons: {
    "no-common-units": "không đủ đơn vị có số liệu cả hai năm",
    "boundary-changed": "địa giới thay đổi giữa hai năm",
    reclassified: "xã, phường, thị trấn được xếp loại lại, tự nó làm chỉ tiêu này thay đổi",
    "lineage-uncertain": "có sáp nhập mà sổ đăng ký chưa nêu chắc chắn các phần",
    "period-length": "hai kỳ dài ngắn khác nhau",
    "definition-changed": "cách tính chỉ tiêu đã đổi",
    "value-kind": "số lượng so với tỷ lệ %",
    "coverage-partial": "chưa đủ đơn vị trực thuộc báo cáo",
    "coverage-differs": "hai năm khác nhau về số đơn vị báo cáo",
    "small-number": "số nhỏ, thêm bớt vài đơn vị đã đổi nhiều %",
    "qualified-value": "có con số không phải số chính xác (≈ ≥ ≤)",
    estimate: "có con số ước tính",
    bounds: "có nơi chỉ biết khoảng của con số",
  } as ByReason,
  advices: {
    "no-common-units": "chọn hai năm có đủ đơn vị báo cáo",
    "boundary-changed": "xem theo đơn vị hiện nay hoặc theo đơn vị của một ngày",
    reclassified: "đọc mức thay đổi cùng việc xếp loại lại, không coi là dịch chuyển dân cư",
    "lineage-uncertain": "đối chiếu nghị quyết sáp nhập trước khi dẫn",
    "period-length": "chọn cùng một kỳ báo cáo cho mọi năm",
    "definition-changed": "chỉ so các năm cùng một cách tính",
    "value-kind": "so số lượng với số lượng, tỷ lệ với tỷ lệ",
    "coverage-partial": "xem đơn vị nào chưa báo cáo rồi hãy kết luận",
    "coverage-differs": "dùng mức thay đổi tính trên các đơn vị đủ số liệu hai năm",
    "small-number": "nói bằng số lượng, không nói bằng %",
    "qualified-value": "ghi kèm dấu ≈, ≥, ≤ khi dẫn số",
    estimate: "ghi rõ là ước tính khi dẫn số",
    bounds: "dẫn khoảng, không dẫn một con số",
  } as ByReason,
};

const en = {
  cautionOne: "Caution",
  notComparableOne: "Not comparable",
  comparableOne: "Comparable",
  pair: (name: string, from: number, to: number) => `${name}: ${from} and ${to}`,
  open: (verdict: string, pair: string) => `${verdict}, see why. ${pair}`,
  yearValue: (year: number, value: string) => `${year}: ${value}`,
  change: "Change",
  over: (children: number, of: number) => `over ${children}/${counted(of, "unit")}`,
  overPartly: (children: number, partly: number, of: number) =>
    `over ${children}/${counted(of, "unit")} and a part of ${partly}`,
  overWhy: "only units with full figures in both years",
  reason: "Reason",
  advice: "What to do",
  reasons: {
    "no-common-units": "too few units have figures in both years",
    "boundary-changed": "boundaries changed between the years",
    reclassified: "communes were reclassified, which moves this metric by itself",
    "lineage-uncertain": "a merger whose parts the register does not name for sure",
    "period-length": "the periods differ in length",
    "definition-changed": "the definition changed",
    "value-kind": "a count against a percentage",
    "coverage-partial": "not every unit below has reported",
    "coverage-differs": "different numbers of units reported in the two years",
    "small-number": "small numbers: a few units more or less move the per cent a lot",
    "qualified-value": "some figures are not exact (≈ ≥ ≤)",
    estimate: "some figures are estimates",
    bounds: "of some figures only the bounds are known",
  },
  advices: {
    "no-common-units": "choose two years in which the units reported",
    "boundary-changed": "show today's units, or the units of a day",
    reclassified: "read the change together with the reclassification, not as people moving",
    "lineage-uncertain": "check the act of the merger before quoting",
    "period-length": "choose the same period in every year",
    "definition-changed": "compare only years of one definition",
    "value-kind": "compare counts with counts, percentages with percentages",
    "coverage-partial": "see who has not reported before concluding",
    "coverage-differs": "use the change over the units that reported both years",
    "small-number": "speak of counts, not of per cent",
    "qualified-value": "quote the figure with its ≈, ≥ or ≤",
    estimate: "say that it is an estimate when quoting",
    bounds: "quote the range, not one number",
  },
} satisfies typeof vi;

/** The words for why two years do not plainly compare, and what to do about it. */
export function doubtWords(language: Language): typeof vi {
  return language === "vi" ? vi : en;
}
