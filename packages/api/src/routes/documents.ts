import { documentCounts, noCounts } from "@sosanh/db/queries/document-counts";
import { documentFigures } from "@sosanh/db/queries/document-figures";
import { documentFor, documentRows, documentsOf, documentText } from "@sosanh/db/queries/documents";
import { submissionsOf } from "@sosanh/db/queries/submissions";
import { z } from "zod";
import { foundOrThrow } from "../found.ts";
import { asGiven, dataInput } from "../input.ts";
import { procedure, router } from "../trpc.ts";

const named = z.strictObject({ id: z.string().max(80) });

/** Documents that are kept. Files come in and go out by `/documents`, which is no procedure. */
export const documentRoutes = router({
  list: procedure
    .input(z.strictObject({ data: dataInput }))
    .query(({ ctx, input }) => documentsOf(ctx.database.db, ctx.viewer, input.data)),
  get: procedure.input(named).query(async ({ ctx, input }) => {
    const { database, viewer } = ctx;
    const document = foundOrThrow(await documentFor(database.db, viewer, input.id), input.id);
    const [submissions, counts] = await Promise.all([
      submissionsOf(database.db, viewer, { data: document.data, document: document.id }),
      documentCounts(database.db, viewer, [document.id]),
    ]);
    return { document, submissions, counts: counts.get(document.id) ?? noCounts };
  }),
  text: procedure
    .input(named)
    .query(async ({ ctx, input }) =>
      foundOrThrow(await documentText(ctx.database.db, ctx.viewer, input.id), input.id),
    ),
  rows: procedure
    .input(
      z.strictObject({
        id: z.string().max(80),
        sheet: z.int().min(0),
        from: z.int().min(0),
        count: z.int().min(1).max(1000),
      }),
    )
    .query(async ({ ctx, input }) =>
      foundOrThrow(await documentRows(ctx.database.db, ctx.viewer, input), input.id),
    ),
  /** Every figure that was read in it, where it stands, with what became of it; of a workbook, of some rows. */
  figures: procedure
    .input(
      z.strictObject({
        id: z.string().max(80),
        rows: z
          .strictObject({ sheet: z.string().max(200), from: z.int().min(1), to: z.int().min(1) })
          .optional(),
      }),
    )
    .query(async ({ ctx, input }) => {
      const { database, viewer } = ctx;
      foundOrThrow(await documentFor(database.db, viewer, input.id), input.id);
      return documentFigures(database.db, viewer, asGiven(input));
    }),
});
