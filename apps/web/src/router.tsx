import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import type { Search } from "./address.ts";
import { parseSearch, stringifySearch } from "./address.ts";
import { NotFound, PageFailure, Root } from "./routes/root.tsx";

const rootRoute = createRootRoute({
  component: Root,
  validateSearch: (search: Record<string, unknown>) => search as Search,
});

const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  component: lazyRouteComponent(() => import("./routes/overview.tsx"), "OverviewRoute"),
});

const yearReviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/nam-qua",
  component: lazyRouteComponent(() => import("./routes/year-review.tsx"), "YearReviewRoute"),
});

const compareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/so-sanh",
  component: lazyRouteComponent(() => import("./routes/compare.tsx"), "CompareRoute"),
});

const profileRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/ho-so",
  component: lazyRouteComponent(() => import("./routes/profile.tsx"), "ProfileRoute"),
});

const coverageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/do-phu",
  component: lazyRouteComponent(() => import("./routes/coverage.tsx"), "CoverageRoute"),
});

const briefingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/bao-cao",
  component: lazyRouteComponent(() => import("./routes/briefing.tsx"), "BriefingRoute"),
});

const savedViewsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/da-luu",
  component: lazyRouteComponent(() => import("./routes/saved-views.tsx"), "SavedViewsRoute"),
});

const entryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/nhap",
  component: lazyRouteComponent(() => import("./routes/entry.tsx"), "EntryRoute"),
});

const linkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/v/$id",
  component: lazyRouteComponent(() => import("./routes/link.tsx"), "LinkRoute"),
});

const sourcesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/nguon",
  component: lazyRouteComponent(() => import("./routes/sources.tsx"), "SourcesRoute"),
});

const sourceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/nguon/$id",
  component: lazyRouteComponent(() => import("./routes/source.tsx"), "SourceRoute"),
});

const documentRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/van-ban/$id",
  component: lazyRouteComponent(() => import("./routes/document.tsx"), "DocumentRoute"),
});

const submissionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/so-lieu",
  component: lazyRouteComponent(() => import("./routes/submissions.tsx"), "SubmissionsRoute"),
});

const addSubmissionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/so-lieu/them",
  component: lazyRouteComponent(() => import("./routes/add-submission.tsx"), "AddSubmissionRoute"),
});

const submissionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/so-lieu/$id",
  component: lazyRouteComponent(() => import("./routes/submission.tsx"), "SubmissionRoute"),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    overviewRoute,
    yearReviewRoute,
    compareRoute,
    profileRoute,
    coverageRoute,
    briefingRoute,
    submissionsRoute,
    addSubmissionRoute,
    submissionRoute,
    savedViewsRoute,
    entryRoute,
    linkRoute,
    sourcesRoute,
    sourceRoute,
    documentRoute,
  ]),
  parseSearch,
  stringifySearch: (search) => stringifySearch(search as Search),
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: PageFailure,
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
