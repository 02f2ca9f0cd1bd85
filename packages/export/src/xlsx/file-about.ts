import { plainText } from "../plain-text.ts";
import { xmlText } from "../pptx/xml-text.ts";
import type { Report } from "../report.ts";

/** The part `docProps/core.xml`: title, language, and for a date the day the figures were last changed. */
export function fileAbout({
  title,
  subtitle,
  language,
  dataDay,
}: Pick<Report, "title" | "subtitle" | "language" | "dataDay">): string {
  const about = (name: string, text: string) => `<${name}>${xmlText(plainText(text))}</${name}>`;
  const day = (name: string) => `<${name} xsi:type="dcterms:W3CDTF">${xmlText(dataDay)}T00:00:00Z</${name}>`;
  const namespaces = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:dcmitype="http://purl.org/dc/dcmitype/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(" ");
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<cp:coreProperties ${namespaces}>`,
    about("dc:title", title),
    subtitle === undefined ? "" : about("dc:subject", subtitle),
    about("dc:creator", "Sosanh"),
    about("cp:lastModifiedBy", "Sosanh"),
    day("dcterms:created"),
    day("dcterms:modified"),
    about("dc:language", language === "vi" ? "vi-VN" : "en-GB"),
    "</cp:coreProperties>",
  ].join("");
}
