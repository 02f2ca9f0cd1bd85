import type { Viewer } from "@sosanh/core/places/viewer";
import type { ReadDocument } from "@sosanh/core/submissions/read-document";
import { unreachable } from "@sosanh/core/unreachable";
import type { Database } from "@sosanh/db/database";
import { previewPublication } from "@sosanh/db/preview-publication";
import { previewUndo } from "@sosanh/db/preview-undo";
import { publishSubmission } from "@sosanh/db/publish-submission";
import { undoSubmission } from "@sosanh/db/undo-submission";
import { addMarkedFigure } from "./add-marked-figure.ts";
import type { DataProgress, DataResults, DataTask, DataWork } from "./data-work.ts";
import { keepDocument } from "./keep-document.ts";
import { type Knowing, knowing } from "./knowing.ts";
import { LastRead } from "./last-read.ts";
import { previewTables } from "./preview-tables.ts";
import { readAgain, readIntoDraft } from "./read-into-draft.ts";

/** Reads a file as text or sheets. @throws DomainError "unreadable-file" */
export type ReadFile = (bytes: Uint8Array, name: string) => Promise<ReadDocument>;

/** What the tasks work with. */
export interface TaskContext extends Knowing {
  readonly database: Database;
  readonly viewer: Viewer;
  readonly readFile: ReadFile;
  readonly lastRead: LastRead;
  readonly tell: (progress: DataProgress) => void;
}

/** Work that can get ready before it is asked for: the words that reports are read by take some seconds. */
export interface PreparedWork extends DataWork {
  readonly prepare: () => Promise<void>;
}

/**
 * Does the tasks on the calling thread. Those that read or publish figures take turns, so that two large ones do not
 * hold the memory of both.
 */
export function dataWork(database: Database, readFile: ReadFile): PreparedWork {
  const known = knowing(database);
  const lastRead = new LastRead();
  let last: Promise<unknown> = Promise.resolve();
  return {
    prepare: async () => {
      await known.knowledge();
    },
    run: <K extends DataTask["kind"]>(
      viewer: Viewer,
      task: Extract<DataTask, { readonly kind: K }>,
      onProgress: (progress: DataProgress) => void = () => {},
    ) => {
      const tell = seldom(onProgress);
      const context: TaskContext = { ...known, database, viewer, readFile, lastRead, tell };
      const done = (task.kind === "keep" ? Promise.resolve() : last).then(() => doTask(context, task));
      if (task.kind !== "keep") last = done.catch(() => undefined);
      return done as Promise<DataResults[K]>;
    },
  };
}

async function doTask(context: TaskContext, task: DataTask): Promise<DataResults[DataTask["kind"]]> {
  const { database, viewer, tell } = context;
  switch (task.kind) {
    case "keep":
      return keepDocument(context, task);
    case "tables":
      return previewTables(context, task);
    case "read":
      return readIntoDraft(context, task);
    case "read-again":
      return readAgain(context, task.submission);
    case "add-figure":
      return addMarkedFigure(context, task);
    case "preview": {
      const { metrics } = await context.reference();
      return previewPublication(database, viewer, { id: task.submission, metrics });
    }
    case "publish": {
      const { metrics } = await context.reference();
      const onProgress = (done: number, expected: number): void =>
        tell({ step: "publishing", done, expected });
      const { submission: id, version, seen } = task;
      const asked = { id, version, ...(seen !== undefined && { seen }) };
      return (await publishSubmission(database, viewer, { ...asked, metrics, onProgress })).id;
    }
    case "preview-undo": {
      const { metrics } = await context.reference();
      return previewUndo(database, viewer, { id: task.submission, metrics });
    }
    case "undo": {
      const { metrics } = await context.reference();
      const { submission: id, reason, seen } = task;
      return (await undoSubmission(database, viewer, { id, reason, seen, metrics })).id;
    }
    default:
      return unreachable(task);
  }
}

const betweenTellings = 100;

/** Tells the first of a step, and then no more often than every tenth of a second. */
function seldom(tell: (progress: DataProgress) => void): (progress: DataProgress) => void {
  let step: string | undefined;
  let at = 0;
  return (progress) => {
    const now = performance.now();
    if (progress.step === step && now - at < betweenTellings && progress.done < progress.expected) return;
    step = progress.step;
    at = now;
    tell(progress);
  };
}
