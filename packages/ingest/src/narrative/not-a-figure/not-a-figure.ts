import type { Reading } from "../reading.ts";
import { isChange } from "./change.ts";
import { isClockTime } from "./clock-time.ts";
import { isDate } from "./date.ts";
import { isDocumentNumber } from "./document-number.ts";
import { isEach } from "./each.ts";
import { isListNumber } from "./list-number.ts";
import { isNamePart } from "./name-part.ts";
import { isNotCounted } from "./not-counted.ts";
import { isPhone } from "./phone.ts";
import { isRange } from "./range.ts";
import type { NotFigure, NotFigureRule } from "./rule.ts";
import { isScore } from "./score.ts";
import { isYear } from "./year.ts";

/** The first that applies is the reason; those that take more tokens stand before those that take one. */
const rules: readonly NotFigureRule[] = [
  isPhone,
  isClockTime,
  isListNumber,
  isYear,
  isDate,
  isDocumentNumber,
  isScore,
  isRange,
  isEach,
  isChange,
  isNamePart,
  isNotCounted,
];

/** Why the numeral at a token is no figure; undefined where it may be one. */
export function notAFigure(reading: Reading, at: number): NotFigure | undefined {
  for (const rule of rules) {
    const found = rule(reading, at);
    if (found !== undefined) return found;
  }
  return undefined;
}
