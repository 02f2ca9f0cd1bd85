import type { Language } from "@sosanh/core/view/view";

/** A key as it is pressed, with what it does. */
interface KeyLine {
  readonly keys: readonly string[];
  readonly does: string;
}

interface KeyWords {
  readonly title: string;
  readonly close: string;
  readonly groups: {
    readonly everywhere: string;
    readonly chart: string;
    readonly page: string;
    readonly meeting: string;
  };
  readonly everywhere: readonly KeyLine[];
  readonly chart: readonly KeyLine[];
  readonly compare: readonly KeyLine[];
  readonly yearReview: readonly KeyLine[];
  readonly meeting: readonly KeyLine[];
  readonly review: readonly KeyLine[];
}

const vi: KeyWords = {
  title: "Phím tắt",
  close: "Đóng",
  groups: { everywhere: "Mọi trang", chart: "Trong biểu đồ", page: "Trang này", meeting: "Chế độ họp" },
  everywhere: [
    { keys: ["/"], does: "Tìm địa phương" },
    { keys: ["?"], does: "Xem phím tắt" },
    { keys: ["Esc"], does: "Đóng bảng đang mở" },
  ],
  chart: [
    { keys: ["Tab"], does: "Vào biểu đồ" },
    { keys: ["←", "→"], does: "Sang năm khác" },
    { keys: ["↑", "↓"], does: "Sang địa phương khác" },
    { keys: ["Enter"], does: "Xem nguồn của con số" },
    { keys: ["Space"], does: "Giữ sáng một địa phương; Esc để thôi" },
  ],
  compare: [
    { keys: ["T"], does: "Đến bảng số liệu" },
    { keys: ["E"], does: "Xuất" },
  ],
  yearReview: [{ keys: ["F"], does: "Vào, ra chế độ họp" }],
  meeting: [
    { keys: ["←", "→"], does: "Năm trước, năm sau" },
    { keys: ["PgUp", "PgDn"], does: "Trang trước, trang sau" },
    { keys: ["Esc"], does: "Thoát" },
  ],
  review: [
    { keys: ["1", "…", "9"], does: "Chọn cách đọc con số" },
    { keys: ["Enter"], does: "Chấp nhận" },
    { keys: ["G"], does: "Gán lại chỉ tiêu" },
    { keys: ["X"], does: "Bác bỏ" },
    { keys: ["H"], does: "Để chờ" },
    { keys: ["↑", "↓"], does: "Con số trước, con số sau" },
    { keys: ["Z"], does: "Hoàn tác quyết định vừa rồi" },
    { keys: ["Esc"], does: "Rời ô đang nhập" },
  ],
};

const en: KeyWords = {
  title: "Keyboard shortcuts",
  close: "Close",
  groups: { everywhere: "Every page", chart: "In a chart", page: "This page", meeting: "Meeting mode" },
  everywhere: [
    { keys: ["/"], does: "Search for a locality" },
    { keys: ["?"], does: "Show the shortcuts" },
    { keys: ["Esc"], does: "Close what is open" },
  ],
  chart: [
    { keys: ["Tab"], does: "Enter the chart" },
    { keys: ["←", "→"], does: "Go to another year" },
    { keys: ["↑", "↓"], does: "Go to another locality" },
    { keys: ["Enter"], does: "See the source of the figure" },
    { keys: ["Space"], does: "Keep a locality lit; Esc lets go" },
  ],
  compare: [
    { keys: ["T"], does: "Go to the table" },
    { keys: ["E"], does: "Export" },
  ],
  yearReview: [{ keys: ["F"], does: "Enter or leave the meeting mode" }],
  meeting: [
    { keys: ["←", "→"], does: "The year before, the year after" },
    { keys: ["PgUp", "PgDn"], does: "The page before, the page after" },
    { keys: ["Esc"], does: "Leave" },
  ],
  review: [
    { keys: ["1", "…", "9"], does: "Choose how the number reads" },
    { keys: ["Enter"], does: "Accept" },
    { keys: ["G"], does: "Reassign the metric" },
    { keys: ["X"], does: "Reject" },
    { keys: ["H"], does: "Hold" },
    { keys: ["↑", "↓"], does: "The figure before, the figure after" },
    { keys: ["Z"], does: "Undo the last decision" },
    { keys: ["Esc"], does: "Leave the field" },
  ],
};

export function keyWords(language: Language): KeyWords {
  return language === "en" ? en : vi;
}

/** The keys of a page by their groups, the page's own first. */
export function keyGroups(
  pathname: string,
  language: Language,
): readonly { readonly name: string; readonly lines: readonly KeyLine[] }[] {
  const words = keyWords(language);
  const { groups } = words;
  const own = ownKeys(pathname, words);
  const hasCharts = pathname === "/so-sanh" || pathname === "/nam-qua" || pathname === "/ho-so";
  return [
    { name: groups.page, lines: own },
    { name: groups.meeting, lines: pathname === "/nam-qua" ? words.meeting : [] },
    { name: groups.chart, lines: hasCharts ? words.chart : [] },
    { name: groups.everywhere, lines: words.everywhere },
  ].filter(({ lines }) => lines.length > 0);
}

function ownKeys(pathname: string, words: KeyWords): readonly KeyLine[] {
  if (pathname === "/so-sanh") return words.compare;
  if (pathname === "/nam-qua") return words.yearReview;
  return /^\/so-lieu\/\d+$/.test(pathname) ? words.review : [];
}
