import { figureEvidence } from "@sosanh/db/queries/figure-evidence";
import { sourcesOf, sourceWithFigures } from "@sosanh/db/queries/sources";
import { z } from "zod";
import { foundOrThrow } from "../found.ts";
import { dataInput, figureInput } from "../input.ts";
import { procedure, router } from "../trpc.ts";

export const sourceRoutes = router({
  figure: procedure.input(figureInput).query(async ({ ctx, input }) => {
    const { database, viewer, reference } = ctx;
    const evidence = await figureEvidence(database.db, viewer, { key: input, ...reference });
    return foundOrThrow(evidence, `${input.metric} · ${input.locality} · ${input.period.year}`);
  }),
  list: procedure
    .input(z.strictObject({ data: dataInput }))
    .query(({ ctx, input }) => sourcesOf(ctx.database.db, ctx.viewer, input.data)),
  get: procedure.input(z.strictObject({ id: z.string().max(200) })).query(async ({ ctx, input }) => {
    return foundOrThrow(await sourceWithFigures(ctx.database.db, ctx.viewer, input.id), input.id);
  }),
});
