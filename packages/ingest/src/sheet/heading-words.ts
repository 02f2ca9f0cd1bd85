import type { PeriodPart } from "@sosanh/core/figures/period";
import type { ReadStatus } from "@sosanh/core/submissions/read-figure";

/** What the words over a column, beside a row or above a table say of its figures; what they do not say is absent. */
export interface HeadingFacts {
  /** The words that are left: what is counted, or of whom. */
  readonly rest: string;
  /** The same with what says plan or result, which may belong to the name: "Chỉ tiêu giao quân". */
  readonly name: string;
  readonly year?: number;
  readonly part?: PeriodPart;
  readonly unit?: string;
  readonly status?: ReadStatus;
  /** Whether the figures compare others and are none of their own: "so sánh", "tăng/giảm". */
  readonly isDerived?: true;
  /** Whether they are of a month, of several years or of what no part of a year is: "Tháng 3", "2016 - 2020". */
  readonly isOtherPeriod?: true;
}

const statuses: readonly (readonly [RegExp, ReadStatus])[] = [
  [/(^|\s)(ước( thực hiện| tính)?|ƯTH|sơ bộ|prel\.?)(?=\s|$)/iu, "estimate"],
  [
    /(^|\s)(kế hoạch|KH|chỉ tiêu( được| đã)? giao|được giao|(?<!(đã|bàn|quân) )giao(?=\s*([-–,;:()/]|$|(đầu )?năm)))(?=[\s\-–,;:()/]|$)/iu,
    "target",
  ],
  [/(^|\s)(thực hiện|TH|kết quả( thực hiện)?)(?=\s|$)/iu, "measured"],
];
const derived =
  /(so sánh|so với|tăng\s*[/,]?\s*giảm|chênh lệch|% ?(tăng|giảm)|tốc độ tăng|\bSS\b|xếp hạng|thứ hạng|(TH|thực hiện)\s*\/\s*(KH|kế hoạch)|(^|[\s–])(đạt (tỷ lệ )?\(?%|% (đạt|hoàn thành|KH|kế hoạch)))/iu;
const otherPeriod =
  /tháng\s*(0?[1-9]|1[0-2])(?!\d)|(?<!\d)(0?[1-578]|1[01])\s*tháng|lũy kế|(?<!\d)(19|20)\d\d\s*[-–]\s*(19|20)\d\d|(?<!\p{L})(tuần|đợt)\s*[\dIVX]/iu;
const units = /\((?:đơn vị( tính)?|đvt)?\s*:?\s*(%|‰|[\p{L} .,/%0-9²³-]{1,30})\)/giu;
const notUnits = /\d{4}|^(trong đó|nếu có|cũ|mới|tiếp theo|\d+)$/iu;

/** Takes apart what a heading says. A unit stands in brackets or behind "ĐVT:", a year is any from 1976 to 2100. */
export function headingFacts(words: string): HeadingFacts {
  let rest = words;
  const take = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest);
    if (found === null) return undefined;
    rest = rest.replace(found[0], " ");
    return found[found.length - 1] ?? found[0];
  };
  const facts: { -readonly [Key in keyof HeadingFacts]: HeadingFacts[Key] } = { rest, name: rest };
  const unit = unitOf(rest);
  if (unit !== undefined) {
    facts.unit = unit.unit;
    rest = rest.replace(unit.words, " ");
  }
  const part = partOf(rest);
  if (part !== undefined) {
    facts.part = part.part;
    rest = rest.replace(part.words, " ");
  }
  const day = dayOf(rest);
  if (day !== undefined) rest = rest.replace(day.words, " ");
  const year = take(/(?:năm\s*)?(?<!\d)((?:19[789]\d|20\d\d|2100))(?!\d)/iu);
  if (year !== undefined) facts.year = Number(year);
  else if (day !== undefined) Object.assign(facts, { part: day.part, ...facts, year: day.year });
  if (derived.test(rest)) facts.isDerived = true;
  if (otherPeriod.test(words)) facts.isOtherPeriod = true;
  facts.name = cleared(rest);
  for (const [pattern, status] of statuses) {
    if (facts.status !== undefined || !pattern.test(rest)) continue;
    facts.status = status;
    rest = rest.replace(pattern, " ");
  }
  return { ...facts, rest: cleared(rest) };
}

/** Without what joins a heading to the one above it, and marks at its ends. */
function cleared(words: string): string {
  return words
    .replace(/\s+/g, " ")
    .replace(/^[\s,;:.\-–+*]+|[\s,;:\-–]+$/g, "")
    .replace(/\s*(tính )?(đến|tại)( hết)?( ngày| thời điểm)?\s*(?=\)|$)/iu, "")
    .replace(/\(\s*\)/g, "")
    .replace(/^(trong đó|chia ra|bao gồm|gồm)(?=[\s:]|$)\s*:?\s*/iu, "")
    .trim();
}

function unitOf(words: string): { readonly unit: string; readonly words: string } | undefined {
  const said = /(?:đơn vị tính|đơn vị|đvt)\s*:\s*([^()\n;]{1,30})/iu.exec(words);
  if (said?.[1] !== undefined) return { unit: said[1].trim(), words: said[0] };
  for (const found of words.matchAll(units)) {
    const unit = found[2]?.trim() ?? "";
    if (unit !== "" && !notUnits.test(unit)) return { unit, words: found[0] };
  }
  return undefined;
}

