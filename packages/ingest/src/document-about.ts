import type { IsoDate, Period } from "@sosanh/core/figures/period";
import { type LocalityUid, nation } from "@sosanh/core/places/locality";
import type {
  ReadDocument,
  Sheet,
  SheetCell,
  SheetDocument,
  TextDocument,
} from "@sosanh/core/submissions/read-document";
import { documentTitle } from "./document-title.ts";
import { letterheadOffice } from "./letterhead-office.ts";
import { readingOf } from "./narrative/reading.ts";
import { reportPeriod } from "./narrative/report-period.ts";
import { reportPlace } from "./narrative/report-place.ts";
import type { ReadingKnowledge } from "./reading-knowledge.ts";
import { cellNumber, isNoFigure, notationOf } from "./sheet/cell-number.ts";

/** What a document says of itself; what it does not say is absent. */
export interface DocumentAbout {
  readonly title: string;
  readonly place?: LocalityUid;
  readonly period?: Period;
  readonly published?: IsoDate;
  readonly publisher?: string;
}

/** Reads title, place, period, day and publisher; of a workbook from the words above its tables and its sheets' names. */
export function documentAbout(read: ReadDocument, name: string, knowledge: ReadingKnowledge): DocumentAbout {
  const text = read.kind === "text" ? read : aboveTables(read);
  const reading = readingOf(text, knowledge.vocabulary);
  const period = reportPeriod(reading);
  const place = reportPlace(reading, period)?.unit?.uid;
  const { year, part, date, isEitherYear } = period;
  const publisher = publisherOf(text);
  return {
    title: documentTitle(text) ?? name.replace(/\.[^.]{1,5}$/, ""),
    ...(place === undefined || place === nation ? {} : { place }),
    // A person says which of two years it is: what was guessed is then held against that.
    ...(year === null || isEitherYear ? {} : { period: { year, part } }),
    ...(date === undefined ? {} : { published: date }),
    ...(publisher === undefined ? {} : { publisher }),
  };
}

const headLines = 30;

/** The office that the first lines name in capitals, as a letterhead does. */
function publisherOf({ text }: TextDocument): string | undefined {
  const lines = text.normalize("NFC").split("\n").slice(0, headLines).map(leftOf);
  const at = lines.findIndex(
    (line) => letterheadOffice.test(line) && isUpper(line) && line.split(" ").length > 1,
  );
  const [own, below] = [lines[at], lines[at + 1] ?? ""];
  if (own === undefined) return undefined;
  return !ofPlace.test(own) && ofPlace.test(below) && isUpper(below) ? `${own} ${below}` : own;
}

const ofPlace = /(^|\s)(TỈNH|HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\s/u;

/** A letterhead has the office at the left and the motto at the right. */
function leftOf(line: string): string {
  return (
    line
      .split(/\t|\s{3,}|CỘNG H(?:ÒA|OÀ)/u)[0]
      ?.replace(/\s+/g, " ")
      .trim() ?? ""
  );
}

function isUpper(line: string): boolean {
  return line === line.toLocaleUpperCase("vi");
}

const rowsAbove = 8;

/** The words of a workbook that tell of the whole: those alone in their row above a table, and the names of sheets. */
function aboveTables({ sheets }: SheetDocument): TextDocument {
  const lines = sheets
    .filter(({ isHidden }) => isHidden !== true)
    .slice(0, 3)
    .flatMap((sheet) => [
      ...rowsBefore(sheet).flatMap((row) => {
        const filled = row.filter(({ kind }) => kind !== "empty");
        return filled.length > 2
          ? []
          : filled.flatMap((cell) => (cell.kind === "text" ? cell.text.split("\n") : []));
      }),
      sheet.name,
    ]);
  const text = lines.join("\n");
  return { kind: "text", text, blocks: [{ start: 0, end: text.length, role: "paragraph" }] };
}

/** The rows above the figures of a sheet: "Huyện A | 150" is of a row, not of the whole. */
function rowsBefore(sheet: Sheet): Sheet["rows"] {
  const notation = notationOf(sheet);
  const isFigure = (cell: SheetCell): boolean =>
    isNoFigure(cell) || (cellNumber(cell, notation) !== undefined && !isYear(cell));
  const isOfFigures = (row: readonly SheetCell[]): boolean => {
    const filled = row.filter(({ kind }) => kind !== "empty");
    return filled.length > 1 && filled.slice(1).some(isFigure);
  };
  const first = sheet.rows.findIndex(isOfFigures);
  return sheet.rows.slice(0, first < 0 ? rowsAbove : Math.min(first, rowsAbove));
}

function isYear(cell: SheetCell): boolean {
  const words = cell.kind === "number" ? cell.shown : cell.kind === "text" ? cell.text : "";
  return /^(19|20)\d\d$/.test(words.trim());
}
