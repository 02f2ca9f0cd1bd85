import type { DataKind } from "../figures/observation.ts";
import type { IsoDate, Period } from "../figures/period.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { ReadRemark, Sheet, TextDocument } from "./read-document.ts";

/** Of whom and when a document tells, as far as it says so itself. */
export interface DocumentSubject {
  readonly place?: LocalityUid;
  readonly period?: Period;
}

/** What kept documents consist of: a text, or sheets with their size; and whom they tell of. */
export type DocumentOutline = DocumentSubject & DocumentExtent;

type DocumentExtent =
  | { readonly kind: "text"; readonly length: number; readonly remarks: readonly ReadRemark[] }
  | {
      readonly kind: "sheets";
      readonly sheets: readonly (Pick<Sheet, "name" | "isHidden" | "hidden" | "merges"> & {
        readonly rows: number;
        readonly columns: number;
      })[];
      readonly remarks: readonly ReadRemark[];
    };

/** What a person may say of a document beside its content. */
export interface DocumentFacts {
  readonly title: string;
  readonly publisher?: string;
  readonly published?: IsoDate;
  /** Where it was found: a web address. */
  readonly address?: string;
}

/** A document that is kept: the file as it was given, under its hash. */
export interface StoredDocument extends DocumentFacts {
  readonly id: string;
  readonly data: DataKind;
  /** The source that its figures cite. */
  readonly source: string;
  /** The file's name. */
  readonly name: string;
  /** SHA-256 of the file, hex. */
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  readonly outline: DocumentOutline;
  readonly addedAt: string;
  readonly addedBy: string;
}

/** The text of a kept document. */
export type DocumentText = Pick<TextDocument, "text" | "blocks">;

/** Some rows of a sheet. */
export interface DocumentRows {
  readonly sheet: number;
  /** The first row given, from 0. */
  readonly from: number;
  readonly rows: Sheet["rows"];
}
