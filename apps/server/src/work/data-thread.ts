import { parentPort, workerData } from "node:worker_threads";
import { dataWork } from "@sosanh/api/data-task";
import { DomainError } from "@sosanh/core/domain-error";
import { joinDatabase } from "@sosanh/db/database";
import { turnedDatabase, type WriteTurns } from "@sosanh/db/write-turns";
import { documentReader } from "../files/document-reader.ts";
import type { FromWorker, ToWorker, WorkStart } from "./work-message.ts";

// The thread that reads, stores and publishes figures, beside the one that answers.
const { place } = workerData as WorkStart;
const waiting = new Map<number, () => void>();
let lastTurn = 0;

const turns: WriteTurns = {
  take: async () => {
    lastTurn += 1;
    const turn = lastTurn;
    const given = new Promise<void>((resolve) => waiting.set(turn, resolve));
    tell({ kind: "take", turn });
    await given;
    return () => tell({ kind: "end", turn });
  },
};

const joined = await joinDatabase(place);
const database = joined.engine === "sqlite" ? turnedDatabase(joined, turns) : joined;
const reader = documentReader();
const work = dataWork(database, reader.read);

parentPort?.on("message", (message: ToWorker) => {
  if (message.kind === "prepare") {
    // What cannot be made ready now is told by the task that needs it.
    work.prepare().catch(() => undefined);
  } else if (message.kind === "turn") {
    waiting.get(message.turn)?.();
    waiting.delete(message.turn);
  } else void done(message);
});

async function done({ id, viewer, task }: Extract<ToWorker, { readonly kind: "task" }>): Promise<void> {
  try {
    const result = await work.run(viewer, task, (progress) => tell({ kind: "progress", id, progress }));
    tell({ kind: "result", id, result });
  } catch (cause) {
    if (cause instanceof DomainError) {
      const { code, message, evidence } = cause;
      tell({ kind: "refused", id, refused: { code, message, evidence } });
    } else {
      const failure = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
      tell({ kind: "failed", id, failure });
    }
  }
}

function tell(message: FromWorker): void {
  parentPort?.postMessage(message);
}
