import { parseView } from "@sosanh/core/parse-view";
import { answerView } from "../answer-view.ts";
import { procedure, router } from "../trpc.ts";

export const comparisonRoutes = router({
  get: procedure.input(parseView).query(({ ctx, input }) => answerView(ctx, input)),
});
