import type { FigureData } from "./figure-data.ts";
import { plainText } from "./plain-text.ts";
import type { FactsBlock, Report } from "./report.ts";

/** How a CSV is written. */
export interface CsvStyle {
  /** A byte-order mark, by which Excel knows UTF-8. */
  readonly bom?: boolean;
  /** What the figures are, where they come from and how to read them, as lines that begin with "#", before the table. */
  readonly about?: boolean;
  /** `;` between the fields and `,` in numbers, as a machine set to Vietnamese opens it; else as RFC 4180 and English. */
  readonly comma?: boolean;
}

/**
 * The figures of a report as CSV (UTF-8, CRLF): the titles in the first line, one figure a line, numbers in full
 * precision without thousands marks. Text that a sheet would take for a formula gets an apostrophe before it.
 */
export function writeCsv(report: Report, style: CsvStyle = {}): Uint8Array {
  const lines = report.blocks.flatMap((block) => (block.kind === "data" ? dataLines(block.data, style) : []));
  const about = style.about ? aboutLines(report).map((line) => `# ${plainText(line)}`) : [];
  const text = [...about, ...lines].map((line) => `${line}\r\n`).join("");
  return new TextEncoder().encode(style.bom ? `\ufeff${text}` : text);
}

function dataLines({ columns, rows }: FigureData, style: CsvStyle): string[] {
  const separator = style.comma ? ";" : ",";
  const line = (fields: readonly (string | number | undefined)[]) =>
    fields.map((field) => fieldText(field, style)).join(separator);
  return [line(columns.map(({ title }) => title)), ...rows.map(line)];
}

function fieldText(field: string | number | undefined, { comma }: CsvStyle): string {
  if (field === undefined) return "";
  if (typeof field === "number") return comma ? `${field}`.replace(".", ",") : `${field}`;
  const text = plainText(field);
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function aboutLines(report: Report): string[] {
  return [
    report.title,
    ...(report.subtitle === undefined ? [] : [report.subtitle]),
    ...(report.illustrative === undefined ? [] : [report.illustrative]),
    ...(report.address === undefined ? [] : [report.address]),
    ...report.blocks.flatMap((block) => (block.kind === "facts" ? factLines(block) : [])),
    ...report.blocks.flatMap((block) =>
      block.kind === "sources"
        ? block.sources.map(({ text, address }) => [block.title, text, address].filter(Boolean).join(": "))
        : [],
    ),
  ];
}

function factLines({ facts }: FactsBlock): string[] {
  return facts.map(({ name, text }) => `${name}: ${text}`);
}
