import { longestAnnotation } from "@sosanh/core/figures/annotation";
import { addAnnotation, annotationsFor, removeAnnotation } from "@sosanh/db/queries/annotations";
import { z } from "zod";
import { foundOrThrow } from "../found.ts";
import { dateInput, textInput, uidInput, yearInput } from "../input.ts";
import { procedure, router } from "../trpc.ts";

const written = z
  .strictObject({
    year: yearInput,
    on: dateInput.optional(),
    text: textInput(longestAnnotation),
    metric: z.string().max(80).optional(),
    locality: uidInput.optional(),
  })
  .refine(({ on, year }) => on === undefined || on.startsWith(`${year}-`), {
    error: ({ input }) => `the day is not in the year: ${JSON.stringify(input)}`,
    path: ["on"],
  })
  .transform(({ on, metric, locality, ...rest }) => ({
    ...rest,
    ...(on === undefined ? {} : { on }),
    ...(metric === undefined ? {} : { metric }),
    ...(locality === undefined ? {} : { locality }),
  }));

const named = z.strictObject({ id: z.string().max(80) });

export const annotationRoutes = router({
  list: procedure.query(({ ctx }) => annotationsFor(ctx.database.db, ctx.viewer)),
  add: procedure.input(written).mutation(({ ctx, input }) => addAnnotation(ctx.database, ctx.viewer, input)),
  remove: procedure.input(named).mutation(async ({ ctx, input }) => {
    const removed = await removeAnnotation(ctx.database, ctx.viewer, input.id);
    foundOrThrow(removed || undefined, input.id);
  }),
});
