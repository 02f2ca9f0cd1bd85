import { roleBefore } from "../reading.ts";
import type { NotFigureRule } from "./rule.ts";

// Words that may stand between "tăng" and by how much.
const between = /^(hơn|gần|khoảng|được|thêm|trên|xấp|xỉ|tới|đến|là|từ|bình|quân|số|thêm|ít|nhất|chừng)$/;
const nearest = 3;

/** "tăng 29 cuộc", "giảm 2,4%", "tăng từ 27 (mô hình)": by how much, not how much. */
export const isChange: NotFigureRule = (reading, at) => {
  for (let i = at; i >= at - nearest; i--) {
    if (roleBefore(reading, i, "change") !== undefined) {
      const isNewLevel = reading.tokens.slice(i, at).some((t) => t.text === "lên" || t.text === "đến");
      return isNewLevel ? undefined : { kind: "change", to: at + 1 };
    }
    if (!between.test(reading.tokens[i - 1]?.text ?? "")) return undefined;
  }
  return undefined;
};
