import type { Metric } from "../figures/metric.ts";
import { toSixDecimals } from "../figures/six-decimals.ts";
import type { Known, Qualifier, Value } from "../figures/value.ts";
import { isKnown, known, missing } from "../figures/value.ts";
import type { Language } from "../view/view.ts";
import { isOpenMark, missingReasonIn, missingWords } from "./missing-words.ts";
import { decimalText, qualifierSign } from "./written-number.ts";

/** Why what a person typed is no value. */
export type TypedFaultCode =
  /** Several numbers may be meant: `readings`. */
  | "ambiguous"
  | "not-a-number"
  /** "x", "không": there may be no figure, or it may be zero. */
  | "open-mark"
  /** Decimals of what is counted in whole. */
  | "not-whole"
  /** Another unit than the metric's stands behind the number. */
  | "other-unit"
  /** Below zero, of what is counted. */
  | "negative"
  | "too-large";

export interface TypedFault {
  readonly fault: TypedFaultCode;
  /** What was typed, in one line. */
  readonly shown: string;
  /** The numbers that may be meant, of an ambiguous one; else empty. */
  readonly readings: readonly number[];
}

/** What a person typed into a cell: a value, nothing at all, or what it cannot be. */
export type TypedValue = { readonly value: Value } | { readonly nothing: true } | TypedFault;

/** What of a metric settles how a number of it is written. */
export type TypedMetric = Pick<Metric, "unit" | "decimals" | "valueKind">;

const signs: readonly (readonly [RegExp, Qualifier])[] = [
  [/^(?:≥|>=|>|trên|hơn|ít nhất|tối thiểu|at least|over|more than)\s*(?=[-−–]?\d)/i, "at-least"],
  [/^(?:≤|<=|<|dưới|không quá|nhiều nhất|tối đa|at most|under|up to)\s*(?=[-−–]?\d)/i, "at-most"],
  [/^(?:≈|~|gần|khoảng|ước chừng|ước|xấp xỉ|about|nearly)\s*(?=[-−–]?\d)/i, "approximate"],
];

const scales: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};

/**
 * Reads what a person types or pastes in a cell of the metric: "1.234,5", "≈ 120", "≥ 4.300", "gần 700", "98,4 %",
 * "2,5 triệu đồng", or why there is no figure ("-", "chưa báo cáo"); "không phát sinh" is zero. Of whole numbers points
 * or commas part thousands. What may be two numbers is refused ("4.3000", "1.23" of a count): nothing is guessed.
 */
export function readTypedValue(text: string, metric: TypedMetric): TypedValue {
  const shown = text.normalize("NFC").replace(/\s+/g, " ").trim();
  if (shown === "") return { nothing: true };
  const reason = missingReasonIn(shown);
  if (reason !== undefined) return { value: missing(reason) };
  if (isOpenMark(shown)) return fault("open-mark", shown);
  if (/^(không phát sinh|none occurred)$/i.test(shown)) return { value: known(0) };
  const [first, qualifier] = qualifierOf(shown);
  const written = /^(?<minus>[-−–])? ?(?<digits>\d[\d., ]*?) ?(?<words>[^\d.,\s].*)?$/u.exec(first)?.groups;
  if (written === undefined || shown.length > 80) return fault("not-a-number", shown);
  const { minus, digits = "", words = "" } = written;
  const scale = scaleOf(words, metric);
  if (scale === undefined) return fault("other-unit", shown);
  const readings = numeralReadings(digits, { metric, isScaled: scale !== 1 });
  const [only] = readings;
  if (only === undefined) return fault("not-a-number", shown);
  const sign = minus === undefined ? 1 : -1;
  const values = readings.map((reading) => toSixDecimals(sign * reading * scale));
  if (values.length > 1) return { fault: "ambiguous", shown, readings: values };
  return checked(known(values[0] ?? only, qualifier), { shown, metric });
}

/**
 * The number of a metric that a document writes, with the words behind it ("1,2" and "triệu đồng"), as Vietnamese writes
 * numbers: where two could be meant, a point before three digits parts thousands and a comma decimals. Undefined of what
 * is no number that one writes ("4.5000"), and of another unit's.
 */
