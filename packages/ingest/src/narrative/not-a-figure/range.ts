import type { NotFigureRule } from "./rule.ts";

/** "5-7", "từ 18 đến 25": two ends of which neither is what was counted. */
export const isRange: NotFigureRule = ({ tokens }, at) => {
  const middle = tokens[at + 1];
  const other = tokens[at + 2];
  if (other?.kind !== "number") return undefined;
  const isFrom = tokens[at - 1]?.text === "từ";
  if (middle?.text === "-" || (isFrom && /^(đến|tới)$/.test(middle?.text ?? "")))
    return { kind: "range", to: at + 3 };
  return undefined;
};
