import { parentPort } from "node:worker_threads";
import { DomainError } from "@sosanh/core/domain-error";
import { briefingReport } from "@sosanh/export/briefing-report";
import { reportFile, viewFile } from "@sosanh/export/view-file";
import type { WriteAnswer, WriteTask } from "./write-task.ts";

// Writes one file after another in a thread of its own, so that the server answers meanwhile.
parentPort?.on("message", (task: WriteTask) => {
  write(task).then(answer, (cause: unknown) => {
    if (cause instanceof DomainError) {
      const { code, message, evidence } = cause;
      answer({ refused: { code, message, evidence } });
    } else answer({ failed: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) });
  });
});

function write(task: WriteTask): Promise<Uint8Array> {
  return task.kind === "view"
    ? viewFile(task.content, task.format, task.style)
    : reportFile(briefingReport(task.content), task.format);
}

function answer(found: Uint8Array | Exclude<WriteAnswer, { bytes: Uint8Array }>): void {
  if (!(found instanceof Uint8Array)) {
    parentPort?.postMessage(found satisfies WriteAnswer);
    return;
  }
  // Copied: memory of a native library, or part of a pool, cannot be handed over.
  const bytes = new Uint8Array(found);
  parentPort?.postMessage({ bytes } satisfies WriteAnswer, [bytes.buffer]);
}
