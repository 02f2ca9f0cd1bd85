import type { PeriodPart } from "@sosanh/core/figures/period";
import type { CandidateStatus } from "../candidate.ts";

/** What the words over a column, beside a row or above a table say of its figures; what they do not say is absent. */
export interface HeadingFacts {
  /** The words that are left: what is counted, or of whom. */
  readonly rest: string;
  readonly year?: number;
  readonly part?: PeriodPart;
  readonly unit?: string;
  readonly status?: CandidateStatus;
  /** Whether the figures compare others and are none of their own: "so sánh", "tăng/giảm". */
  readonly isDerived?: true;
}

const statuses: readonly (readonly [RegExp, CandidateStatus])[] = [
  [/(^|\s)(ước( thực hiện| tính)?|ƯTH)(?=\s|$)/iu, "estimate"],
  [/(^|\s)(kế hoạch|KH|chỉ tiêu( được)? giao|được giao|giao)(?=\s|$)/iu, "target"],
  [/(^|\s)(thực hiện|TH|kết quả( thực hiện)?)(?=\s|$)/iu, "measured"],
];
const derived =
  /(so sánh|so với|tăng\s*[/,]?\s*giảm|chênh lệch|% ?(tăng|giảm)|tốc độ tăng|\bSS\b|xếp hạng|thứ hạng)/iu;
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
  const facts: { -readonly [Key in keyof HeadingFacts]: HeadingFacts[Key] } = { rest };
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
  const year = take(/(?:năm\s*)?(?<!\d)((?:19[789]\d|20\d\d|2100))(?!\d)/iu);
  if (year !== undefined) facts.year = Number(year);
  if (derived.test(rest)) facts.isDerived = true;
  for (const [pattern, status] of statuses) {
    if (facts.status !== undefined || !pattern.test(rest)) continue;
    facts.status = status;
    rest = rest.replace(pattern, " ");
  }
  return {
    ...facts,
    rest: rest
      .replace(/\s+/g, " ")
      .replace(/^[\s,;:.\-–]+|[\s,;:\-–]+$/g, "")
      .trim(),
  };
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

function partOf(words: string): { readonly part: PeriodPart; readonly words: string } | undefined {
  const patterns: readonly (readonly [RegExp, PeriodPart])[] = [
    [/(6|06|sáu) tháng( đầu)?( năm)?(?! cuối)|nửa đầu năm/iu, "h1"],
    [/(6|06|sáu) tháng cuối( năm)?|nửa cuối năm/iu, "h2"],
    [/(9|09|chín) tháng( đầu)?( năm)?/iu, "9m"],
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
  return /^(tổng(\s+(cộng|số|toàn \p{L}+))?|cộng|toàn (tỉnh|huyện|thị xã|thành phố|quận|xã|phường|quốc)|cả nước|chung|bình quân( chung)?)\s*:?$/iu.test(
    words.trim(),
  );
}

/** Whether words stand under a table and are none of it. */
export function isNote(words: string): boolean {
  return /^(\*|\(\*+\)|ghi chú|nguồn|chú thích|lưu ý|người lập|thủ trưởng|nơi nhận|.{0,30}ngày\s+\S+\s+tháng)/iu.test(
    words.trim(),
  );
}

/** Whether words begin like the name of an administrative unit. */
export function looksLikePlace(words: string): boolean {
  return /^(\d+[.)]?\s*)?(xã|phường|thị trấn|thị xã|huyện|quận|tỉnh|thành phố|đặc khu|tp\.?|tx\.?|tt\.?|p\.|x\.|h\.|q\.)\s*\p{Lu}/u.test(
    words.replace(/^[^\p{L}\d]+/u, "").replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()),
  );
}
