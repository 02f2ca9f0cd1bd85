import type { Language } from "../view/view.ts";
import type { ReadRemark } from "./read-document.ts";
import { writtenNumber } from "./written-number.ts";

/** Whole sentences; `{n}` is how many it is about, `{what}` what was recognised. */
const sentences: Readonly<Record<ReadRemark["code"], Readonly<Record<Language, string>>>> = {
  "macros-ignored": {
    vi: "Tệp có macro; macro bị bỏ qua.",
    en: "The file has macros; they were ignored.",
  },
  "hidden-sheets": {
    vi: "Tệp có trang tính ẩn ({n}); trang ẩn không được đọc thành số liệu.",
    en: "The file has hidden sheets ({n}); no figures are read from them.",
  },
  "hidden-cells": {
    vi: "Tệp có hàng hoặc cột ẩn; số ở đó không được đọc. Muốn đọc thì hiện chúng lên, lưu rồi tải lại.",
    en: "The file has hidden rows or columns; no figures are read from them. To read them, show them, save and send the file again.",
  },
  "formulas-without-results": {
    vi: "Có {n} ô công thức chưa có kết quả nên không đọc được. Hãy mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi tải lên.",
    en: "Formulas without a result could not be read ({n}). Open the file in Excel or LibreOffice, save it and send that.",
  },
  "pages-without-text": {
    vi: "Có trang chỉ có hình, không có chữ để đọc ({n}).",
    en: "Some pages are pictures without text ({n}).",
  },
  "letters-mended": {
    vi: "Chữ theo bảng mã cũ đã được chuyển sang Unicode.",
    en: "Letters of an older encoding were turned into Unicode.",
  },
  "encoding-recognised": {
    vi: "Đã nhận ra bảng mã của tệp: {what}.",
    en: "The encoding of the file was recognised: {what}.",
  },
};

/** What a person should know of how a file was read, in a sentence. */
export function remarkSentence({ code, value }: ReadRemark, language: Language): string {
  const number = typeof value === "number" ? writtenNumber(value, language) : value;
  return sentences[code][language].replace("{n}", number).replace("{what}", `${value}`);
}
