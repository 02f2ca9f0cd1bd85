import type { Reading } from "../reading.ts";
import { roleBefore } from "../reading.ts";
import type { NotFigureRule } from "./rule.ts";

// Words that may stand between "tăng" and by how much.
const between = /^(hơn|gần|khoảng|được|thêm|trên|xấp|xỉ|tới|đến|là|từ|bình|quân|số|thêm|ít|nhất|chừng)$/;
const nearest = 3;
const longestNoun = 4;

/** "tăng 29 cuộc", "giảm 2,4%", "tăng từ 27 (mô hình)": by how much, not how much. */
export const isChange: NotFigureRule = (reading, at) => {
  if (goesOn(reading, at)) return { kind: "change", to: at + 1 };
  for (let i = at; i >= at - nearest; i--) {
    if (roleBefore(reading, i, "change") !== undefined) {
      const isNewLevel = reading.tokens.slice(i, at).some((t) => t.text === "lên" || t.text === "đến");
      return isNewLevel ? undefined : { kind: "change", to: at + 1 };
    }
    if (!between.test(reading.tokens[i - 1]?.text ?? "")) return undefined;
  }
  return undefined;
};

/** "giảm 9 vụ và 17 đối tượng": what a change is said of goes on to the next. */
function goesOn(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  if (!/^(và|,)$/.test(tokens[at - 1]?.text ?? "")) return false;
  let number = at - 2;
  while (number > at - 2 - longestNoun && tokens[number]?.kind === "word") number--;
  if (tokens[number]?.kind !== "number") return false;
  return reading.tokens[number - 1]?.kind === "word" && isChange(reading, number) !== undefined;
}
