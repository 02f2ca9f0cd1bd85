import type { DataKind } from "@sosanh/core/figures/observation";
import type { Period } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { PreviewStamp, PublicationPreview } from "@sosanh/core/submissions/publication";
import type { TableMapping, TablePreview } from "@sosanh/core/submissions/table-mapping";
import type { UndoPreview } from "@sosanh/core/submissions/undo-preview";
import type { FigureAdded } from "@sosanh/db/queries/added-figures";
import type { AddedDocument } from "@sosanh/db/queries/documents";

/** What is done with documents and submissions that takes more than a moment. */
export type DataTask =
  /** Reads a file and keeps it with what was read. */
  | { readonly kind: "keep"; readonly data: DataKind; readonly name: string; readonly bytes: Uint8Array }
  /** What the tables of a kept workbook hold, before anything is read of them. */
  | { readonly kind: "tables"; readonly document: string; readonly mappings: readonly TableMapping[] }
  /** Reads the figures of a kept document into a draft. */
  | {
      readonly kind: "read";
      readonly document: string;
      readonly title: string;
      /** Whose document it is; as the document says where left out. */
      readonly place?: LocalityUid;
      readonly period?: Period;
      /** What was said of the tables; they are remembered. */
      readonly mappings: readonly TableMapping[];
    }
  /** Reads the document of a draft again, with the phrases added since; decisions stay. */
  | { readonly kind: "read-again"; readonly submission: number }
  /** Adds the number that a person marked in the text of a draft; it is read there as every other. */
  | {
      readonly kind: "add-figure";
      readonly submission: number;
      readonly reading: number;
      /** UTF-16 units of the text, end exclusive. */
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: "preview"; readonly submission: number }
  | {
      readonly kind: "publish";
      readonly submission: number;
      readonly version: number;
      /** Of the preview that the approver saw; absent of an import on the command line. */
      readonly seen?: PreviewStamp;
    }
  | { readonly kind: "preview-undo"; readonly submission: number }
  | {
      readonly kind: "undo";
      readonly submission: number;
      readonly reason: string;
      /** Of the preview that a person saw. */
      readonly seen: PreviewStamp;
    };

/** What a task gives. */
export interface DataResults {
  readonly keep: AddedDocument;
  readonly tables: readonly TablePreview[];
  /** The submission. */
  readonly read: number;
  readonly "read-again": number;
  readonly "add-figure": FigureAdded;
  readonly preview: PublicationPreview;
  readonly publish: number;
  readonly "preview-undo": UndoPreview;
  /** The submission that takes the other one back. */
  readonly undo: number;
}

export const dataSteps = ["waiting", "reading", "matching", "checking", "storing", "publishing"] as const;

/** How far a task is: `done` of `expected` rows or figures of the step. */
export interface DataProgress {
  readonly step: (typeof dataSteps)[number];
  readonly done: number;
  readonly expected: number;
}

/** Does tasks, one at a time: in the server on a thread of its own, in tests at once. */
export interface DataWork {
  /** @throws DomainError what the task refuses */
  readonly run: <K extends DataTask["kind"]>(
    viewer: Viewer,
    task: Extract<DataTask, { readonly kind: K }>,
    onProgress?: (progress: DataProgress) => void,
  ) => Promise<DataResults[K]>;
}
