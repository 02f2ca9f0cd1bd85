import { DomainError } from "../domain-error.ts";
import type { Language } from "./view.ts";

/** What a file that cannot be read is told with: `file` is its name, `reason` why; the rest are facts of the reason. */
type Evidence = Readonly<Record<string, string | number>>;

/** Whole sentences that name the file and say what to do; `{}` holds a fact. */
const sentences = {
  "too-large": {
    vi: "Tệp “{file}” lớn {megabytes} MB, nhiều nhất là {most} MB. Hãy bỏ hình ảnh trong tệp hoặc chia thành nhiều tệp.",
    en: "The file “{file}” has {megabytes} MB, at most {most} MB. Remove its pictures or split it into several files.",
  },
  empty: {
    vi: "Tệp “{file}” không có nội dung. Hãy kiểm tra và tải lên lại.",
    en: "The file “{file}” holds nothing. Check it and send it again.",
  },
  "unknown-kind": {
    vi: "Tệp “{file}” không đọc được: đây là {found}. Chỉ nhận văn bản (.txt), trang web đã lưu (.html), Word (.docx), PDF, Excel (.xlsx, .xls, .ods), CSV, JSON-stat và PX.",
    en: "The file “{file}” cannot be read: it is {found}. Accepted are text (.txt), saved pages (.html), Word (.docx), PDF, Excel (.xlsx, .xls, .ods), CSV, JSON-stat and PX.",
  },
  "old-word": {
    vi: "Tệp “{file}” là Word kiểu cũ (.doc), RTF hoặc OpenDocument (.odt). Hãy mở bằng Word, chọn “Lưu thành”, kiểu .docx, rồi tải lên lại.",
    en: "The file “{file}” is of an old Word (.doc), RTF or OpenDocument (.odt). Open it in Word, save it as .docx and send that.",
  },
  encrypted: {
    vi: "Tệp “{file}” có mật khẩu nên không đọc được. Hãy mở tệp, gỡ mật khẩu, lưu lại rồi tải lên.",
    en: "The file “{file}” has a password and cannot be read. Open it, remove the password, save it and send it again.",
  },
  damaged: {
    vi: "Tệp “{file}” bị hỏng hoặc chưa tải về đủ ({detail}). Hãy mở bằng chương trình đã tạo ra nó, lưu lại rồi tải lên.",
    en: "The file “{file}” is damaged or cut off ({detail}). Open it in the program that made it, save it and send that.",
  },
  "unsafe-archive": {
    vi: "Tệp “{file}” không an toàn để mở: {detail}. Hãy mở bằng chương trình đã tạo ra nó, lưu thành tệp mới rồi tải lên.",
    en: "The file “{file}” is not safe to open: {detail}. Open it in the program that made it, save it as a new file and send that.",
  },
  "too-many": {
    vi: "Tệp “{file}” có {value} {what}, nhiều nhất là {most}. Hãy bỏ những phần không dùng hoặc chia thành nhiều tệp.",
    en: "The file “{file}” has {value} {what}, at most {most}. Remove what is not used or split it into several files.",
  },
  scan: {
    vi: "Tệp “{file}” là bản quét: {pages} trang chỉ có hình, không có chữ để đọc. Hãy dùng bản Word hoặc PDF xuất từ Word, hoặc nhận dạng chữ (OCR) trước.",
    en: "The file “{file}” is a scan: its {pages} pages are pictures without text. Use the Word file, or a PDF made from it, or run text recognition (OCR) first.",
  },
  "no-text": {
    vi: "Tệp “{file}” không có chữ hay số liệu nào. Hãy kiểm tra xem có đúng tệp cần gửi không.",
    en: "The file “{file}” has no text and no figures. Check whether it is the file you meant.",
  },
  "unmapped-text": {
    vi: "Tệp “{file}” hiện chữ trên trang nhưng không cho biết đó là chữ gì (phông chữ thiếu bảng mã). Hãy dùng bản Word, hoặc nhận dạng chữ (OCR) trước.",
    en: "The file “{file}” shows letters but does not say which they are (its fonts have no character map). Use the Word file, or run text recognition (OCR) first.",
  },
  "unknown-encoding": {
    vi: "Không chắc tệp “{file}” dùng bảng mã nào (không phải Unicode; cũng không rõ là windows-1258, TCVN3 hay VNI). Hãy lưu lại dưới dạng UTF-8 rồi tải lên.",
    en: "It is not certain how the letters of “{file}” are encoded (not Unicode, and not clearly windows-1258, TCVN3 or VNI). Save it as UTF-8 and send it again.",
  },
  busy: {
    vi: "Chưa đọc được tệp “{file}”: đang có {value} tệp chờ đọc. Hãy thử lại sau ít phút.",
    en: "The file “{file}” was not read yet: {value} files wait to be read. Try again in a few minutes.",
  },
  "took-too-long": {
    vi: "Tệp “{file}” cần hơn {most} giây để đọc nên đã dừng. Hãy lưu lại thành tệp mới chỉ gồm phần cần dùng rồi tải lên.",
    en: "The file “{file}” takes more than {most} seconds to read and was given up. Save only the part that is needed as a new file and send that.",
  },
  "not-read-in-time": {
    vi: "Máy chủ chưa đọc xong tệp “{file}” sau {most} giây nên đã dừng. Hãy thử lại sau ít phút; nếu vẫn vậy, hãy lưu phần cần dùng thành tệp mới rồi tải lên.",
    en: "The server had not read the file “{file}” after {most} seconds and gave it up. Try again in a few minutes; if it stays so, save the part that is needed as a new file and send that.",
  },
  "took-too-much": {
    vi: "Tệp “{file}” cần hơn {most} MB bộ nhớ để đọc nên đã dừng. Hãy lưu lại thành tệp mới chỉ gồm phần cần dùng rồi tải lên.",
    en: "The file “{file}” takes more than {most} MB of memory to read and was given up. Save only the part that is needed as a new file and send that.",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** Words that stand in a sentence: what a file was found to be, what is wrong with it, what there is too much of. */
const words: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  archive: { vi: "một tệp nén", en: "an archive" },
  presentation: { vi: "bản trình chiếu", en: "a presentation" },
  drawing: { vi: "hình ảnh hoặc phim", en: "a picture or a film" },
  program: { vi: "một chương trình", en: "a program" },
  binary: { vi: "dữ liệu không phải văn bản", en: "data that is no text" },
  "other-json": { vi: "JSON nhưng không phải JSON-stat", en: "JSON that is no JSON-stat" },
  "other-xml": { vi: "XML không phải bảng tính", en: "XML that is no workbook" },
  "single-file-page": {
    vi: "trang web lưu thành một tệp (.mht); hãy lưu kiểu “HTML”",
    en: "a page saved as a single file (.mht); save it as HTML",
  },
  "cut-off": { vi: "thiếu phần cuối", en: "its end is missing" },
  "missing-part": { vi: "thiếu phần chính", en: "its main part is missing" },
  "not-its-format": { vi: "sai định dạng", en: "its format is broken" },
  inflates: { vi: "giải nén ra quá lớn", en: "it unpacks to far too much" },
  entries: { vi: "có quá nhiều tệp con", en: "it holds too many files" },
  names: { vi: "tên tệp con bất thường", en: "files in it have odd names" },
  entities: { vi: "có khai báo thực thể XML", en: "it declares XML entities" },
  nested: { vi: "các phần lồng nhau quá sâu", en: "its parts lie too deep in one another" },
  megabytes: { vi: "MB nội dung sau khi giải nén", en: "MB of content when unpacked" },
  pages: { vi: "trang", en: "pages" },
  sheets: { vi: "trang tính", en: "sheets" },
  cells: { vi: "ô", en: "cells" },
  merges: { vi: "vùng ô trộn", en: "merged ranges" },
  paragraphs: { vi: "đoạn văn", en: "paragraphs" },
  signs: { vi: "ký tự trong một dòng", en: "characters in a line" },
  text: { vi: "ký tự", en: "characters" },
};

/** Why a file was not read, in a word. */
export type FileReason = keyof typeof sentences;

/**
 * The refusal to read a file: a DomainError "unreadable-file" whose evidence {@link fileSentence} tells in either
 * language. Facts that are words (`found`, `detail`, `what`) are given as codes.
 */
export function fileRefusal(file: string, reason: FileReason, facts: Evidence = {}): DomainError {
  const evidence = { file: shownName(file), reason, ...facts };
  return new DomainError("unreadable-file", fileSentence(evidence, "en") ?? "", evidence);
}

/** Why a file was not read, as a whole sentence that says what to do; undefined for the evidence of another refusal. */
export function fileSentence(evidence: Evidence, language: Language): string | undefined {
  const { reason } = evidence;
  if (typeof reason !== "string" || !Object.hasOwn(sentences, reason)) return undefined;
  const fact = (name: string): string | number => {
    const given = evidence[name] ?? "";
    if (typeof given === "number") return given.toLocaleString(language === "vi" ? "vi-VN" : "en-US");
    return name === "file" ? given : (words[given]?.[language] ?? given);
  };
  return sentences[reason as FileReason][language].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(fact(name)),
  );
}

/** A file's name as a sentence can hold it: one line, of bearable length, its end kept. */
function shownName(name: string): string {
  const line = name.replace(/[\p{C}\s]+/gu, " ").trim();
  return line.length <= 80 ? line : `${line.slice(0, 50)}…${line.slice(-25)}`;
}
