/** How large a file may be, and what is in it: beyond these it is refused before it is read. */
export const readLimits = {
  /** Of the file as it was sent. */
  megabytes: 40,
  /** Of an archive (.docx, .xlsx, .ods): files in it, what they unpack to together, and one against its packed size. */
  entries: 4000,
  inflatedMegabytes: 64,
  ratio: 300,
  /** Below this an entry may unpack at any ratio: a short part of zeros harms nobody. */
  ratioFrom: 2_000_000,
  /** Of a workbook, a CSV or a statistics file. */
  sheets: 200,
  cells: 1_200_000,
  merges: 20_000,
  columns: 16_384,
  /** Of one line of a CSV, in characters. */
  lineSigns: 1_000_000,
  /** Of a PDF. */
  pages: 400,
  /** Of a document of Word. */
  paragraphs: 24_000,
  /** Of a document of words, in characters. */
  text: 4_000_000,
  /** How deep elements of a page or of an XML part may lie in one another. */
  nested: 500,
} as const;
