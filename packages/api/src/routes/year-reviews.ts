import { z } from "zod";
import { answerYearReview } from "../answer-year-review.ts";
import { asKnownInput, dataInput, frameInput, uidInput, yearInput } from "../input.ts";
import { procedure, router } from "../trpc.ts";

const yearReviewInput = z.strictObject({
  data: dataInput,
  place: uidInput,
  year: yearInput,
  metric: z.string().max(80).optional(),
  frame: frameInput.default("as-reported"),
  asKnown: asKnownInput,
  language: z.enum(["vi", "en"]).default("vi"),
});

export const yearReviewRoutes = router({
  get: procedure.input(yearReviewInput).query(({ ctx, input }) => answerYearReview(ctx, input)),
});
