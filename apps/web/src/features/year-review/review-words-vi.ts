import type { DoubtKind } from "@sosanh/core/reviews/year-review-doubts";

/** How many targets of a year were reached, how many cannot be told, of how many. */
interface TargetCounts {
  readonly reached: number;
  readonly unsure: number;
  readonly of: number;
  readonly isOverSome: boolean;
}

/** Up to ten in words, as a sentence starts; "năm" is also the word for a year, so five stays a figure. */
const counts = ["không", "một", "hai", "ba", "bốn", "5", "sáu", "bảy", "tám", "chín", "mười"];
const ordinals = ["", "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];
const count = (n: number) => counts[n] ?? `${n}`;

const doubts: Record<DoubtKind, string> = {
  held: "đang chờ người xem xét",
  "not-comparable": "không so sánh được",
  missing: "năm trước có, năm nay chưa có",
  differs: "số báo cáo lệch với số cộng từ cấp dưới",
  understated: "tổng còn thiếu số liệu cấp dưới",
  "few-units": "chưa đến nửa số đơn vị có đủ hai năm",
  caution: "thận trọng",
};

export const reviewWordsVi = {
  toBriefing: "Lập báo cáo",
  title: "Năm qua",
  against: (year: number) => `Năm qua: ${year} so với ${year - 1}`,
  headline: {
    moved: (rose: number, fell: number) => {
      if (rose > 0 && fell > 0)
        return rose >= fell
          ? `${count(rose)} chỉ tiêu tăng, ${count(fell)} giảm`
          : `${count(fell)} chỉ tiêu giảm, ${count(rose)} tăng`;
      if (rose + fell === 0) return "không chỉ tiêu nào thay đổi";
      return rose > 0 ? `${count(rose)} chỉ tiêu tăng` : `${count(fell)} chỉ tiêu giảm`;
    },
    /** Where fewer than half of the metrics can be compared, that is the first thing to say. */
    overMatched: "tính trên các đơn vị đủ số liệu",
    only: (counted: number, of: number, year: number) =>
      `Mới so được ${counted} trên ${of} chỉ tiêu với năm ${year}`,
    run: (metric: string, rose: boolean, years: number) =>
      `${metric} ${rose ? "tăng" : "giảm"} năm thứ ${ordinals[years] ?? years} liên tiếp`,
    moves: (metric: string, rose: boolean, amount: string) => `${metric} ${rose ? "tăng" : "giảm"} ${amount}`,
    silent: (n: number) => `${n} đơn vị báo cáo chưa đủ`,
    noneCompared: (place: string, year: number, figures: number) =>
      `${place} năm ${year}: ${figures} chỉ tiêu có số liệu, chưa so được với năm ${year - 1}`,
    empty: (place: string, year: number) => `${place}: chưa có số liệu năm ${year}`,
    matched: "Tăng, giảm tính trên các đơn vị có đủ số liệu cả hai năm.",
  },
  page: {
    year: "Cả năm",
    explain: (rose: boolean): string => (rose ? "Ai giải thích mức tăng?" : "Ai giải thích mức giảm?"),
    targets: "Chỉ tiêu được giao",
    ranking: "Xếp hạng các đơn vị",
    doubts: "Chưa báo cáo, còn nghi vấn",
  },
  meeting: {
    enter: "Chế độ họp",
    leave: "Thoát",
    label: (place: string, year: number) => `Chế độ họp: ${place}, năm ${year}`,
    of: (page: number, pages: number) => `Trang ${page}/${pages}`,
    next: "Trang sau",
    previous: "Trang trước",
    first: "Về trang đầu",
    pages: "Các trang",
    years: "Các năm",
    parts: "Các nội dung",
    findings: (n: number, of: number) => `Nội dung ${n} trên ${of}`,
  },
  metric: "Chỉ tiêu để so các đơn vị",
  moves: {
    rose: (metric: string, amount: string) => `Tăng nhiều nhất: ${metric}, ${amount}`,
    fell: (metric: string, amount: string) => `Giảm nhiều nhất: ${metric}, ${amount}`,
    plain: (year: number) => `Tăng, giảm so với năm ${year}`,
    subtitle: (n: number, year: number) =>
      `${n} chỉ tiêu, thay đổi so với năm ${year - 1}, %; bên phải là giá trị năm ${year}`,
    none: (year: number) => `Chưa có chỉ tiêu nào so được với năm ${year}.`,
    others: (n: number) => `và ${n} chỉ tiêu khác`,
    all: (n: number) => `Xem cả ${n}`,
    fewer: "Thu gọn",
    better: "tốt lên",
    worse: "kém đi",
    plainTone: "không định hướng",
    /** Of a change that chance explains. */
    unclear: "thay đổi chưa đủ rõ",
    lowerBetter: (names: string) => `${names}: giảm là tốt`,
  },
  ranks: {
    up: (place: string, from: number, to: number) => `${place} từ hạng ${from} lên hạng ${to}`,
    down: (place: string, from: number, to: number) => `${place} từ hạng ${from} xuống hạng ${to}`,
    same: (metric: string) => `${metric}: thứ hạng không đổi`,
    untold: (metric: string) => `${metric}: chưa đủ số liệu để so thứ hạng hai năm`,
    subtitle: (of: number, metric: string) => `Hạng trong ${of} đơn vị đủ số liệu cả hai năm, theo ${metric}`,
    shown: (n: number) => `${n} đơn vị đổi hạng nhiều nhất`,
    none: "Chưa có chỉ tiêu nào mà hai đơn vị trở lên có đủ số liệu cả hai năm.",
    column: "Hạng",
    moved: (places: number) => (places > 0 ? `tăng ${places} bậc` : `giảm ${-places} bậc`),
    unmoved: "giữ hạng",
  },
  missed: {
    title: (n: number) => `Chưa đạt chỉ tiêu: ${n}`,
    none: (n: number, unsure: number) =>
      n === 0
        ? "Chưa ghi chỉ tiêu được giao"
        : unsure === 0
          ? `Đạt cả ${n} chỉ tiêu được giao`
          : `Chưa rõ đạt hay chưa: ${unsure} trên ${n} chỉ tiêu được giao`,
    noneText: "Không có chỉ tiêu được giao nào trong năm có cả số liệu.",
    reached: (overSome: number, unsure: number) =>
      unsure > 0
        ? "Số liệu chỉ cho biết mức ít nhất, nhiều nhất hoặc ước chừng."
        : overSome === 0
          ? "Không có chỉ tiêu nào chưa đạt."
          : `Không có chỉ tiêu nào chưa đạt, trong đó ${overSome} chỉ tiêu mới tính trên các đơn vị đủ số liệu.`,
    others: (n: number) => `và ${n} chỉ tiêu khác`,
    short: (amount: string) => `thiếu ${amount}`,
    over: (amount: string) => `vượt mức cho phép ${amount}`,
    of: (value: string, target: string) => `${value} / ${target}`,
    among: (n: number, of: number) => `tính trên ${n}/${of} đơn vị đủ số liệu`,
    stated: "theo văn bản",
  },
  silent: {
    title: (n: number, of: number) => `Báo cáo chưa đủ: ${n} trên ${of} đơn vị`,
    none: "Các đơn vị đã báo cáo đủ",
    unknown: "Chưa xét được mức báo cáo",
    unknownText: "Chưa có chỉ tiêu nào mà phần lớn các đơn vị đã báo cáo, nên chưa rõ đơn vị nào còn thiếu.",
    noneText: "Không có đơn vị nào thiếu số liệu mà phần lớn các đơn vị khác đã báo cáo.",
    noChildren: "Không có đơn vị trực thuộc trong năm này.",
    strip: (reported: number, expected: number) => `${reported} trên ${expected} chỉ tiêu`,
    others: (n: number) => `và ${n} đơn vị khác`,
    each: "Từng đơn vị còn thiếu gì",
  },
  explain: {
    rose: (place: string, part: string, total: string) => `${place} ${part} trong mức tăng ${total}`,
    fell: (place: string, part: string, total: string) => `${place} ${part} trong mức giảm ${total}`,
    same: (metric: string) => `${metric}: không thay đổi`,
    subtitle: (metric: string, year: number) =>
      `${metric}: phần của từng đơn vị trong thay đổi năm ${year} so với ${year - 1}; cộng lại bằng thay đổi chung`,
    matched: (n: number, of: number) => `tính trên ${n}/${of} đơn vị đủ số liệu cả hai năm`,
    partly: (n: number) => `và một phần của ${n} đơn vị khác`,
    unknown: "Chưa rõ",
    unknownHelp: "phần không đơn vị nào báo cáo",
    others: (n: number) => `${n} đơn vị khác`,
    total: "Cộng",
    none: "Không tách được thay đổi này theo đơn vị",
  },
  targets: {
    title: ({ reached, unsure, of, isOverSome }: TargetCounts) =>
      `${reached} trên ${of} chỉ tiêu được giao đã đạt${unsure > 0 ? `, ${unsure} chưa rõ` : ""}${isOverSome ? ", tính trên các đơn vị đủ số liệu" : ""}`,
    none: "Chưa ghi chỉ tiêu được giao nào",
    subtitle: (year: number) => `Đạt % chỉ tiêu năm ${year}; vạch đứng là 100 %`,
    without: (n: number) => `Không giao chỉ tiêu hoặc chưa ghi: ${n}`,
  },
  ranking: {
    title: (place: string, value: string) => `${place} đứng đầu: ${value}`,
    /** A metric without a direction has a largest, not a best. */
    largest: (place: string, value: string) => `${place} nhiều nhất: ${value}`,
    subtitle: (year: number) => `Năm ${year}; vạch rỗng là năm ${year - 1}`,
    unranked: "Chưa đủ số liệu để xếp hạng",
    rank: (position: number) => `hạng ${position}`,
  },
  doubts: {
    title: (n: number) => `${n} chỉ tiêu cần xem lại`,
    none: "Không có số liệu nào cần xem lại",
    subtitle: "Vì sao một con số chưa chắc chắn",
    held: (names: string) => `ở ${names}`,
    kinds: doubts,
  },
  noFigures: (place: string, year: number) => `Chưa có số liệu của ${place} cho năm ${year}.`,
  years: "Các năm có số liệu:",
  badPage: (given: string) => `Không có phần nào của trang Năm qua mang tên “${given}”.`,
};
