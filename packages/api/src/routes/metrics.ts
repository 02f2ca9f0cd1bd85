import { metricPhrasesOf } from "@sosanh/db/queries/metric-phrases";
import { metricAvailability } from "@sosanh/db/queries/metrics";
import { addMetric } from "@sosanh/db/queries/office-metrics";
import { readNarrativeTables } from "@sosanh/vietnam/narrative-tables";
import { z } from "zod";
import { dataInput, textInput } from "../input.ts";
import { listedMetrics, metricCalls } from "../listed-metrics.ts";
import { procedure, router } from "../trpc.ts";

/** In Vietnamese always; English may be left empty. */
const named = (longest: number) => z.strictObject({ vi: textInput(longest), en: z.string().max(longest) });

const code = z.string().max(80);

const newMetric = z.strictObject({
  name: named(200),
  unit: named(60),
  group: code,
  decimals: z.int().min(0).max(6),
  aggregation: z.union([
    z.strictObject({ kind: z.enum(["sum", "none"]) }),
    z.strictObject({ kind: z.literal("ratio"), numerator: code, denominator: code }),
  ]),
  polarity: z.enum(["higher-better", "lower-better", "neutral"]),
  valueKind: z.enum(["count", "percentage", "amount"]),
  timing: z.enum(["flow", "stock"]),
  definition: z.strictObject({ vi: z.string().max(2000), en: z.string().max(2000) }),
});

export const metricRoutes = router({
  list: procedure.input(z.strictObject({ data: dataInput })).query(async ({ ctx, input }) => {
    const availability = await metricAvailability(ctx.database.db, ctx.viewer, input.data);
    const { metricGroups: groups, metrics } = await ctx.freshReference();
    const calls = metricCalls(readNarrativeTables().metrics, await metricPhrasesOf(ctx.database.db));
    return { groups, metrics: listedMetrics(metrics, availability, calls) };
  }),
  /** A metric of the office's own; pages that list metrics, and readers of documents, know it from then on. */
  add: procedure.input(newMetric).mutation(async ({ ctx, input }) => {
    const added = await addMetric(ctx.database, ctx.viewer, input);
    await ctx.freshReference();
    return added;
  }),
});
