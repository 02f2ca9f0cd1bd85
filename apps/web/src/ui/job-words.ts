import type { Language } from "@sosanh/core/view/view";

const vi = {
  steps: {
    waiting: "Đang chờ đến lượt",
    reading: "Đang đọc",
    matching: "Đang nhận ra chỉ tiêu và địa phương",
    checking: "Đang kiểm tra các con số",
    storing: "Đang lưu",
    publishing: "Đang công bố",
  },
  of: (done: string, expected: string) => `${done}/${expected}`,
  cut: "Máy chủ đã khởi động lại giữa chừng nên việc này bị ngắt; không có gì được lưu dở. Hãy làm lại.",
};

const en = {
  steps: {
    waiting: "Waiting",
    reading: "Reading",
    matching: "Matching metrics and places",
    checking: "Checking the figures",
    storing: "Saving",
    publishing: "Publishing",
  },
  of: (done: string, expected: string) => `${done}/${expected}`,
  cut: "The server was started again meanwhile and the work was cut off; nothing was saved by half. Do it again.",
} satisfies typeof vi;

/** The steps of longer work on the server. */
export function jobWords(language: Language): typeof vi {
  return language === "vi" ? vi : en;
}
