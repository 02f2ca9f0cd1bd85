import { metricAvailability } from "@sosanh/db/queries/metrics";
import { z } from "zod";
import { dataInput } from "../input.ts";
import { procedure, router } from "../trpc.ts";

export const metricRoutes = router({
  list: procedure.input(z.strictObject({ data: dataInput })).query(async ({ ctx, input }) => {
    const availability = await metricAvailability(ctx.database.db, ctx.viewer, input.data);
    const byMetric = new Map(availability.map((a) => [a.metric, a]));
    const metrics = ctx.reference.metrics.map((m) => ({ ...m, availability: byMetric.get(m.code) }));
    return { groups: ctx.reference.metricGroups, metrics };
  }),
});
