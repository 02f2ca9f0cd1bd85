import { z } from "zod";
import { answerCompleteness } from "../answer-completeness.ts";
import { asKnownInput, dataInput, frameInput, uidInput, yearInput } from "../input.ts";
import { procedure, router } from "../trpc.ts";

const completenessInput = z.strictObject({
  data: dataInput,
  place: uidInput,
  year: yearInput,
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
  group: z.string().max(80).optional(),
  frame: frameInput.default("as-reported"),
  asKnown: asKnownInput,
});

export const completenessRoutes = router({
  get: procedure.input(completenessInput).query(({ ctx, input }) => answerCompleteness(ctx, input)),
});
