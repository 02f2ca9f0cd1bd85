import { serveStatic } from "@hono/node-server/serve-static";
import type { RouterContext } from "@sosanh/api/context";
import type { DataWork } from "@sosanh/api/data-work";
import { appRouter } from "@sosanh/api/router";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { secureHeaders } from "hono/secure-headers";
import { briefingJobs } from "./files/briefing-jobs.ts";
import { briefingRoutes } from "./files/briefing-routes.ts";
import { documentRoutes } from "./files/document-routes.ts";
import { fileRoutes } from "./files/file-routes.ts";
import type { FileWriter } from "./files/file-writer.ts";
import { pageAssets } from "./files/page-assets.ts";
import { templateRoutes } from "./files/template-routes.ts";

/** What the HTTP face is made with. */
export interface HttpParts {
  readonly context: RouterContext;
  /** The folder of the built pages. */
  readonly clientFolder: string;
  /** Writes the files of views, and apart from it the longer ones of briefings. */
  readonly writers: { readonly views: FileWriter; readonly briefings: FileWriter };
  /** Reads files and keeps them. */
  readonly work: DataWork;
  /** Where people reach this server, beside this machine's own names. */
  readonly address?: string | undefined;
  readonly embedOrigins?: readonly string[];
}

/** The HTTP face of Sosanh: health, the API under /trpc, files, and the built pages with their precompressed files. */
export function httpApp({
  context,
  clientFolder,
  writers,
  work,
  address,
  embedOrigins = [],
}: HttpParts): Hono {
  const app = new Hono();
  const ownNames = new Set(["127.0.0.1", "localhost", "[::1]"]);
  if (address !== undefined) ownNames.add(new URL(address).hostname);
  const secure = secureHeaders(headers);
  // An embedded page says by itself who may frame it; these headers would be laid over its own.
  app.use((c, next) => (isEmbedded(c.req.path) ? next() : secure(c, next)));
  app.use(async (c, next) => {
    // Without accounts, being on this machine is the only key: a page elsewhere must not borrow it by a name of its own.
    const name = new URL(c.req.url).hostname;
    if (!ownNames.has(name)) return c.text(`This server answers on this machine only, not as ${name}.`, 421);
    const from = c.req.header("Origin");
    if (from !== undefined && !(URL.canParse(from) && ownNames.has(new URL(from).hostname)))
      return c.text(`This server takes nothing from pages of ${from}.`, 403);
    await next();
    return undefined;
  });
  app.get("/healthz", (c) => c.json({ status: "ok", version: context.version }));
  app.use("/trpc/*", bodyLimit({ maxSize: 1024 * 1024 }), compress());
  app.all("/trpc/*", (c) =>
    fetchRequestHandler({
      endpoint: "/trpc",
      req: c.req.raw,
      router: appRouter,
      allowMethodOverride: true,
      createContext: () => context,
      onError: ({ error, path }) => {
        if (error.code === "INTERNAL_SERVER_ERROR") console.error(`${path ?? "?"}:`, error);
      },
    }),
  );
  app.route("/", fileRoutes({ context, writer: writers.views, address, embedOrigins }));
  app.route("/", templateRoutes(context));
  app.route("/", documentRoutes({ context, work }));
  app.route("/", briefingRoutes(briefingJobs(context, writers.briefings)));
  app.route("/", pageAssets(clientFolder));
  app.use(serveStatic({ root: clientFolder, precompressed: true }));
  app.get("*", async (c, next) => {
    c.header("Cache-Control", "no-cache");
    return serveStatic({ root: clientFolder, path: "index.html", precompressed: true })(c, next);
  });
  return app;
}

function isEmbedded(path: string): boolean {
  return /^\/v\/[^/]+\/embed$/.test(path);
}

const self = "'self'";
const headers = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: [self],
    styleSrc: [self],
    // Charts and popovers are placed by style attributes; a style sheet must be a file of ours.
    styleSrcAttr: ["'unsafe-inline'"],
    fontSrc: [self],
    imgSrc: [self, "data:", "blob:"],
    connectSrc: [self],
    manifestSrc: [self],
    baseUri: ["'none'"],
    formAction: [self],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: "no-referrer",
  xFrameOptions: "DENY",
  strictTransportSecurity: false,
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
};
