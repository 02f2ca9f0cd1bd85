import { z } from "zod";
import { answerOverview } from "../answer-overview.ts";
import { dataInput, uidInput, yearInput } from "../input.ts";
import { procedure, router } from "../trpc.ts";

const overviewInput = z.strictObject({
  data: dataInput,
  place: uidInput,
  year: yearInput,
  language: z.enum(["vi", "en"]).default("vi"),
});

export const overviewRoutes = router({
  get: procedure.input(overviewInput).query(({ ctx, input }) => answerOverview(ctx, input)),
});
