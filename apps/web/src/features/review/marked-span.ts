import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import type { Span } from "@sosanh/core/submissions/span";

/** Words that say how sure a number is, right before it. */
const before = /(?:gần|khoảng|ước|xấp xỉ|trên|hơn|ít nhất|dưới|không quá|tối đa)\s$/iu;

/**
 * What is marked of a figure in its text: the number with the unit behind it and, of a number that is not exact, the
 * word before it that says so: "gần 1.300 học viên".
 */
export function markedSpan(
  text: string,
  { start, end }: Span,
  read: Pick<ReadFigure, "unit" | "qualifier">,
): Span {
  const unit = read.unit.trim();
  const gap = /^\s?/u.exec(text.slice(end, end + 1))?.[0].length ?? 0;
  const at = end + gap;
  const isUnit =
    unit !== "" &&
    text.slice(at, at + unit.length).toLowerCase() === unit.toLowerCase() &&
    !/^\p{L}/u.test(text.slice(at + unit.length));
  const word =
    read.qualifier === "exact" ? undefined : before.exec(text.slice(Math.max(0, start - 12), start))?.[0];
  return { start: start - (word?.length ?? 0), end: isUnit ? at + unit.length : end };
}
