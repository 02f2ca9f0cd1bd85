import type { IsoDate } from "./period.ts";

/** A document figures came from (nguồn). */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly published?: IsoDate;
  readonly address?: string;
  readonly licence?: string;
  /** SHA-256 of the document, hex, where the document itself is kept. */
  readonly hash?: string;
  /** True for the illustrative data set: everything drawn from it says so. */
  readonly illustrative: boolean;
}

/** A place in a source. Offsets are UTF-16 units, end exclusive, into the file as given. */
export type CitationPlace =
  | { readonly kind: "document" }
  | { readonly kind: "span"; readonly start: number; readonly end: number }
  | { readonly kind: "cell"; readonly sheet?: string; readonly row: number; readonly column: string }
  | { readonly kind: "generated"; readonly seed: number };

/** Where one figure came from: the source, and the place in it. */
export interface Citation {
  readonly source: string;
  readonly place: CitationPlace;
}
