import type { DataProgress, DataTask } from "@sosanh/api/data-work";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { DatabasePlace } from "@sosanh/db/database";

/** What the thread that works on data is begun with. */
export interface WorkStart {
  readonly place: DatabasePlace;
}

/** What the thread is told: to get ready, a task to do, or that it is its turn to write. */
export type ToWorker =
  | { readonly kind: "prepare" }
  | { readonly kind: "task"; readonly id: number; readonly viewer: Viewer; readonly task: DataTask }
  | { readonly kind: "turn"; readonly turn: number };

/** What the thread tells: of a task, or that it wants to write, or has written. */
export type FromWorker =
  | { readonly kind: "progress"; readonly id: number; readonly progress: DataProgress }
  | { readonly kind: "result"; readonly id: number; readonly result: unknown }
  | {
      readonly kind: "refused";
      readonly id: number;
      readonly refused: {
        readonly code: string;
        readonly message: string;
        readonly evidence: Readonly<Record<string, string | number>>;
      };
    }
  | { readonly kind: "failed"; readonly id: number; readonly failure: string }
  | { readonly kind: "take" | "end"; readonly turn: number };
