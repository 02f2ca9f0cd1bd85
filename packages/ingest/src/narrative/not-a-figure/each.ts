import type { Reading } from "../reading.ts";
import { roleBefore } from "../reading.ts";
import type { NotFigureRule } from "./rule.ts";

const farthest = 4;

/** "mỗi tổ 8 thành viên", "mỗi suất 2 triệu đồng": what one of many has. */
export const isEach: NotFigureRule = (reading, at) => {
  if (isPrice(reading, at) || isAtLeastOne(reading, at)) return { kind: "each", to: at + 1 };
  for (let i = at; i > at - farthest; i--) {
    if (roleBefore(reading, i, "each") !== undefined) return { kind: "each", to: at + 1 };
    if (reading.tokens[i - 1]?.kind !== "word") return undefined;
  }
  return undefined;
};

/** "3.000.000 đồng/sổ", "2 triệu đồng / suất", "1 triệu đồng mỗi phần": what one costs. */
function isPrice({ tokens }: Reading, at: number): boolean {
  let to = at + 1;
  while (/^(nghìn|ngàn|triệu|tỷ|tỉ|đồng|đ|vnđ)$/.test(tokens[to]?.text ?? "")) to++;
  if (to > at + 1 && tokens[to]?.text === "mỗi") return true;
  const next = tokens[to + 1];
  // "62 đ/c" are comrades.
  return (
    to > at + 1 && tokens[to]?.text === "/" && next?.kind === "word" && !next.capital && next.text !== "c"
  );
}

/** "106.492 hộ có tối thiểu 1 bình chữa cháy": what each of them has. */
function isAtLeastOne({ tokens }: Reading, at: number): boolean {
  const [first, second, number] = [tokens[at - 2]?.text, tokens[at - 1]?.text, tokens[at]?.text ?? ""];
  return /^0?[12]$/.test(number) && /^(tối thiểu|ít nhất)$/.test(`${first} ${second}`);
}
