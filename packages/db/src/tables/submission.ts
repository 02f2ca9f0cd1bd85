import type { PlaceColumns } from "./source.ts";

/** A file as it was given; `outline` is what kind of document it is and what it consists of, compressed JSON. */
export interface DocumentTable {
  id: string;
  data: number;
  source_id: number;
  name: string;
  /** SHA-256 of the bytes, hex. */
  hash: string;
  size: number;
  bytes: Uint8Array;
  outline: Uint8Array;
  created_at: string;
  created_by: string;
}

/** What was read of a document, compressed JSON: the text with its blocks (sheet 0, row 0), or some rows of a sheet. */
export interface DocumentPartTable {
  document_id: string;
  /** From 0, in the order of the workbook. */
  sheet: number;
  first_row: number;
  content: Uint8Array;
}

/** `kind` is "load" of what the program ships, which has no place, title, figures or history of its own. */
export interface SubmissionTable {
  id: number;
  dataset_id: number;
  state: string;
  created_at: string;
  kind: string;
  title: string;
  place_id: number | null;
  year: number | null;
  part: number | null;
  document_id: string | null;
  version: number;
  reading: number;
  created_by: string;
  updated_at: string;
  published_at: string | null;
  published_by: string | null;
  undoes: number | null;
}

/** What was read (`read_…`), what speaks against it, and what was decided: null columns until it is. */
export interface SubmissionFigureTable extends PlaceColumns {
  submission_id: number;
  ordinal: number;
  phrase_first: number | null;
  phrase_last: number | null;
  shown: string;
  read_value: number | null;
  /** Why there is no number, where the document says so. */
  read_missing: number | null;
  read_unit: string;
  read_metric_id: number | null;
  read_locality_id: number | null;
  read_locality_name: string;
  read_year: number | null;
  read_part: number;
  read_status: number;
  read_qualifier: number;
  confidence: number;
  /** JSON of what few figures have: readings, group, proposal, places it may mean, doubts, what it is part of, who added it. */
  read_more: string | null;
  /** JSON of the checks; null of none. */
  checks: string | null;
  needs_look: number;
  decision: number | null;
  metric_id: number | null;
  part: number | null;
  year: number | null;
  locality_id: number | null;
  kind: number | null;
  value: number | null;
  qualifier: number | null;
  missing: number | null;
  reason: string | null;
  decided_at: string | null;
  decided_by: string | null;
}

/** The last change of a cell of an entry sheet: the version of its draft that it made, and the page that wrote it. */
export interface EntryCellTable {
  submission_id: number;
  metric_id: number;
  locality_id: number;
  version: number;
  writer: string;
  changed_at: string;
  changed_by: string;
}

export interface SubmissionEventTable {
  id: number;
  submission_id: number;
  at: string;
  user_name: string;
  action: string;
  remark: string | null;
}

/** `ordinal` is null of a remark on the whole submission. */
export interface FigureRemarkTable {
  id: number;
  submission_id: number;
  ordinal: number | null;
  at: string;
  user_name: string;
  text: string;
}

/** What a person decided of tables of one shape, as JSON, laid over the next table of that shape. */
export interface TableMappingTable {
  fingerprint: string;
  mapping: string;
  updated_at: string;
  updated_by: string;
}

/** Words by which the office calls a metric, in the form they are compared in. */
export interface MetricPhraseTable {
  id: string;
  phrase: string;
  metric_id: number;
  created_at: string;
  created_by: string;
}
