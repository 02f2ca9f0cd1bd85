import type { TableSpec } from "@sosanh/chart/table/table-spec";
import type { FileChild } from "docx";
import { AlignmentType, Paragraph } from "docx";
import type { TableBlock } from "../report.ts";
import { docxWords } from "../words/docx-words.ts";
import type { FileContext, FilePart } from "./block-parts.ts";
import { captionOf } from "./caption.ts";
import { styleIds } from "./file-styles.ts";
import { sampleMark } from "./sample-mark.ts";
import { tableLayout } from "./table-layout.ts";
import { paragraph, run } from "./text-parts.ts";
import { wordTable } from "./word-table.ts";

/** A table with its caption and unit above, its notes and source below; on its side where it is wide. */
export function tableParts(block: TableBlock, context: FileContext): readonly FilePart[] {
  const { table } = block;
  const { report, look, numbers } = context;
  const { side, size, parts } = tableLayout(table);
  const number = numbers.get(block) ?? 1;
  const words = docxWords(table.language);
  const unit =
    table.unit === ""
      ? []
      : [
          paragraph(words.unit(table.unit), {
            style: styleIds.aside,
            alignment: AlignmentType.RIGHT,
            keepNext: true,
          }),
        ];
  const children = parts.flatMap((part, at): FileChild[] => [
    captionOf("table", {
      title: table.title,
      number,
      language: report.language,
      part: { at: at + 1, of: parts.length },
    }),
    ...unit,
    wordTable({ table, size, part, look }),
    ...(at === parts.length - 1 ? [] : [gap()]),
  ]);
  return [{ side, children: [...children, ...under(block, context)] }];
}

/** At least an empty line, which parts two tables. */
function under({ table, sourceLine }: TableBlock, { report, look }: FileContext): readonly Paragraph[] {
  const notes = [...table.notes, ...markNotes(table)].filter((text) => text !== "");
  const source = sourceLine === undefined || sourceLine === "" ? [] : [run(`${sourceLine} `)];
  const last = [...source, ...sampleMark(report.illustrative, look)];
  const lines = [...notes.map((text) => [run(text)]), ...(last.length === 0 ? [] : [last])];
  if (lines.length === 0) return [gap()];
  return lines.map(
    (children, at) =>
      new Paragraph({
        style: styleIds.aside,
        spacing: { before: at === 0 ? 60 : 0, after: at === lines.length - 1 ? 240 : 40 },
        children,
      }),
  );
}

/** What the marks behind numbers mean, where there are any. */
function markNotes({ rows, language }: TableSpec): readonly string[] {
  const words = docxWords(language);
  const cells = rows.flatMap((row) => row.cells);
  const has = (isMarked: (cell: (typeof cells)[number]) => boolean, note: string) =>
    cells.some((cell) => cell.missing === undefined && isMarked(cell)) ? [note] : [];
  return [
    ...has((cell) => cell.verdict === "caution", words.cautionMark),
    ...has((cell) => cell.isEstimate === true, words.estimateMark),
  ];
}

function gap(): Paragraph {
  return paragraph("", { style: styleIds.aside, spacing: { after: 120 } });
}
