import type { Citation, Source } from "@sosanh/core/figures/source";
import { readDataRows } from "./data-file.ts";

/** The files that say where the figures of reports come from. */
export const reportSourceFiles = ["report-sources.csv", "report-citations.csv"] as const;

const [sourcesFile, citationsFile] = reportSourceFiles;

/** The reports, in the file's order; titles are ours. A hash is given where the text itself is kept. */
export function readReportSources(): readonly Source[] {
  return readDataRows(sourcesFile, ["doc_id", "title", "publisher", "address", "sha256"]).map((row) => ({
    id: sourceId(row.doc_id),
    title: row.title,
    ...(row.publisher === "" ? {} : { publisher: row.publisher }),
    ...(row.address === "" ? {} : { address: row.address }),
    ...(row.sha256 === "" ? {} : { hash: row.sha256 }),
    illustrative: false,
  }));
}

/** Finds where a figure stands: the digits in a text that is kept, else its report as a whole. */
export function reportCitations(): (figure: { readonly id: string; readonly report: string }) => Citation {
  const spans = new Map(readDataRows(citationsFile, ["id", "start", "end"]).map((row) => [row.id, row]));
  return (figure) => {
    const source = sourceId(figure.report);
    const span = spans.get(figure.id);
    if (span === undefined) return { source, place: { kind: "document" } };
    return { source, place: { kind: "span", start: Number(span.start), end: Number(span.end) } };
  };
}

function sourceId(report: string): string {
  return `report-${report}`;
}
