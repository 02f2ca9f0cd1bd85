import { typedText } from "@sosanh/core/submissions/typed-value";
import { entryChanges } from "@sosanh/db/queries/entry-changes";
import { openEntry, openEntryId } from "@sosanh/db/queries/entry-figures";
import { z } from "zod";
import { answerEntrySheet, entryRows } from "../answer-entry-sheet.ts";
import { asGiven, dataInput, storableInput, uidInput } from "../input.ts";
import { storeEntry } from "../store-entry.ts";
import { periodInput } from "../submission-input.ts";
import { procedure, router } from "../trpc.ts";

const sheet = { data: dataInput, place: uidInput, period: periodInput };
const metric = z.string().max(80);
const version = z.int().min(0);
const writer = storableInput.min(1).max(80);

/** Figures that are typed into a sheet: a draft begins with the first of them, and is submitted as any other. */
export const entryRoutes = router({
  /** The open draft of a place and a period, with what was typed, or made of it in the review; null where there is none. */
  open: procedure.input(z.strictObject(sheet)).query(async ({ ctx, input }) => {
    const open = await openEntry(ctx.database.db, ctx.viewer, input);
    if (open === undefined) return null;
    const cells = open.cells.map(({ corrected, ...cell }) => {
      const known = ctx.reference.metricsByCode.get(cell.metric);
      return corrected && known ? { ...cell, text: typedText(corrected, known) } : cell;
    });
    return { submission: open.submission, cells };
  }),
  /** What others changed in the open draft since the version that a page knows; null where there is no draft. */
  changes: procedure
    .input(z.strictObject({ ...sheet, submission: z.int().min(1).optional(), since: version, writer }))
    .query(async ({ ctx: { database, viewer }, input }) => {
      const open = await openEntryId(database.db, viewer, input);
      if (open === undefined) return null;
      // Of another draft than the page knows, everything is news.
      const since = open.id === input.submission ? input.since : 0;
      const changes = await entryChanges(database.db, viewer, { ...input, id: open.id, since });
      return { submission: open.id, version: open.version, changes };
    }),
  sheet: procedure
    .input(
      z.strictObject({
        ...sheet,
        rows: z.enum(entryRows),
        metrics: z.array(metric).max(100).optional(),
      }),
    )
    .query(({ ctx, input }) => answerEntrySheet(ctx, input)),
  store: procedure
    .input(
      z.strictObject({
        ...sheet,
        submission: z.int().min(1).optional(),
        writer,
        since: version,
        cells: z
          .array(z.strictObject({ metric, locality: uidInput, text: storableInput.max(300), seen: version }))
          .min(1)
          .max(10_000),
      }),
    )
    .mutation(({ ctx, input }) => storeEntry(ctx, asGiven(input))),
});
