import type { NotFigureRule } from "./rule.ts";

/** "1. Tình hình", "2.1 Công tác", "(3)" and "4)" before what they number; "Phước Đông (6)" counts. */
export const isListNumber: NotFigureRule = ({ tokens }, at) => {
  const token = tokens[at];
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (token === undefined) return undefined;
  const isFirst = before === undefined || before.kind === "line";
  if (isFirst && /^\d{1,2}$/.test(token.text) && /^[./)]$/.test(next?.text ?? "") && next?.glued)
    return tokens[at + 2]?.kind === "number" ? undefined : { kind: "list-number", to: at + 1 };
  if (isFirst && /^\d{1,2}(\.\d{1,2})+$/.test(token.text) && (next?.capital || next?.text === "."))
    return { kind: "list-number", to: at + 1 };
  const isBehindName = tokens[at - 2]?.kind === "word" && tokens[at - 2]?.capital === true;
  if (before?.text === "(" && next?.text === ")" && /^\d$/.test(token.text) && !isBehindName)
    return { kind: "list-number", to: at + 1 };
  return undefined;
};
