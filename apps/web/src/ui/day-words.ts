import type { Language } from "@sosanh/core/view/view";

const vi = {
  day: {
    field: "Ngày (ngày/tháng/năm)",
    bad: (given: string) => `“${given}” không phải là một ngày từ năm 1976 đến 2100. Ghi như 31/12/2024.`,
  },
  known: {
    choose: "Theo số liệu ngày…",
    chosen: (day: string) => `Số liệu ngày ${day}`,
    help: "Con số như đã biết vào cuối ngày này, chưa tính những gì công bố hay sửa sau đó.",
    apply: "Xem theo ngày này",
    shown: (day: string) => `Theo số liệu đã biết ngày ${day}.`,
    why: "Những gì công bố hay sửa sau ngày này không có ở đây.",
    now: "Về hiện tại",
    none: (day: string) => `Đến hết ngày ${day} chưa có con số nào của phần này được công bố.`,
  },
};

const en: typeof vi = {
  day: {
    field: "Day (day/month/year)",
    bad: (given: string) => `“${given}” is not a day from 1976 to 2100. Write it as 31/12/2024.`,
  },
  known: {
    choose: "As known on…",
    chosen: (day: string) => `As known on ${day}`,
    help: "Figures as they were known at the end of this day, before what was published or corrected since.",
    apply: "Show the figures of this day",
    shown: (day: string) => `Figures as they were known on ${day}.`,
    why: "What was published or corrected after that day is not here.",
    now: "Back to now",
    none: (day: string) => `By the end of ${day} no figure of this had been published.`,
  },
};

/** What is said where a day is asked for, and where figures are told as they were known on one. */
export function dayWords(language: Language): typeof vi {
  return language === "vi" ? vi : en;
}
