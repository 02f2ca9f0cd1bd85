import { metricAvailability } from "@sosanh/db/queries/metrics";
import { z } from "zod";
import { dataInput } from "../input.ts";
import { listedMetrics } from "../listed-metrics.ts";
import { procedure, router } from "../trpc.ts";

export const metricRoutes = router({
  list: procedure.input(z.strictObject({ data: dataInput })).query(async ({ ctx, input }) => {
    const availability = await metricAvailability(ctx.database.db, ctx.viewer, input.data);
    const { metricGroups: groups, metrics } = ctx.reference;
    return { groups, metrics: listedMetrics(metrics, availability) };
  }),
});
