import type { NotFigureRule } from "./rule.ts";
import { joinedDigits } from "./rule.ts";

/** "98/100 điểm", "95,5 điểm": marks that were given. */
export const isScore: NotFigureRule = (reading, at) => {
  const { tokens } = reading;
  const { parts, to } = joinedDigits(reading, at, /^\/$/);
  if (tokens[to]?.text !== "điểm") return undefined;
  const isOfWhole = parts.length === 2 && /^(10|20|100|1000)$/.test(parts[1] ?? "");
  const hasDecimals = parts.length === 1 && /^\d{1,3},\d{1,2}$/.test(parts[0] ?? "");
  return isOfWhole || hasDecimals ? { kind: "score", to } : undefined;
};
