import type { NotFigureRule } from "./rule.ts";

/** "0254.3000.777", "0912 345 678": digits that begin with a zero and are too many for a padded count. */
export const isPhone: NotFigureRule = ({ tokens }, at) => {
  const text = tokens[at]?.text ?? "";
  if (!/^0/.test(text) || /^0+$/.test(text) || /^0[.,]\d+$/.test(text) || /^0\d{1,2}$/.test(text)) {
    const isSplit = /^0\d{2,3}$/.test(text) && /^\d{3,}/.test(tokens[at + 1]?.text ?? "");
    if (!isSplit) return undefined;
  }
  let to = at + 1;
  while (tokens[to]?.kind === "number") to++;
  return { kind: "phone", to };
};
