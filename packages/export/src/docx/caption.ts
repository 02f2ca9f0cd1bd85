import type { Language } from "@sosanh/core/view/view";
import { Paragraph, SequentialIdentifier } from "docx";
import { docxWords } from "../words/docx-words.ts";
import { styleIds } from "./file-styles.ts";
import { run } from "./text-parts.ts";

interface Caption {
  readonly title: string;
  readonly number: number;
  readonly language: Language;
  /** Of a table cut into several: which part, from 1, and of how many. */
  readonly part?: { readonly at: number; readonly of: number };
}

/** "Biểu đồ 1. Title": the number is a field, so that Word counts again when something is put between. */
export function captionOf(kind: "chart" | "table", caption: Caption): Paragraph {
  const { title, number, language, part } = caption;
  const words = docxWords(language);
  const [label, field] =
    kind === "chart" ? [words.chartLabel, words.chartField] : [words.tableLabel, words.tableField];
  const isFirst = part === undefined || part.at === 1;
  return new Paragraph({
    style: styleIds.caption,
    keepNext: true,
    children: [
      run(`${label}\u00a0`),
      isFirst ? new SequentialIdentifier(field) : run(`${number}`),
      run(`. ${title}${partWords(part, language)}`),
    ],
  });
}

function partWords(part: Caption["part"], language: Language): string {
  if (part === undefined || part.of === 1) return "";
  const words = docxWords(language);
  return ` ${part.at === 1 ? words.ofParts(part.of) : words.continued(part.at, part.of)}`;
}
