import { z } from "zod";
import { answerProfile } from "../answer-profile.ts";
import { asKnownInput, dataInput, frameInput, uidInput, yearInput } from "../input.ts";
import { procedure, router } from "../trpc.ts";

const profileInput = z.strictObject({
  data: dataInput,
  place: uidInput,
  beside: uidInput.optional(),
  year: yearInput,
  frame: frameInput.default("as-reported"),
  asKnown: asKnownInput,
  language: z.enum(["vi", "en"]).default("vi"),
});

export const profileRoutes = router({
  get: procedure.input(profileInput).query(({ ctx, input }) => answerProfile(ctx, input)),
});
