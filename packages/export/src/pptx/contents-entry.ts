import { textHeight } from "./fit-text.ts";
import { contentWidth, type } from "./slide-look.ts";

/** The column of the slides' numbers in contents, in inches. */
export const numberWidth = 0.7;
/** Above and below a line of the contents. */
const around = 0.03;
/** How far a heading below another is moved in. */
export const indent = 0.35;

/** The height in inches of a heading in the contents. */
export function entryHeight(text: string): number {
  const width = contentWidth - numberWidth - indent - 0.1;
  return textHeight(text, width, { size: type.list }) + 2 * around;
}
