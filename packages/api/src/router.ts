import { annotationRoutes } from "./routes/annotations.ts";
import { appRoutes } from "./routes/app.ts";
import { briefingRoutes } from "./routes/briefings.ts";
import { comparisonRoutes } from "./routes/comparisons.ts";
import { completenessRoutes } from "./routes/completeness.ts";
import { documentRoutes } from "./routes/documents.ts";
import { entryRoutes } from "./routes/entries.ts";
import { jobRoutes } from "./routes/jobs.ts";
import { linkRoutes } from "./routes/links.ts";
import { localityRoutes } from "./routes/localities.ts";
import { mapRoutes } from "./routes/maps.ts";
import { metricRoutes } from "./routes/metrics.ts";
import { overviewRoutes } from "./routes/overviews.ts";
import { peerListRoutes } from "./routes/peer-lists.ts";
import { phraseRoutes } from "./routes/phrases.ts";
import { profileRoutes } from "./routes/profiles.ts";
import { savedViewRoutes } from "./routes/saved-views.ts";
import { sourceRoutes } from "./routes/sources.ts";
import { submissionRoutes } from "./routes/submissions.ts";
import { weightRoutes } from "./routes/weights.ts";
import { yearReviewRoutes } from "./routes/year-reviews.ts";
import { router } from "./trpc.ts";

/** Everything the page and other clients can ask. */
export const appRouter = router({
  annotations: annotationRoutes,
  app: appRoutes,
  briefings: briefingRoutes,
  comparisons: comparisonRoutes,
  completeness: completenessRoutes,
  documents: documentRoutes,
  entries: entryRoutes,
  jobs: jobRoutes,
  links: linkRoutes,
  localities: localityRoutes,
  maps: mapRoutes,
  metrics: metricRoutes,
  overviews: overviewRoutes,
  peerLists: peerListRoutes,
  phrases: phraseRoutes,
  profiles: profileRoutes,
  savedViews: savedViewRoutes,
  sources: sourceRoutes,
  submissions: submissionRoutes,
  yearReviews: yearReviewRoutes,
  weights: weightRoutes,
});

export type AppRouter = typeof appRouter;
