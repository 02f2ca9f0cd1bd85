import { z } from "zod";
import { answerOverview } from "../answer-overview.ts";
import { asKnownInput, dataInput, frameInput, uidInput, yearInput } from "../input.ts";
import { procedure, router } from "../trpc.ts";

const overviewInput = z.strictObject({
  data: dataInput,
  place: uidInput,
  year: yearInput,
  frame: frameInput.default("as-reported"),
  asKnown: asKnownInput,
  language: z.enum(["vi", "en"]).default("vi"),
});

export const overviewRoutes = router({
  get: procedure.input(overviewInput).query(({ ctx, input }) => answerOverview(ctx, input)),
});
