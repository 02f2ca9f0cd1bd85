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
  const own = pathname === "/so-sanh" ? words.compare : pathname === "/nam-qua" ? words.yearReview : [];
  const hasCharts = pathname === "/so-sanh" || pathname === "/nam-qua" || pathname === "/ho-so";
  return [
    { name: groups.page, lines: own },
    { name: groups.meeting, lines: pathname === "/nam-qua" ? words.meeting : [] },
    { name: groups.chart, lines: hasCharts ? words.chart : [] },
    { name: groups.everywhere, lines: words.everywhere },
  ].filter(({ lines }) => lines.length > 0);
}
