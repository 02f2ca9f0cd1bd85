import { roleBefore } from "../reading.ts";
import type { NotFigureRule } from "./rule.ts";

const farthest = 4;

/** "mỗi tổ 8 thành viên", "mỗi suất 2 triệu đồng": what one of many has. */
export const isEach: NotFigureRule = (reading, at) => {
  for (let i = at; i > at - farthest; i--) {
    if (roleBefore(reading, i, "each") !== undefined) return { kind: "each", to: at + 1 };
    if (reading.tokens[i - 1]?.kind !== "word") return undefined;
  }
  return undefined;
};
