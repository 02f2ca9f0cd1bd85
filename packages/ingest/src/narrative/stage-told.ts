import type { Year } from "@sosanh/core/figures/period";
import { isBelowTitle } from "./look-back.ts";
import type { Reading } from "./reading.ts";
import type { YearMention } from "./year-mention.ts";

/**
 * The end of the stage that a text sums up at its head ("Đại hội thi đua … giai đoạn 2019-2024"), where the year it
 * names first stands only further below, as one of those years; undefined of any other text.
 */
export function stageTold(reading: Reading, told: YearMention): Year | undefined {
  const { tokens, normal } = reading;
  if (!isBelowTitle(reading, told.token)) return undefined;
  const head = normal.lower.slice(0, tokens[told.token]?.start ?? 0);
  const stages = head.matchAll(
    /(?:tổng kết|sơ kết|đại hội|hội nghị điển hình|biểu dương)[^.;]{0,160}?giai đoạn (20\d{2})\s?[-–]\s?(20\d{2})/g,
  );
  for (const [, start, end] of stages)
    if (Number(start) < told.year && told.year < Number(end)) return Number(end);
  return undefined;
}
