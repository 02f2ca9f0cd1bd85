import type { Metric } from "../figures/metric.ts";
import type { Language } from "../view/view.ts";
import type { CheckCode, FigureCheck } from "./figure-check.ts";
import { writtenNumber } from "./written-number.ts";

type Said = Readonly<Record<Language, string>>;

/** Whole sentences; `{}` holds a fact, numbers written with the marks of the language. */
const sentences: Readonly<Record<CheckCode, Said>> = {
  "added-by-hand": {
    vi: "Con số thêm tay: máy đã bỏ sót, hãy xem kỹ cả chỗ ghi lẫn chỉ tiêu.",
    en: "A figure added by hand: the machine missed it, so look at its words and its metric.",
  },
  "ambiguous-number": {
    vi: "“{shown}” đọc được nhiều cách, cần chọn một.",
    en: "“{shown}” can be read in several ways; one has to be chosen.",
  },
  "unknown-metric": {
    vi: "Chưa có chỉ tiêu nào khớp với “{words}”.",
    en: "No metric fits “{words}”.",
  },
  "metric-guessed": {
    vi: "Chỉ tiêu được đoán từ cụm từ “{words}”.",
    en: "The metric was guessed from the words “{words}”.",
  },
  "unknown-place": {
    vi: "Chưa xác định được địa phương “{name}”.",
    en: "The place “{name}” is not settled.",
  },
  "place-guessed": {
    vi: "Địa phương được suy từ văn bản: {name}.",
    en: "The place was inferred from the document: {name}.",
  },
  "no-year": {
    vi: "Văn bản không cho biết số liệu của năm nào.",
    en: "The document does not say which year the figure is of.",
  },
  "year-guessed": {
    vi: "Năm được suy từ văn bản: {year}.",
    en: "The year was inferred from the document: {year}.",
  },
  "status-guessed": {
    vi: "Chưa chắc đây là số thực hiện hay chỉ tiêu được giao.",
    en: "It is not certain whether this is a result or a target.",
  },
  "unknown-unit": {
    vi: "Đơn vị ghi là “{unit}”, đơn vị tính của chỉ tiêu là “{expected}”.",
    en: "The unit written is “{unit}”; the metric is in “{expected}”.",
  },
  "unread-cell": {
    vi: "“{shown}” không đọc được thành số.",
    en: "No number can be read from “{shown}”.",
  },
  "written-otherwise": {
    vi: "Văn bản ghi “{shown}”.",
    en: "The document says “{shown}”.",
  },
  "ten-times": {
    vi: "Gấp {times} lần năm {year} ({before}).",
    en: "{times} times the figure of {year} ({before}).",
  },
  "far-from-last-year": {
    vi: "Gấp {times} lần năm {year} ({before}).",
    en: "{times} times the figure of {year} ({before}).",
  },
  "total-differs": {
    vi: "Tổng ghi {total}, cộng các phần được {parts}.",
    en: "The total says {total}, its parts add up to {parts}.",
  },
  "above-target": {
    vi: "Đạt {percent} % chỉ tiêu được giao ({target}).",
    en: "{percent}% of the target ({target}).",
  },
  "not-a-share": {
    vi: "Tỷ lệ {value} % nằm ngoài khoảng 0–100 %.",
    en: "A percentage of {value}% lies outside of 0–100%.",
  },
  negative: {
    vi: "Số âm: {value}.",
    en: "A negative number: {value}.",
  },
  "not-whole": {
    vi: "{value} có số lẻ, trong khi chỉ tiêu đếm theo số nguyên.",
    en: "{value} has decimals, while the metric is counted in whole numbers.",
  },
  duplicate: {
    vi: "Trùng với con số thứ {number} trong cùng đợt: cùng chỉ tiêu, địa phương, kỳ và giá trị.",
    en: "The same as figure {number} of this submission: the same metric, place, period and value.",
  },
  contradicts: {
    vi: "Con số thứ {number} trong cùng đợt ghi {value} cho cùng chỉ tiêu, địa phương và kỳ.",
    en: "Figure {number} of this submission says {value} for the same metric, place and period.",
  },
  "text-differs-from-table": {
    vi: "Lời văn và bảng khác nhau: con số thứ {number} ghi {value}.",
    en: "The text and the table differ: figure {number} says {value}.",
  },
  "second-source": {
    vi: "Đã công bố {value} theo “{source}”.",
    en: "{value} is published from “{source}”.",
  },
  "already-published": {
    vi: "Đã công bố đúng giá trị này theo “{source}”.",
    en: "The same value is published from “{source}”.",
  },
  "out-of-sight": {
    vi: "Con số của nơi khác: kết quả kiểm tra dành cho người phụ trách nơi đó.",
    en: "Of another place: what was found is told to those who see that place.",
  },
  "other-place": {
    vi: "{name} không phải là địa phương của văn bản ({document}).",
    en: "{name} is not the place of the document ({document}).",
  },
  "other-year": {
    vi: "Của năm {year}, trong khi văn bản là của năm {document}.",
    en: "Of {year}, while the document is of {document}.",
  },
  "did-not-exist": {
    vi: "{name} không phải là đơn vị hành chính trong năm {year}.",
    en: "{name} was no administrative unit in {year}.",
  },
  "in-the-future": {
    vi: "Kỳ {year} chưa kết thúc.",
    en: "The period of {year} has not ended.",
  },
};

