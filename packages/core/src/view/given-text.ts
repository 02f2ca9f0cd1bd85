import { keepingRefusal } from "./keeping-refusal.ts";

/** Names that people give to what they keep. */
export interface TextRule {
  readonly field: "name" | "description" | "folder";
  /** Characters it may have. */
  readonly most: number;
  readonly mayBeEmpty?: true;
  /** True where it may have several lines. */
  readonly hasLines?: true;
}

export const nameRule: TextRule = { field: "name", most: 120 };
export const descriptionRule: TextRule = {
  field: "description",
  most: 2000,
  mayBeEmpty: true,
  hasLines: true,
};
const folderRule: TextRule = { field: "folder", most: 200, mayBeEmpty: true };

/** Control signs, halves of signs, and marks that turn the direction of what follows. */
const unfit = /[\p{Cc}\p{Cs}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u;

/**
 * Words a person gave, without the blanks around them, in composed letters (NFC).
 *
 * @throws DomainError "invalid-input" where nothing is left, for too many characters, and for a control sign
 */
export function givenText(text: string, { field, most, mayBeEmpty, hasLines }: TextRule): string {
  const given = text.replaceAll("\r\n", "\n").trim().normalize("NFC");
  const shown = given.length > 40 ? `${[...given].slice(0, 39).join("")}…` : given;
  if (given === "" && mayBeEmpty !== true)
    throw keepingRefusal("invalid-input", { value: shown, reason: "no-text", field });
  const { length } = [...given];
  if (length > most)
    throw keepingRefusal("invalid-input", { value: shown, reason: "text-too-long", field, length, most });
  const sign = unfit.exec(hasLines === true ? given.replaceAll("\n", " ") : given)?.[0];
  if (sign === undefined) return given;
  const code = `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  throw keepingRefusal("invalid-input", {
    value: shown.replaceAll(new RegExp(unfit, "gu"), "�"),
    reason: "control-sign",
    field,
    code,
  });
}

/**
 * The path of a folder: names with "/" between, without blanks around them and without empty ones; "" for no folder.
 *
 * @throws DomainError as {@link givenText}
 */
export function givenFolder(path: string): string {
  const names = givenText(path, folderRule).split("/");
  return names
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .join("/");
}
