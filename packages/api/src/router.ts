import { appRoutes } from "./routes/app.ts";
import { comparisonRoutes } from "./routes/comparisons.ts";
import { localityRoutes } from "./routes/localities.ts";
import { metricRoutes } from "./routes/metrics.ts";
import { overviewRoutes } from "./routes/overviews.ts";
import { profileRoutes } from "./routes/profiles.ts";
import { sourceRoutes } from "./routes/sources.ts";
import { router } from "./trpc.ts";

/** Everything the page and other clients can ask. */
export const appRouter = router({
  app: appRoutes,
  comparisons: comparisonRoutes,
  localities: localityRoutes,
  metrics: metricRoutes,
  overviews: overviewRoutes,
  profiles: profileRoutes,
  sources: sourceRoutes,
});

export type AppRouter = typeof appRouter;
