import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { ApiContext } from "@sosanh/api/context";
import { openLink } from "@sosanh/api/open-link";
import { tellView } from "@sosanh/api/tell-view";
import { viewFromSearch, viewToSearch } from "@sosanh/core/view/view-url";
import { keepFile, keptFile } from "@sosanh/db/queries/kept-files";
import { type ExportFormat, exportFormat, mediaTypes } from "@sosanh/export/export-format";
import { type FileStyle, fileStyle } from "@sosanh/export/file-style";
import type { ViewContent } from "@sosanh/export/view-file";
import { viewTitle } from "@sosanh/export/view-report";
import { type Context, Hono } from "hono";
import { embedCss, embedFont, embedPage } from "./embed.ts";
import { fileName } from "./file-name.ts";
import type { FileWriter } from "./file-writer.ts";
import { inTurn, type Turns } from "./in-turn.ts";
import { answering } from "./refused-response.ts";

/** Requests for files under way at once. */
const mostUnderWay = 20;

/** What the addresses of files work with. */
export interface FileContext {
  readonly context: ApiContext;
  readonly writer: FileWriter;
  /** Where this office's Sosanh is reached, without a slash at its end; files name it where it is known. */
  readonly address?: string | undefined;
  /** Origins whose pages may show an embedded chart. */
  readonly embedOrigins: readonly string[];
}

/**
 * Files by address: `/v.png?…` of a View in the query string, `/v/<id>.png` of a link. The style of a file is asked for
 * in the query string too; `download=1` saves it instead of showing it.
 */
export function fileRoutes(files: FileContext): Hono {
  const app = new Hono();
  const turns = inTurn(mostUnderWay);
  app.get("/:file{v\\.[a-zA-Z0-9]+}", (c) =>
    answering(c, async () => {
      const format = exportFormat(c.req.param("file").slice(2));
      const style = fileStyle(c.req.query());
      const view = viewFromSearch(c.req.query());
      const { context, address } = files;
      const path = `/so-sanh?${new URLSearchParams(viewToSearch(view))}`;
      return turns.admit(async () => {
        const content: ViewContent = {
          ...(await turns.alone(() => tellView(context, view))),
          ...(address === undefined ? {} : { address: `${address}${path}` }),
        };
        const bytes = await files.writer.write({ kind: "view", content, format, style });
        return fileResponse(c, { bytes, format, content, isFrozen: false });
      });
    }),
  );
  app.get("/v/:file{[^/]+\\.[a-zA-Z0-9]+}", (c) =>
    answering(c, async () => {
      const [, id = "", ending = ""] = /^(.*)\.([^.]*)$/.exec(c.req.param("file")) ?? [];
      const format = exportFormat(ending);
      const style = fileStyle(c.req.query());
      return turns.admit(async () =>
        fileResponse(c, await linkFile({ ...files, turns }, id, { format, style })),
      );
    }),
  );
  app.get("/v/:id/embed", (c) =>
    answering(c, async () => {
      const { content } = await turns.admit(() => linkContent({ ...files, turns }, c.req.param("id")));
      c.header("Content-Security-Policy", embedPolicy(files.embedOrigins));
      c.header("X-Content-Type-Options", "nosniff");
      c.header("Referrer-Policy", "no-referrer");
      c.header("Cache-Control", "no-cache");
      return c.html(embedPage(content));
    }),
  );
  app.get("/embed/page.css", (c) => c.body(embedCss, 200, { "Content-Type": "text/css; charset=utf-8" }));
  app.get("/embed/:face{[a-z]+\\.ttf}", async (c) => {
    const file = embedFont(c.req.param("face").slice(0, -4));
    if (file === undefined) return c.notFound();
    const day = 86_400;
    const headers = { "Content-Type": "font/ttf", "Cache-Control": `public, max-age=${day}` };
    return c.body(new Uint8Array(await readFile(file)), 200, headers);
  });
  return app;
}

/** Nothing but its own style sheet, and only in the frames of the origins configured. */
function embedPolicy(origins: readonly string[]): string {
  const ancestors = origins.length === 0 ? "'none'" : origins.join(" ");
  return `default-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self'; base-uri 'none'; frame-ancestors ${ancestors}`;
}

interface Asked {
  readonly format: ExportFormat;
  readonly style: FileStyle;
}

type TakingTurns = FileContext & { readonly turns: Turns };

/** The file of a link; one of a frozen link that was written before is given again as it was. */
async function linkFile(files: TakingTurns, id: string, { format, style }: Asked): Promise<Written> {
  const { database, viewer } = files.context;
  const { content, snapshot } = await linkContent(files, id);
  const write = () => files.writer.write({ kind: "view", content, format, style });
  if (snapshot === undefined) return { bytes: await write(), format, content, isFrozen: false };
  const key = { kept: snapshot, form: formOf(format, style) };
  const kept = await keptFile(database.db, viewer, key);
  const bytes = kept ?? (await keepFile(database, viewer, { ...key, bytes: await write() }));
  return { bytes, format, content, isFrozen: true };
}

/** What a link shows, and of a frozen one the id of what it keeps. */
async function linkContent({ context, address, turns }: TakingTurns, id: string) {
  const { link, comparison, dataDay, shapes } = await turns.alone(() => openLink(context, id));
  const content: ViewContent = {
    ...{ comparison, dataDay },
    ...(shapes === undefined ? {} : { shapes }),
    ...(address === undefined ? {} : { address: `${address}/v/${link.id}` }),
  };
  return { content, snapshot: link.snapshot };
}

/** Names a file among those of one link: its format, and its style where the format has one. */
function formOf(format: ExportFormat, style: FileStyle): string {
  const { csv, ...picture } = style;
  if (format === "csv") return `csv ${JSON.stringify(csv)}`;
  return styled.has(format) ? `${format} ${JSON.stringify(picture)}` : format;
}

const styled: ReadonlySet<ExportFormat> = new Set(["png", "svg", "pdf"]);

interface Written {
  readonly bytes: Uint8Array;
  readonly format: ExportFormat;
  readonly content: ViewContent;
  readonly isFrozen: boolean;
}

function fileResponse(c: Context, { bytes, format, content, isFrozen }: Written): Response {
  const name = fileName(viewTitle(content.comparison, content.shapes), format);
  const tag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 27)}"`;
  const isShown = c.req.query("download") !== "1" && shown.has(format);
  c.header("ETag", tag);
  // A frozen file never changes; whether its link is still open to who asks has to be asked each time.
  c.header("Cache-Control", isFrozen ? "private, max-age=0, must-revalidate" : "no-cache");
  if (isHad(c.req.header("If-None-Match"), tag)) return c.body(null, 304);
  c.header("Content-Type", mediaTypes[format]);
  c.header("Content-Disposition", `${isShown ? "inline" : "attachment"}; filename="${name}"`);
  return c.body(bytes as Uint8Array<ArrayBuffer>);
}

/** Whether who asks has the file with this tag: one of several, or one that a proxy weakened, is the same. */
function isHad(asked: string | undefined, tag: string): boolean {
  const had = (asked ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  return had.includes(tag) || had.includes("*");
}

/** Formats a browser shows by itself. */
const shown: ReadonlySet<ExportFormat> = new Set(["png", "svg", "pdf", "json"]);
