import { DomainError } from "../domain-error.ts";
import type { Language } from "./view.ts";

/** What a refused View's reason is told with: years, a day, names. */
type Facts = Readonly<Record<string, string | number>>;

/** Why a field of a View is refused, told after its name and value; `{}` holds a fact. */
const reasons = {
  "years-backwards": {
    vi: "năm đầu sau năm cuối",
    en: "years run backwards, `from` is after `to`",
  },
  "outside-years": {
    vi: "ngoài các năm được xem, từ {from} đến {to}",
    en: "outside the years shown, {from} to {to}",
  },
  "base-not-before": {
    vi: "phải trước năm được so với nó, {focus}",
    en: "it must be before the year compared with it, {focus}",
  },
  "no-such-year": {
    vi: "chỉ nhận các năm từ {earliest} đến {latest}",
    en: "years are from {earliest} to {latest}",
  },
  "before-register": {
    vi: "danh mục đơn vị hành chính chỉ biết từ ngày {firstVi}",
    en: "the register of units is known from {first} on",
  },
  "held-by-several": {
    vi: "trong khung địa giới này thuộc {units}; hãy chọn một trong các đơn vị đó",
    en: "in this frame it lies in {units}; choose one of these",
  },
  "other-level": {
    vi: "khác cấp với {of}",
    en: "not of the level of {of}",
  },
  "list-left-out": {
    vi: "danh sách tương đồng phải nêu các địa phương",
    en: "a list of peers names its places",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

export type RefusalReason = keyof typeof reasons;

/** A refused field: which, what stood there, why. */
export interface RefusedField {
  /** Path of the field in the View: `peers.of`. */
  readonly field: string;
  /** What stood there, as it is to be shown. */
  readonly value: string;
  readonly reason: RefusalReason;
  /** What the reason names; `outside-years` the years, `before-register` the day. */
  readonly facts?: Facts;
}

/** The refusal of a View: DomainError "invalid-view" whose evidence is the field, the value, the reason and its facts. */
export function refusedView({ field, value, reason, facts = {} }: RefusedField): DomainError {
  const evidence = { field, value, reason, ...facts };
  const why = refusalReason(evidence, "en") ?? "";
  return new DomainError("invalid-view", `invalid view: ${field} is ${value}: ${why}`, evidence);
}

/** Why a View was refused, in the reader's language, without the field and its value; undefined where no reason is known. */
export function refusalReason(evidence: Facts, language: Language): string | undefined {
  const { reason } = evidence;
  if (typeof reason !== "string" || !Object.hasOwn(reasons, reason)) return undefined;
  return reasons[reason as RefusalReason][language].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(evidence[name] ?? ""),
  );
}
