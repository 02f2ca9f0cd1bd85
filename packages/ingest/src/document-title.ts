import type { TextDocument } from "@sosanh/core/submissions/read-document";
import { letterheadOffice } from "./letterhead-office.ts";

const longestTitle = 200;
const shortestTitle = 15;
const headLines = 30;

/** What a document is called: its own title or heading, else what its first lines say it is; undefined where none do. */
export function documentTitle({ title, text, blocks }: TextDocument): string | undefined {
  const block = blocks.find(({ role }) => role === "title") ?? blocks.find(({ role }) => role === "heading");
  const lines = (title ?? (block === undefined ? undefined : text.slice(block.start, block.end)))?.trim();
  if (lines !== undefined && lines !== "") return oneLine(lines);
  return titleOfLines(text);
}

/**
 * "BÁO CÁO" and what stands below it up to an empty line; of other texts the first line that reads as a heading on the
 * matter, else the first sentence on it; else the first line that is no letterhead, menu, caption or byline.
 */
function titleOfLines(text: string): string | undefined {
  const printed = text.split("\n").slice(0, headLines);
  const lines = printed.map((line) => line.replace(/\s+/g, " ").trim());
  const rows = printed.map((line) => line.trim().includes("\t"));
  const official = officialTitle(lines, rows);
  if (official !== undefined) return official;
  const words = lines.filter(
    (line, i) =>
      line.length > shortestTitle &&
      !isLetterhead(line) &&
      !isOfPage(printed[i] ?? "") &&
      !isCaption(line) &&
      !/^\W*\d/.test(line),
  );
  const onMatter = words.filter((line) => matter.test(line));
  // A title stands above what it is of.
  const body = words.findIndex((line) => line.length > longestTitle);
  const above = words.slice(0, body < 0 ? words.length : body).filter((line) => !isSentence(line));
  const heading = above.find((line) => matter.test(line)) ?? (body < 0 ? undefined : above[0]);
  if (heading !== undefined) return oneLine(heading);
  const [sentence] = onMatter;
  if (sentence !== undefined) return oneLine(whatTookPlace(sentence));
  const first = words.find((line) => !isSentence(line)) ?? words[0];
  return first === undefined ? undefined : oneLine(first);
}

/** "BÁO CÁO Sơ kết …": its kind and what stands below it, down to the rows of a table. */
function officialTitle(lines: readonly string[], rows: readonly boolean[]): string | undefined {
  const at = lines.findIndex(
    (line) =>
      /^(báo cáo|thông báo|biểu|kế hoạch|tổng hợp|bản tin|bài phát biểu|diễn văn|tham luận)(\s|$)/iu.test(
        line,
      ) &&
      !/lưu hành nội bộ/iu.test(line) &&
      !isSentence(line),
  );
  if (at < 0) return undefined;
  const end = lines.findIndex((line, i) => i > at && (line === "" || rows[i] || /[.;]$/.test(line)));
  const title = oneLine(lines.slice(at, end < 0 ? at + 1 : Math.min(end, at + 3)).join(" "));
  // "Biểu 1" alone is the number of a sheet and says nothing.
  return title.length > shortestTitle ? title : undefined;
}

/** What such documents are about. */
const matter =
  /tổng kết|sơ kết|hội nghị|giao nhận quân|giao quân|tuyển quân|nhập ngũ|tòng quân|tân binh|nghĩa vụ quân sự|quốc phòng|quân sự|an ninh|qp\s*[-–]\s*an|antt|huấn luyện|bồi dưỡng|diễn tập|dân quân|phong trào|ngày hội|khen thưởng|phòng cháy|tội phạm|kết quả|nghị quyết/iu;

/** "Chiều ngày 10/1/2024, UBND … tổ chức Hội nghị …; sơ kết …": who did what, without when, up to the first stop. */
function whatTookPlace(sentence: string): string {
  const told = sentence.replace(/^\(?\p{Lu}{2,6}\)?\s*[-–]\s*/u, "").replace(opening, "");
  const stop = told.search(/[;:]|(?<!\p{Lu})\.(\s|$)/u);
  const clause = stop < shortestTitle ? told : told.slice(0, stop);
  return clause.charAt(0).toLocaleUpperCase("vi") + clause.slice(1);
}

const opening =
  /^(vừa qua|(sáng|chiều|tối|trưa)?\s*(ngày)?\s*\d{1,2}\s*[/.-]\s*\d{1,2}([/.-]\d{2,4})?)\s*,\s*/iu;

/** A whole sentence of the text: it ends as one, or is too long for a heading. */
function isSentence(line: string): boolean {
  return /[.;:]$/.test(line) || line.length > longestTitle;
}

/** What a page shows around an article: its own name, "Trang chủ | Tin tức | Liên hệ", words far apart, notices. */
function isOfPage(line: string): boolean {
  const said = line.trim();
  return (
    (said.match(/[|›»>•]/g)?.length ?? 0) >= 2 ||
    // "An ninh trật tự » Phong trào quần chúng", "[Đăng nhập] [English]"
    /\s[›»]\s|^\[/u.test(said) ||
    (said.match(/\s{3,}/g)?.length ?? 0) >= 2 ||
    // A row of a table
    /\t|(\s[/|]\s+\d.*){2}|::.*::/u.test(said) ||
    // The section of a paper that an article stands in
    /^(quốc phòng|an ninh|chính trị|thời sự|pháp luật)(\s?[-–,&]\s?|\s)(và )?(an ninh|quốc phòng|đối ngoại|pháp luật|trật tự|xã hội)([-–,\s]+(trật tự|xã hội))*$/iu.test(
      said,
    ) ||
    /^(thứ (hai|ba|tư|năm|sáu|bảy)\W|chủ nhật\W|ngày đăng|cập nhật|đăng ngày|cỡ chữ)/iu.test(said) ||
    /^([»›]|báo (.{2,30} )?(điện tử|online)(\s[-–].*)?$|bản tin nội bộ|bỏ qua nội dung|trang tin( điện tử)? |cơ quan (ngôn luận )?của |tiếng nói của |đài (truyền thanh|phát thanh)|đọc nhiều|☰|trang chủ(\s|$)|cổng thông tin|trang thông tin|website|lượt xem|phường .*\||xã .*\|)/iu.test(
      said,
    )
  );
}

/** "Đại biểu dự hội nghị. Ảnh: N.A", and a line of nothing but names. */
function isCaption(line: string): boolean {
  if (
    /(^|[\s(])ảnh\s*(:|minh họa)/iu.test(line) ||
    /^(quang cảnh|đại biểu|các đại biểu|toàn cảnh|đồng chí|các đồng chí)\s/iu.test(line)
  )
    return true;
  const words = line.split(/[\s–-]+/u).filter((word) => word !== "");
  return (
    words.length <= longestByline &&
    words.every((word) => /^\p{Lu}/u.test(word)) &&
    !matter.test(line) &&
    !isUpper(line)
  );
}

const longestByline = 6;

function isUpper(line: string): boolean {
  return line === line.toLocaleUpperCase("vi");
}

function isLetterhead(line: string): boolean {
  return (
    /cộng h(òa|oà) xã hội|độc lập\s*[-–]\s*tự do|^số\s*:|ngày\s+\S+\s+tháng/iu.test(line) ||
    letterheadOffice.test(line)
  );
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim().normalize("NFC");
  return line.length <= longestTitle ? line : `${line.slice(0, longestTitle - 1).trimEnd()}…`;
}
