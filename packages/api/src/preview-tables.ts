import type { TablePreview } from "@sosanh/core/submissions/table-mapping";
import { tablePreviews } from "@sosanh/ingest/table-previews";
import type { TaskContext } from "./data-task.ts";
import type { DataTask } from "./data-work.ts";
import { foundOrThrow } from "./found.ts";
import { mappingsFor } from "./mappings-for.ts";

/** What the tables of a kept workbook hold, with what was said of them now or of tables of their shape before. */
export async function previewTables(
  context: TaskContext,
  task: Extract<DataTask, { readonly kind: "tables" }>,
): Promise<readonly TablePreview[]> {
  const { database, tell } = context;
  tell({ step: "reading", done: 0, expected: 1 });
  const read = foundOrThrow(await context.lastRead.of(context, task.document), task.document);
  if (read.kind !== "sheets") return [];
  const knowledge = await context.knowledge();
  tell({ step: "matching", done: 0, expected: 1 });
  const mappings = await mappingsFor(database.db, task.mappings);
  return tablePreviews(read, { knowledge, mappings });
}
