import { sourcesOfTarget } from "@sosanh/core/figures/target";
import { sourceFigures, sourceTargets } from "@sosanh/db/queries/sources";
import { z } from "zod";
import { answerEvidence } from "../answer-evidence.ts";
import { answerSource, answerSources } from "../answer-sources.ts";
import { citedDocuments, citedHistory } from "../cited-history.ts";
import { foundOrThrow } from "../found.ts";
import { asGiven, dataInput, figureInput } from "../input.ts";
import { procedure, router } from "../trpc.ts";

const named = z.strictObject({ id: z.string().max(200) });

export const sourceRoutes = router({
  figure: procedure.input(figureInput).query(async ({ ctx, input }) => {
    const name = `${input.metric} · ${input.locality} · ${input.period.year}`;
    const evidence = foundOrThrow(await answerEvidence(ctx, asGiven(input)), name);
    const [history, documents] = await Promise.all([
      citedHistory(ctx, evidence.history),
      citedDocuments(ctx, evidence.targets.flatMap(sourcesOfTarget)),
    ]);
    return { ...evidence, history, documents };
  }),
  list: procedure
    .input(z.strictObject({ data: dataInput }))
    .query(({ ctx, input }) => answerSources(ctx, input.data)),
  get: procedure.input(named).query(async ({ ctx, input }) => {
    const { database, viewer } = ctx;
    const found = foundOrThrow(await answerSource(ctx, input.id), input.id);
    return { ...found, targets: await sourceTargets(database.db, viewer, input.id) };
  }),
  figures: procedure
    .input(
      z.strictObject({
        id: z.string().max(200),
        state: z.enum(["published", "alternative", "held", "withdrawn"]).optional(),
        cursor: z.int().min(0).optional(),
        // Sent by a page that asks for the next figures; they are only ever asked for forwards.
        direction: z.literal("forward").optional(),
        count: z.int().min(1).max(1000),
      }),
    )
    .query(({ ctx, input: { cursor, direction: _, ...rest } }) => {
      const asked = asGiven({ ...rest, after: cursor });
      return sourceFigures(ctx.database.db, ctx.viewer, asked);
    }),
});