export function numberOfDocument(
  { number, after }: { readonly number: string; readonly after: string },
  metric: TypedMetric,
): number | undefined {
  const scale = /^\s*(\p{L}+)/u.exec(after.normalize("NFC"))?.[1]?.toLowerCase() ?? "";
  const read = readTypedValue(scale in scales ? `${number} ${scale}` : number, metric);
  if ("value" in read) return isKnown(read.value) ? read.value.value : undefined;
  if (!("fault" in read) || !/^[-−–]?[1-9]\d{0,2}[.,]\d{3}(?!\d)/.test(read.shown)) return undefined;
  return read.readings[read.shown.includes(",") ? 1 : 0];
}

/** A value as a person would type it: reading it again gives the same. Numbers have Vietnamese marks; "" of none. */
export function typedText(value: Value, metric: TypedMetric, language: Language = "vi"): string {
  if (!isKnown(value)) return missingWords[value.missing][language];
  const [whole = "0", rest = ""] = decimalText(Math.abs(value.value)).split(".");
  const sign = value.value < 0 ? "-" : "";
  return `${qualifierSign[value.qualifier]}${sign}${grouped(whole)}${decimals(whole, rest, metric)}`;
}

/** Decimals such that no mark can be taken for the other one: "1.234,0", "1,2340". */
function decimals(whole: string, rest: string, metric: TypedMetric): string {
  if (rest === "") return metric.decimals > 0 && whole.length > 3 ? ",0" : "";
  return rest.length === 3 && metric.valueKind !== "percentage" ? `,${rest}0` : `,${rest}`;
}

const sentences: Readonly<Record<TypedFaultCode, Readonly<Record<Language, string>>>> = {
  ambiguous: {
    vi: "“{shown}” đọc được nhiều cách: {readings}. Hãy nhập lại, dấu chấm chỉ để phân cách nghìn, dấu phẩy chỉ để phân cách số lẻ.",
    en: "“{shown}” can be read in several ways: {readings}. Enter it again with thousands parted in threes.",
  },
  "not-a-number": {
    vi: "“{shown}” không phải là số. Hãy nhập số, hoặc lý do chưa có số liệu, như “chưa báo cáo”.",
    en: "“{shown}” is no number. Enter a number, or why there is none, such as “not reported”.",
  },
  "open-mark": {
    vi: "“{shown}” chưa nói rõ là chưa có số liệu hay bằng 0. Hãy ghi lý do, như “chưa báo cáo”, hoặc 0 nếu không phát sinh.",
    en: "“{shown}” does not say whether there is no figure or zero. Say why, such as “not reported”, or enter 0 if none occurred.",
  },
  "not-whole": {
    vi: "“{shown}” có số lẻ, chỉ tiêu này đếm theo số nguyên ({unit}).",
    en: "“{shown}” has decimals; this metric is counted in whole numbers ({unit}).",
  },
  "other-unit": {
    vi: "“{shown}” có đơn vị khác; đơn vị tính của chỉ tiêu là “{unit}”.",
    en: "“{shown}” has another unit; this metric is in “{unit}”.",
  },
  negative: {
    vi: "“{shown}” nhỏ hơn 0; chỉ tiêu này không có số âm.",
    en: "“{shown}” is below zero; this metric has no negative figures.",
  },
  "too-large": {
    vi: "“{shown}” quá lớn để lưu chính xác. Hãy kiểm tra số chữ số.",
    en: "“{shown}” is too large to be kept exactly. Check its digits.",
  },
};

/** What is wrong with what was typed, as a whole sentence that says what is expected. */
export function typedFaultSentence(
  { fault: code, shown, readings }: TypedFault,
  metric: TypedMetric,
  language: Language,
): string {
  const or = language === "vi" ? " hoặc " : " or ";
  const facts: Readonly<Record<string, string>> = {
    shown: shown.length > 60 ? `${shown.slice(0, 59)}…` : shown,
    readings: readings.map((reading) => typedText(known(reading), metric)).join(or),
    unit: metric.unit[language],
  };
  return sentences[code][language].replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? "");
}

