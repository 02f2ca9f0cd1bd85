import { DomainError } from "@sosanh/core/domain-error";

/** What a view can be written as; a briefing as those of {@link briefingFormats}. */
export const viewFormats = ["png", "svg", "pdf", "xlsx", "pptx", "docx", "csv", "json"] as const;
export type ExportFormat = (typeof viewFormats)[number];

export const briefingFormats = ["docx", "pptx", "xlsx", "pdf"] as const;
export type BriefingFormat = (typeof briefingFormats)[number];

/** The media type of a format, with its character set where it is text. */
export const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  png: "image/png",
  svg: "image/svg+xml; charset=utf-8",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/**
 * The format a name stands for.
 *
 * @throws DomainError "unknown-format" naming it and those there are
 */
export function exportFormat(name: string): ExportFormat {
  return formatAmong(viewFormats, name);
}

/** The format of a briefing. @throws DomainError "unknown-format" naming it and those there are */
export function briefingFormat(name: string): BriefingFormat {
  return formatAmong(briefingFormats, name);
}

function formatAmong<Format extends string>(formats: readonly Format[], name: string): Format {
  const found = formats.find((format) => format === name.toLowerCase());
  if (found === undefined) {
    const known = formats.join(", ");
    throw new DomainError(
      "unknown-format",
      `unknown format: ${JSON.stringify(name.slice(0, 40))}; one of ${known}`,
      {
        format: name.slice(0, 40),
        known,
      },
    );
  }
  return found;
}
