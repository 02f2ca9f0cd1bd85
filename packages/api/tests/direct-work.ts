import type { Database } from "@sosanh/db/database";
import { readDocument } from "@sosanh/ingest/read/read-document";
import type { DataWork } from "../src/data-work.ts";

/** Does the tasks on the calling thread; what they need is read with the first of them only. */
export function directWork(database: Database): DataWork {
  let work: Promise<DataWork> | undefined;
  return {
    run: async (viewer, task, onProgress) => {
      work ??= import("../src/data-task.ts").then(({ dataWork }) => dataWork(database, readDocument));
      return (await work).run(viewer, task, onProgress);
    },
  };
}
