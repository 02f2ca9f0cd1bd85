import type { LawRow } from "@sosanh/vietnam/narrative-tables";
import type { Token } from "./tokens.ts";

const longestName = 14;

/** True of the year in "Luật Nghĩa vụ quân sự năm 2015": it is part of a name, and nothing was counted in it. */
export function isYearOfLaw(tokens: readonly Token[], year: number, laws: readonly LawRow[]): boolean {
  let from = year - 1;
  while (year - from < longestName && tokens[from - 1]?.kind !== "line" && tokens[from - 1] !== undefined) {
    from--;
    if (/^(luật|lệnh|hiến)$/.test(tokens[from]?.text ?? "")) break;
  }
  if (!/^(luật|lệnh|hiến)$/.test(tokens[from]?.text ?? "")) return false;
  const words = tokens.slice(from, year - 1).filter((t) => t.kind === "word");
  const name = words.map((t) => t.text).join(" ");
  const digits = tokens[year]?.text ?? "";
  return laws.some(({ law, years }) => years.includes(digits) && name.includes(law));
}