function checked(
  value: Known,
  { shown, metric }: { readonly shown: string; readonly metric: TypedMetric },
): TypedValue {
  const { value: number } = value;
  if (Math.abs(number) > Number.MAX_SAFE_INTEGER) return fault("too-large", shown);
  if (metric.decimals === 0 && !Number.isInteger(number)) return fault("not-whole", shown);
  if (metric.valueKind === "count" && number < 0) return fault("negative", shown);
  return { value };
}

function fault(code: TypedFaultCode, shown: string): TypedFault {
  return { fault: code, shown, readings: [] };
}

/** The rest of the text, and how sure the number is; "120 trở lên" says it behind. */
function qualifierOf(text: string): readonly [string, Qualifier] {
  for (const [sign, qualifier] of signs) if (sign.test(text)) return [text.replace(sign, ""), qualifier];
  if (/\d.* trở lên$/i.test(text)) return [text.replace(/ trở lên$/i, ""), "at-least"];
  if (/\d.* trở xuống$/i.test(text)) return [text.replace(/ trở xuống$/i, ""), "at-most"];
  return [text, "exact"];
}

/** What the words behind a number multiply it by: 1 of the metric's own unit; undefined of another unit. */
function scaleOf(words: string, { unit }: TypedMetric): number | undefined {
  const said = words.toLowerCase().trim();
  const own = [unit.vi.toLowerCase(), unit.en.toLowerCase()];
  if (said === "" || own.includes(said)) return 1;
  // "2,5 triệu" of a metric in "triệu đồng" is 2,5 of its unit, not a million times as much.
  if (own.some((name) => name.startsWith(`${said} `) && said in scales)) return 1;
  if (own.some((name) => (name.split(" ")[0] ?? "") in scales) || unit.vi === "%") return undefined;
  const [first = "", ...rest] = said.split(" ");
  const left = rest.join(" ");
  return left === "" || own.includes(left) ? scales[first] : undefined;
}

interface NumeralUse {
  readonly metric: TypedMetric;
  /** Whether "nghìn", "triệu" or "tỷ" follows: then decimals are usual. */
  readonly isScaled: boolean;
}

/** What digits with marks may mean: one number where they are plain, several where they are not, none of no numeral. */
function numeralReadings(given: string, { metric, isScaled }: NumeralUse): readonly number[] {
  const digits = /^\d{1,3}( \d{3})+([.,]|$)/.test(given) ? given.replaceAll(" ", "") : given;
  if (digits.includes(" ") || /[.,]$/.test(digits)) return [];
  if (/^\d+$/.test(digits)) return [Number(digits)];
  if (/^[1-9]\d{0,2}(\.\d{3})+,\d+$/.test(digits))
    return [Number(digits.replaceAll(".", "").replace(",", "."))];
  if (/^[1-9]\d{0,2}(,\d{3})+\.\d+$/.test(digits)) return [Number(digits.replaceAll(",", ""))];
  if (/^[1-9]\d{0,2}((\.\d{3}){2,}|(,\d{3}){2,})$/.test(digits)) return [Number(digits.replace(/[.,]/g, ""))];
  const [whole = "", rest = "", ...more] = digits.split(/[.,]/);
  if (more.length > 0 || /^0\d/.test(whole)) return [];
  const isWhole = metric.decimals === 0 && !isScaled;
  const decimal = Number(`${whole}.${rest}`);
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) {
    if (isWhole) return [Number(whole + rest)];
    return metric.valueKind === "percentage" && digits.includes(",")
      ? [decimal]
      : [Number(whole + rest), decimal];
  }
  if (digits.includes(",") || whole === "0" || !isWhole) return [decimal];
  return pointOutOfPlace(whole, rest);
}

/** A point that parts no thousands in a whole number: with all its digits, and as if it did. */
function pointOutOfPlace(whole: string, rest: string): readonly number[] {
  return [...new Set([Number(whole + rest), Number(whole + rest.slice(0, 3).padEnd(3, "0"))])];
}

function grouped(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, ".");
}