/** The day figures stand at: "đến ngày 31/12/2023"; the end of a quarter ends that part of the year. */
function dayOf(
  words: string,
): { readonly year: number; readonly part: PeriodPart; readonly words: string } | undefined {
  const said =
    /(?:(?:tính|đến|tại|hết|ngày)\s+)*(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*((?:19|20)\d\d)(?!\d)/iu.exec(
      words,
    );
  if (said === null) return undefined;
  const [all, day, month, year] = said;
  const part = partsByEnd.get(`${Number(day)}/${Number(month)}`) ?? "year";
  return { year: Number(year), part, words: all };
}

const partsByEnd: ReadonlyMap<string, PeriodPart> = new Map([
  ["31/3", "q1"],
  ["30/6", "h1"],
  ["30/9", "9m"],
]);

function partOf(words: string): { readonly part: PeriodPart; readonly words: string } | undefined {
  const patterns: readonly (readonly [RegExp, PeriodPart])[] = [
    [/(cả|toàn) năm|12 tháng/iu, "year"],
    [/(6|06|sáu) tháng( đầu)?( năm)?(?! cuối)|nửa đầu năm|(?<![\p{L}\d])0?6T(?![\p{L}])/iu, "h1"],
    [/(6|06|sáu) tháng cuối( năm)?|nửa cuối năm/iu, "h2"],
    [/(9|09|chín) tháng( đầu)?( năm)?|(?<![\p{L}\d])0?9T(?![\p{L}])/iu, "9m"],
    [/quý\s*(iv|4)(?!\p{L})/iu, "q4"],
    [/quý\s*(iii|3)(?!\p{L})/iu, "q3"],
    [/quý\s*(ii|2)(?!\p{L})/iu, "q2"],
    [/quý\s*(i|1)(?!\p{L})/iu, "q1"],
  ];
  for (const [pattern, part] of patterns) {
    const found = pattern.exec(words);
    if (found !== null) return { part, words: found[0] };
  }
  return undefined;
}

/** Whether words name a sum of the rows beside it. */
export function isTotal(words: string): boolean {
  return /^(((tổng )?cộng|tổng(\s+(số|toàn \p{L}+))?)(\s*\(?(mục |phần )?[IVX\dA-E]+(\s*[+,]\s*[IVX\dA-E]+)*\)?)?|toàn (tỉnh|huyện|thị xã|thành phố|quận|xã|phường|quốc)|cả nước|chung|bình quân( chung)?)\s*:?$/iu.test(
    words.replace(/\s+/g, " ").trim(),
  );
}

/** Whether words say "in all" of what the words around them name. */
export function isWhole(words: string): boolean {
  return /^(tổng( số)?|số lượng|SL|chung)\s*:?$/iu.test(words.trim());
}

/** Whether words are a unit and nothing else, as in the last row of a heading. */
export function isUnit(words: string): boolean {
  return /^\(?(%|‰|người|nhân khẩu|hộ|vụ|tổ|chiếc|cái|camera|buổi|lớp|cuộc|lượt( người)?|suất|đội|câu lạc bộ|mô hình|ha|km2|km²|tấn|(nghìn|triệu|tỷ) (đồng|người)|đồng)\)?$/iu.test(
    words.trim(),
  );
}

/** Whether words stand under a table and are none of it. */
export function isNote(words: string): boolean {
  return /^(\*|\(\*+\)|\(?(ban hành )?kèm theo|ghi chú|nguồn|chú thích|lưu ý|người lập|thủ trưởng|nơi nhận|.{0,30}ngày\s+\S+\s+tháng)/iu.test(
    words.trim(),
  );
}

const kindOfPlace =
  /^\P{L}*([xX]ã|[pP]hường|[tT]hị [tT]rấn|[tT]hị [xX]ã|[hH]uyện|[qQ]uận|[tT]ỉnh|[tT]hành [pP]hố|[đĐ]ặc [kK]hu|[tT][pPxX]\.?|[tT][tT]\.|tt|[pPxXhHqQ]\.)\s*/u;

/**
 * Whether words begin like the name of an administrative unit: its kind, and a name in capitals. Words all in capitals
 * tell nothing: "XÃ HỘI" is none.
 */
export function looksLikePlace(words: string): boolean {
  const text = words.normalize("NFC");
  const kind = kindOfPlace.exec(text);
  return kind !== null && /^\p{Lu}/u.test(text.slice(kind[0].length));
}

/** How wide the kind of place that words begin with is: 1 province, 2 district, 3 commune; undefined of no or an unclear kind. */
export function kindRank(words: string): 1 | 2 | 3 | undefined {
  const text = words.replace(/^[^\p{L}]+/u, "").toLowerCase();
  if (/^tỉnh\s/u.test(text)) return 1;
  if (/^(huyện|quận|thị xã|tx\.?|h\.|q\.)\s/u.test(text)) return 2;
  return /^(xã|phường|thị trấn|đặc khu|tt\.?|p\.|x\.)\s/u.test(text) ? 3 : undefined;
}