/** Sentences of the same code where some facts say more, or where a fact is not there. */
const pointBeforeFour: Said = {
  vi: "Dấu chấm đứng trước bốn chữ số: không phải dấu phân cách nghìn hợp lệ.",
  en: "A point before four digits parts no thousands.",
};
const pointElsewhere: Said = {
  vi: "Dấu phân cách trong “{shown}” không chia đúng từng ba chữ số.",
  en: "The marks in “{shown}” do not part its digits in threes.",
};
const lessThanBefore: Said = {
  vi: "Giảm {times} lần so với năm {year} ({before}).",
  en: "The figure of {year} ({before}) was {times} times as large.",
};
const nothingLeft: Said = {
  vi: "Bằng 0, trong khi năm {year} là {before}.",
  en: "Zero, while {year} had {before}.",
};
/** What is said where the fact named is not there. */
const without: Partial<Readonly<Record<CheckCode, { readonly fact: string; readonly said: Said }>>> = {
  "unknown-metric": { fact: "words", said: { vi: "Chưa có chỉ tiêu nào khớp.", en: "No metric fits." } },
  "metric-guessed": {
    fact: "words",
    said: { vi: "Chỉ tiêu được đoán từ câu văn.", en: "The metric was guessed from the sentence." },
  },
  "unknown-place": {
    fact: "name",
    said: { vi: "Chưa xác định được địa phương.", en: "The place is not settled." },
  },
  "place-guessed": {
    fact: "name",
    said: { vi: "Địa phương được suy từ văn bản.", en: "The place was inferred from the document." },
  },
  "year-guessed": {
    fact: "year",
    said: { vi: "Năm được suy từ văn bản.", en: "The year was inferred from the document." },
  },
  "above-target": {
    fact: "target",
    said: { vi: "Đạt {percent} % chỉ tiêu được giao.", en: "{percent}% of the target." },
  },
  "second-source": {
    fact: "source",
    said: { vi: "Đã công bố {value} cho cùng ô.", en: "{value} is published for the same cell." },
  },
  "already-published": {
    fact: "source",
    said: { vi: "Đã công bố đúng giá trị này.", en: "The same value is published." },
  },
  "unknown-unit": {
    fact: "expected",
    said: { vi: "Đơn vị ghi là “{unit}” chưa rõ.", en: "The unit “{unit}” is not known." },
  },
};

/** Facts whose number is the metric's own, written with its unit. */
const inUnit: ReadonlySet<string> = new Set(["total", "parts", "target"]);

/**
 * What a check says, as a whole sentence. Facts that are numbers are written with the marks of the language, those of
 * the metric with its unit where the metric is given; `ordinal` is told as the number a reader counts, from 1.
 */
export function checkSentence(
  check: Pick<FigureCheck, "code" | "facts">,
  language: Language,
  metric?: Pick<Metric, "unit">,
): string {
  const { facts } = check;
  const write = (name: string): string => {
    const given = name === "number" ? Number(facts.ordinal) + 1 : (facts[name] ?? "");
    if (name === "expected" && metric !== undefined) return metric.unit[language];
    if (typeof given === "string") return given;
    if (name === "year" || (check.code === "other-year" && name === "document")) return `${given}`;
    if (name === "times") return writtenNumber(timesOf(given), language);
    const number = writtenNumber(given, language);
    const unit = inUnit.has(name) ? metric?.unit[language] : undefined;
    if (unit === undefined) return number;
    return unit === "%" && language === "en" ? `${number}%` : `${number} ${unit}`;
  };
  return sentenceOf(check)[language].replace(/\{(\w+)\}/g, (_, name: string) => write(name));
}

/** A tenth is told as ten times less; to one decimal. */
function timesOf(ratio: number): number {
  return Math.round((ratio < 1 ? 1 / ratio : ratio) * 10) / 10;
}

function sentenceOf({ code, facts }: Pick<FigureCheck, "code" | "facts">): Said {
  const { shown, times } = facts;
  if (code === "ambiguous-number" && typeof shown === "string") {
    if (/^\d{1,3}\.\d{4}$/.test(shown)) return pointBeforeFour;
    if (/\d[.,]\d/.test(shown)) return pointElsewhere;
  }
  if (times === 0) return nothingLeft;
  if (typeof times === "number" && times < 1) return lessThanBefore;
  const short = without[code];
  return short !== undefined && (facts[short.fact] ?? "") === "" ? short.said : sentences[code];
}
