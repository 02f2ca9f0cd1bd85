import type { ReadDocument } from "@sosanh/core/submissions/read-document";

/** What a worker is asked to read: a file as it was sent, with the name it came under. */
export interface ReadTask {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What comes back: the document, or why there is none. */
export type ReadAnswer =
  | { readonly document: ReadDocument }
  | {
      readonly refused: {
        readonly code: string;
        readonly message: string;
        readonly evidence: Readonly<Record<string, string | number>>;
      };
    }
  | { readonly failed: string };
