import { z } from "zod";
import { foundOrThrow } from "../found.ts";
import { procedure, router } from "../trpc.ts";

/** Longer work under way: pages ask how far it is until it is done or failed. */
export const jobRoutes = router({
  get: procedure
    .input(z.strictObject({ id: z.string().max(80) }))
    .query(({ ctx, input }) => foundOrThrow(ctx.jobs.find(ctx.viewer, input.id), input.id)),
});
