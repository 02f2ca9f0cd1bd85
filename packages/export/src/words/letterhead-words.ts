import type { Language } from "@sosanh/core/view/view";

const vi = {
  document: "Báo cáo",
  number: "Số:",
  to: "Kính gửi:",
  recipients: "Nơi nhận:",
  /** What closes the text of a document. */
  end: "./.",
  annex: "Phụ lục",
  annexes: {
    figures: "Biểu đồ và bảng số liệu",
    notes: "Nguồn số liệu và thuyết minh",
  },
  date: (day: string, month: string, year: string) => `ngày ${day} tháng ${month} năm ${year}`,
  attached: (number: string, date: string, office: string) =>
    `(Kèm theo Báo cáo số ${number} ${date} của ${office})`,
  seeAnnex: (shown: string, annex: string) => `(Chi tiết tại ${shown}, ${annex}.)`,
};

const months = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

const en = {
  document: "Report",
  number: "No.:",
  to: "To:",
  recipients: "Copies to:",
  end: ".",
  annex: "Annex",
  annexes: {
    figures: "Charts and tables",
    notes: "Sources and notes on the figures",
  },
  date: (day: string, month: string, year: string) =>
    `${day.replace(/^0/, "")} ${months[Number(month) - 1] ?? month} ${year}`,
  attached: (number: string, date: string, office: string) =>
    `(Attached to Report No. ${number}, ${date}, of ${office})`,
  seeAnnex: (shown: string, annex: string) => `(See ${shown}, ${annex}.)`,
} satisfies typeof vi;

/** The words of the administrative layout; the name of the country and its motto are the same in both languages. */
export function letterheadWords(language: Language): typeof vi {
  return language === "vi" ? vi : en;
}

/** What stands at the head of every administrative document. */
export const nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
export const motto = "Độc lập - Tự do - Hạnh phúc";
