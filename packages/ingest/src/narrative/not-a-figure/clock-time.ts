import type { NotFigureRule } from "./rule.ts";
import { joinedDigits } from "./rule.ts";

/** "15:50:13", "7h30", "8 giờ", "14 giờ 30 phút"; also "GMT+7". */
export const isClockTime: NotFigureRule = (reading, at) => {
  const { tokens } = reading;
  const { parts, to } = joinedDigits(reading, at, /^:$/);
  if (parts.length > 1 && parts.every((p) => /^\d{1,2}$/.test(p))) return { kind: "clock-time", to };
  if (/^(gmt|utc)$/.test(tokens[at - 2]?.text ?? "")) return { kind: "clock-time", to: at + 1 };
  const next = tokens[at + 1];
  if (next === undefined || !/^(h|g|giờ)$/.test(next.text) || (next.text !== "giờ" && !next.glued))
    return undefined;
  const minutes = tokens[at + 2];
  if (minutes?.kind !== "number" || !/^\d{1,2}$/.test(minutes.text))
    return { kind: "clock-time", to: at + 2 };
  return { kind: "clock-time", to: at + 3 };
};
