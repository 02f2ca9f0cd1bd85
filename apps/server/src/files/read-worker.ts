import { parentPort, workerData } from "node:worker_threads";
import { DomainError } from "@sosanh/core/domain-error";
import { readDocument } from "@sosanh/ingest/read/read-document";
import type { ReadAnswer, ReadTask } from "./read-task.ts";

// Reads one file in a thread of its own and ends: nothing a file does to it reaches the next one.
const { bytes, name } = workerData as ReadTask;
readDocument(bytes, name).then(
  (document) => answer({ document }),
  (cause: unknown) => {
    if (cause instanceof DomainError) {
      const { code, message, evidence } = cause;
      answer({ refused: { code, message, evidence } });
    } else answer({ failed: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
  },
);

function answer(found: ReadAnswer): void {
  parentPort?.postMessage(found);
}
