import { DomainError, type DomainErrorCode } from "../domain-error.ts";
import type { Language } from "./view.ts";

/** What a refusal to keep something is told with: `value` is what was given, `reason` why it is refused. */
type Evidence = Readonly<Record<string, string | number>>;

/** Whole sentences; `{}` holds a fact, `{field}` the name of a field. */
const sentences = {
  "no-text": {
    vi: "{field} không được để trống.",
    en: "{field} must not be empty.",
  },
  "text-too-long": {
    vi: "{field} dài {length} ký tự, nhiều nhất là {most}: “{value}”.",
    en: "{field} has {length} characters, at most {most}: “{value}”.",
  },
  "control-sign": {
    vi: "{field} có ký tự điều khiển {code}: “{value}”.",
    en: "{field} has the control sign {code}: “{value}”.",
  },
  "too-large": {
    vi: "{field} lớn {value} byte, nhiều nhất là {most}.",
    en: "{field} has {value} bytes, at most {most}.",
  },
  "no-more-saved-views": {
    vi: "Đã có {value} góc nhìn được lưu, nhiều nhất là {most}. Hãy xóa những góc nhìn không còn dùng.",
    en: "There are {value} saved views, at most {most}. Remove some that are no longer used.",
  },
  "no-more-briefings": {
    vi: "Đã có {value} mẫu báo cáo được lưu, nhiều nhất là {most}. Hãy xóa những mẫu không còn dùng.",
    en: "There are {value} saved briefings, at most {most}. Remove some that are no longer used.",
  },
  "no-more-links": {
    vi: "Đã có {value} liên kết, nhiều nhất là {most}.",
    en: "There are {value} links, at most {most}.",
  },
  "links-too-fast": {
    vi: "{value} liên kết đã được tạo trong một giờ qua, nhiều nhất là {most}. Hãy thử lại sau.",
    en: "{value} links were made within the last hour, at most {most}. Try again later.",
  },
  "not-owner": {
    vi: "“{value}” do {owner} lưu: chỉ người lưu hoặc quản trị viên được sửa hay xóa.",
    en: "“{value}” was saved by {owner}: only who saved it or an administrator may change or remove it.",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

type KeepingReason = keyof typeof sentences;

const fields: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  name: { vi: "Tên", en: "The name" },
  description: { vi: "Mô tả", en: "The description" },
  folder: { vi: "Thư mục", en: "The folder" },
  definition: { vi: "Mẫu báo cáo", en: "The briefing" },
};

/** The refusal to keep something: a DomainError whose evidence {@link keepingSentence} tells in either language. */
export function keepingRefusal(
  code: Extract<DomainErrorCode, "invalid-input" | "too-many" | "not-allowed">,
  evidence: { readonly value: string | number; readonly reason: KeepingReason } & Evidence,
): DomainError {
  return new DomainError(code, keepingSentence(evidence, "en") ?? "", evidence);
}

/** Why something was not kept, as a whole sentence; undefined for the evidence of another refusal. */
export function keepingSentence(evidence: Evidence, language: Language): string | undefined {
  const { reason } = evidence;
  if (typeof reason !== "string" || !Object.hasOwn(sentences, reason)) return undefined;
  const fact = (name: string): string | number => {
    const given = evidence[name] ?? "";
    return name === "field" ? (fields[given]?.[language] ?? given) : given;
  };
  return sentences[reason as KeepingReason][language].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(fact(name)),
  );
}
