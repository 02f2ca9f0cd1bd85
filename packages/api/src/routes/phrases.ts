import { longestPhrase } from "@sosanh/core/submissions/metric-phrase";
import { addMetricPhrase, metricPhrasesOf, removeMetricPhrase } from "@sosanh/db/queries/metric-phrases";
import { z } from "zod";
import { foundOrThrow } from "../found.ts";
import { textInput } from "../input.ts";
import { procedure, router } from "../trpc.ts";

/** The office's own words for metrics; what is read from then on knows them. */
export const phraseRoutes = router({
  list: procedure.query(({ ctx }) => metricPhrasesOf(ctx.database.db)),
  add: procedure
    .input(z.strictObject({ phrase: textInput(longestPhrase), metric: z.string().max(80) }))
    .mutation(({ ctx, input }) => addMetricPhrase(ctx.database, ctx.viewer, input)),
  remove: procedure.input(z.strictObject({ id: z.string().max(80) })).mutation(async ({ ctx, input }) => {
    const removed = await removeMetricPhrase(ctx.database, ctx.viewer, input.id);
    foundOrThrow(removed || undefined, input.id);
  }),
});
