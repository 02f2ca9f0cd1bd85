import { sourcesOf, sourceWithFigures } from "@sosanh/db/queries/sources";
import { z } from "zod";
import { answerEvidence } from "../answer-evidence.ts";
import { foundOrThrow } from "../found.ts";
import { dataInput, figureInput } from "../input.ts";
import { procedure, router } from "../trpc.ts";

export const sourceRoutes = router({
  figure: procedure.input(figureInput).query(async ({ ctx, input }) => {
    const { frame, ...cell } = input;
    const evidence = await answerEvidence(ctx, { ...cell, ...(frame && { frame }) });
    return foundOrThrow(evidence, `${input.metric} · ${input.locality} · ${input.period.year}`);
  }),
  list: procedure
    .input(z.strictObject({ data: dataInput }))
    .query(({ ctx, input }) => sourcesOf(ctx.database.db, ctx.viewer, input.data)),
  get: procedure.input(z.strictObject({ id: z.string().max(200) })).query(async ({ ctx, input }) => {
    return foundOrThrow(await sourceWithFigures(ctx.database.db, ctx.viewer, input.id), input.id);
  }),
});
