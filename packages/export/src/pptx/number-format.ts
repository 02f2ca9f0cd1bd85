import { formatNumber } from "@sosanh/chart/words/number-text";
import type { Language } from "@sosanh/core/view/view";

/** Numbers with so many digits after the mark, as Office's own code: it shows them by the marks of the machine. */
export function numberFormat(decimals: number): string {
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

/** What a label says, to be found again in a number format. */
interface Labelled {
  readonly value: number;
  readonly label: string;
  readonly decimals: number;
  readonly language: Language;
}

/**
 * The number format that writes a value as its label has it, with what stands around the number: `"≥ "#,##0" người"`.
 * So the label follows when the number is edited. Undefined where the label holds another number too, or not this one.
 */
export function labelFormat({ value, label, decimals, language }: Labelled): string | undefined {
  for (let digits = decimals; digits >= 0; digits -= 1) {
    const written = formatNumber(Math.abs(value), { language, decimals: digits });
    const at = label.indexOf(written);
    if (at < 0) continue;
    const [before, after] = [label.slice(0, at), label.slice(at + written.length)];
    if (/\d/.test(before + after)) return undefined;
    return withSign(value, before, numberFormat(digits) + literal(after));
  }
  return undefined;
}

/** A sign in a label is the number's own where they agree; a length that stands for a fall keeps its minus. */
function withSign(value: number, before: string, code: string): string | undefined {
  const sign = before.slice(-1);
  const mark = literal(before.slice(0, -1));
  if (sign === "+" && value >= 0) return `${mark}"+"${code};${mark}"−"${code};${mark}${code}`;
  if (sign === "−") return value < 0 ? `${mark}${code};${mark}"−"${code}` : `${literal(before)}${code}`;
  return value < 0 ? undefined : `${literal(before)}${code}`;
}

function literal(text: string): string {
  return text === "" ? "" : `"${text.replaceAll('"', "”")}"`;
}
