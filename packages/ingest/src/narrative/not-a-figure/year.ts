import type { Reading } from "../reading.ts";
import type { NotFigureRule } from "./rule.ts";
import { joinedDigits } from "./rule.ts";

const yearDigits = /^(19|20)\d{2}$/;

/** "năm 2023", "2020-2025", "Giáp Thìn 2024": four digits that nothing is counted with. */
export const isYear: NotFigureRule = (reading, at) => {
  const { tokens } = reading;
  if (!yearDigits.test(tokens[at]?.text ?? "")) return undefined;
  const range = joinedDigits(reading, at, /^[-/]$/);
  if (range.parts.length === 2 && range.parts.every((p) => yearDigits.test(p)))
    return { kind: "year", to: range.to };
  // "2021-03", "2021-03-07" as systems write a month or a day.
  const [, month = "", day = "01"] = range.parts;
  const isMonth = range.parts.length <= 3 && /^(0[1-9]|1[0-2])$/.test(month);
  if (isMonth && /^(0[1-9]|[12]\d|3[01])$/.test(day)) return { kind: "date", to: range.to };
  const before = tokens[at - 1];
  if (/^(năm|niên|khóa|xuân|tết|từ|đến)$/.test(before?.text ?? "")) return { kind: "year", to: at + 1 };
  if (before?.text === "-" && yearDigits.test(tokens[at - 2]?.text ?? ""))
    return { kind: "year", to: at + 1 };
  return isCounted(reading, at + 1) ? undefined : { kind: "year", to: at + 1 };
};

function isCounted({ hitsFrom, vocabulary }: Reading, at: number): boolean {
  const units = hitsFrom(at).map(({ phrase }) => vocabulary.unitOf(phrase)?.class);
  // A place that follows a year is who acts, not what is counted.
  return units.some(
    (unit) => unit !== undefined && !/^(commune|district|organisation|hamlet|years)$/.test(unit),
  );
}
