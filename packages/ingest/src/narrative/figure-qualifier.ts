import type { Qualifier } from "@sosanh/core/figures/value";
import type { WordRole } from "@sosanh/vietnam/narrative-tables";
import type { FigureMention } from "./figure-mention.ts";
import type { Reading } from "./reading.ts";
import { roleAt, roleBefore } from "./reading.ts";

/** How sure a number is, and whether it was said to be just under ("gần"). */
export interface QualifierRead {
  readonly qualifier: Qualifier;
  readonly isNearly: boolean;
  /** The first token of the words that say so, or of the number. */
  readonly from: number;
}

/** Reads "hơn", "gần", "khoảng", "dưới" before a number and "trở lên" behind it. */
export function figureQualifier(reading: Reading, { from, unitTo }: FigureMention): QualifierRead {
  const said = (role: WordRole) => roleBefore(reading, from, role);
  const read = (qualifier: Qualifier, hit: { readonly from: number } | undefined, isNearly = false) => ({
    qualifier,
    isNearly,
    from: hit?.from ?? from,
  });
  const [least, nearly, about, most] = [said("at-least"), said("nearly"), said("about"), said("at-most")];
  if (least !== undefined) return read("at-least", least);
  if (nearly !== undefined) return read("approximate", nearly, true);
  if (about !== undefined) return read("approximate", about);
  if (most !== undefined) return read("at-most", most);
  if (roleAt(reading, unitTo, "at-least-after") !== undefined) return read("at-least", undefined);
  // "từ 97% quân số trở lên"
  const isFrom = reading.tokens[from - 1]?.text === "từ";
  if (isFrom && [1, 2, 3].some((on) => roleAt(reading, unitTo + on, "at-least-after") !== undefined))
    return read("at-least", { from: from - 1 });
  if (roleAt(reading, unitTo, "at-most-after") !== undefined) return read("at-most", undefined);
  return read("exact", undefined);
}
