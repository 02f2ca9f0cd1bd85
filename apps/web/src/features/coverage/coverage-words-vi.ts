import type { CellState } from "@sosanh/core/reviews/completeness";

interface Told {
  readonly full: string;
  readonly of: string;
  readonly units: string;
  readonly group: string;
  readonly place: string;
  readonly year: number;
}

interface Held extends Told {
  readonly held: string;
  readonly all: string;
}

type KnownState = Extract<CellState, "reported" | "whole" | "partial" | "not-in-system">;

/** The words of the coverage page in Vietnamese. */
export const vi = {
  title: "Độ phủ",
  level: "Cấp",
  levels: ["cả nước", "tỉnh", "huyện", "xã"] as readonly string[],
  levelUnits: (level: string, units: string) => `${units} ${level}`,
  group: "Nhóm chỉ tiêu",
  groupHeld: (name: string, held: number) => (held === 0 ? `${name} (chưa có)` : `${name} (${held})`),
  allFull: ({ of, units, group, place, year }: Told) =>
    `Cả ${of} ${units} của ${place} đã đủ số liệu ${group} năm ${year}`,
  someFull: ({ full, of, units, group, place, year }: Told) =>
    `${full}/${of} ${units} của ${place} đã đủ số liệu ${group} năm ${year}`,
  fewHeld: ({ held, all, units, group, place, year }: Held) =>
    `${held}/${all} ${units} của ${place} có số liệu ${group} năm ${year} trong hệ thống`,
  noneHeld: ({ group, place, year }: Told) =>
    `Chưa có số liệu ${group} năm ${year} của ${place} trong hệ thống`,
  ownFull: ({ group, place, year }: Told) => `${place} đã đủ số liệu ${group} năm ${year}`,
  ownLacks: ({ group, place, year }: Told) => `${place} chưa đủ số liệu ${group} năm ${year}`,
  subtitle: (metrics: number, year: number) => `${metrics} chỉ tiêu, cả năm ${year}`,
  counts: {
    full: (n: string, of: string) => `${n}/${of} nơi đủ`,
    late: (n: string) => `${n} nơi quá hạn`,
    review: (n: string) => `${n} nơi đang duyệt`,
    notHeld: (n: string) => `${n} nơi chưa có trong hệ thống`,
    beside: (n: string) => `${n} nơi không tính được`,
  },
  show: "Hiện",
  filters: { all: "Tất cả", lacking: "Chưa đủ", late: "Quá hạn" },
  board: (group: string, year: number) => `Bảng độ phủ: ${group}, năm ${year}`,
  help: "Dùng phím mũi tên để đi từ ô này sang ô khác, Enter để mở ô.",
  place: "Địa phương",
  total: "Cộng",
  sheetFull: "Số chỉ tiêu đủ",
  sheetExpected: "Số chỉ tiêu cần có",
  countOf: (full: number, of: number) => `${full}/${of}`,
  countSpoken: (full: number, of: number) => `${full} trên ${of} đã đủ`,
  nothingExpected: "không có gì phải báo cáo",
  noRows: "Không có nơi nào như vậy.",
  allRows: (n: string) => `Hiện đủ ${n} nơi`,
  copy: "Chép bảng",
  copied: "Đã chép",
  metric: "Chỉ tiêu",
  order: (names: string) => `Các ô theo thứ tự: ${names}.`,
  everyMetric: "Mọi chỉ tiêu, thành dải ô",
  notInSystem: (n: number) => `${n} chỉ tiêu chưa nơi nào có`,
  notInSystemWhy: "Trong năm này không đơn vị nào cùng cấp có số liệu, nên không nói là ai chưa báo cáo.",
  legend: "Ý nghĩa các ô",
  states: {
    reported: "đã báo cáo",
    whole: "tổng hợp đủ",
    partial: "tổng hợp chưa đủ",
    "not-in-system": "chưa có trong hệ thống",
  } as Readonly<Record<KnownState, string>>,
  about: {
    reported: "Đơn vị này tự báo cáo con số.",
    whole: "Cộng từ các đơn vị trực thuộc, không thiếu đơn vị nào.",
    partial: "Cộng từ những đơn vị trực thuộc đã có số liệu; còn đơn vị chưa có.",
    "not-in-system":
      "Trong hệ thống chưa có con số này. Phần lớn nơi cùng cấp cũng không có, các năm trước nơi này cũng không có, nên không nói là chưa báo cáo.",
    "not-reported":
      "Các nơi cùng cấp có con số này, hoặc những năm trước nơi này đã có; năm này chưa báo cáo.",
    late: "Đã quá hạn báo cáo.",
    "not-applicable": "Chỉ tiêu này không áp dụng cho nơi này.",
    "did-not-exist": "Cuối năm này không có đơn vị này.",
    withheld: "Con số không được công bố.",
    unreadable: "Có văn bản nhưng không đọc được con số.",
    "pending-review": "Con số đã đến, đang chờ người duyệt.",
    "not-comparable": "Không tính được con số chính xác cho đơn vị này.",
    "undefined-ratio":
      "Tỷ lệ này được tính ra, không ai báo cáo; chưa đủ tử số và mẫu số, hoặc mẫu số bằng 0, nên không tính được.",
  } as Readonly<Record<CellState, string>>,
  value: "Con số",
  beneath: (reported: number, expected: number) => `${reported}/${expected} đơn vị trực thuộc có số liệu`,
  bounds: (low: string, high: string) => `từ ${low} đến ${high}`,
  openSource: "Xem nguồn",
  openBoard: (name: string) => `Độ phủ các đơn vị của ${name}`,
  enter: "Nhập số liệu",
  enterYear: (year: number) => `Nhập số liệu năm ${year}`,
  close: "Đóng",
  loading: "Đang tải bảng độ phủ",
};

export type CoverageWords = typeof vi;
