import type { z } from "zod";
import type { Language } from "../view/view.ts";

type Issue = z.core.$ZodIssue;

/** Longest part of a value that a sentence repeats. */
const longestTold = 60;

/** Why a field of a briefing is refused, in a few words that name the value: "dài 10000 ký tự, nhiều nhất là 300". */
export function briefingReason(issue: Issue, given: unknown, language: Language): string {
  const isVi = language === "vi";
  switch (issue.code) {
    case "unrecognized_keys":
      return isVi ? "không có mục này" : "there is no such field";
    case "too_big":
      return tooBig(issue, given, isVi);
    case "too_small":
      if (typeof given === "number")
        return isVi ? `là ${given}, nhỏ nhất là ${issue.minimum}` : `is ${given}, at least ${issue.minimum}`;
      return isVi ? "không được để trống" : "must not be empty";
    case "invalid_format":
      if (issue.format === "regex") return isVi ? "có ký tự điều khiển" : "has control characters in it";
      return isVi ? `${told(given)} không phải là một ngày` : `${told(given)} is no date`;
    case "invalid_value":
    case "invalid_union":
    case "invalid_type":
      if (given === undefined) return isVi ? "còn thiếu" : "is left out";
      return isVi ? `không nhận ${told(given)}` : `${told(given)} is not taken`;
    default:
      return isVi ? `không nhận ${told(given)}` : issue.message;
  }
}

function tooBig({ maximum }: Issue & { code: "too_big" }, given: unknown, isVi: boolean): string {
  if (typeof given === "string")
    return isVi
      ? `dài ${given.length} ký tự, nhiều nhất là ${maximum}`
      : `has ${given.length} characters, at most ${maximum}`;
  if (Array.isArray(given))
    return isVi
      ? `có ${given.length} mục, nhiều nhất là ${maximum}`
      : `has ${given.length} items, at most ${maximum}`;
  return isVi ? `là ${told(given)}, nhiều nhất là ${maximum}` : `is ${told(given)}, at most ${maximum}`;
}

/** The value under a path of what was given. */
export function givenAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined),
    input,
  );
}

function told(given: unknown): string {
  const text = JSON.stringify(given) ?? String(given);
  return text.length <= longestTold ? text : `${text.slice(0, longestTold)}…`;
}
