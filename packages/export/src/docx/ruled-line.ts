import { BorderStyle, LineRuleType, Paragraph } from "docx";
import { styleIds } from "./file-styles.ts";

/** A line in the middle of a column, both in twentieths of a point: an edge of an empty paragraph, so that it stays in the text. */
export function ruledLine(length: number, column: number): Paragraph {
  const side = Math.max(0, Math.round((column - length) / 2));
  return new Paragraph({
    style: styleIds.cell,
    indent: { left: side, right: side, firstLine: 0 },
    spacing: { before: 60, after: 0, line: 60, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
  });
}
