import { answerView } from "../answer-view.ts";
import { procedure, router } from "../trpc.ts";
import { viewInput } from "../view-input.ts";

export const comparisonRoutes = router({
  get: procedure.input(viewInput).query(({ ctx, input }) => answerView(ctx, input)),
});
