import type { ApiContext } from "@sosanh/api/context";
import type { DataWork } from "@sosanh/api/data-work";
import { DomainError } from "@sosanh/core/domain-error";
import type { DataKind } from "@sosanh/core/figures/observation";
import { fileRefusal } from "@sosanh/core/view/file-refusal";
import { documentBytes, documentFor } from "@sosanh/db/queries/documents";
import { readLimits } from "@sosanh/ingest/read/read-limits";
import { type Context, Hono } from "hono";
import { keptName } from "./kept-name.ts";
import { answering } from "./refused-response.ts";

/** What the addresses of documents work with. */
export interface DocumentContext {
  readonly context: ApiContext;
  readonly work: DataWork;
}

/**
 * Documents by address: `POST /documents?data=real&name=…` keeps the file that is its body and answers with the document;
 * `GET /documents/<id>/file` gives it back as it was given.
 */
export function documentRoutes({ context, work }: DocumentContext): Hono {
  const app = new Hono();
  app.post("/documents", (c) =>
    refusing(c, async () => {
      const data = dataOf(c.req.query("data") ?? "");
      const name = keptName(c.req.query("name") ?? "");
      const bytes = await bodyOf(c.req.raw, name);
      const { document, isNew } = await work.run(context.viewer, { kind: "keep", data, name, bytes });
      return c.json(document, isNew ? 201 : 200);
    }),
  );
  app.get("/documents/:id/file", (c) =>
    answering(c, async () => {
      const { database, viewer } = context;
      const id = c.req.param("id");
      const document = await documentFor(database.db, viewer, id);
      const bytes = await documentBytes(database.db, viewer, id);
      if (document === undefined || bytes === undefined)
        throw new DomainError("not-found", `not found: ${id}`, { id });
      // Of whatever kind: a browser must save it, never show it as a page of this server.
      c.header("Content-Type", "application/octet-stream");
      c.header("Content-Disposition", `attachment; filename*=UTF-8''${encodeURIComponent(document.name)}`);
      c.header("Cache-Control", "private, no-cache");
      return c.body(new Uint8Array(bytes));
    }),
  );
  return app;
}

/** Real and sample never mix: what is not said clearly is neither. */
function dataOf(given: string): DataKind {
  if (given === "real" || given === "sample") return given;
  throw new DomainError("invalid-view", `data is ${given}; expected real or sample`, {
    field: "data",
    value: given,
  });
}

/** The body of a request, never more of it than a file may have. */
async function bodyOf(request: Request, name: string): Promise<Uint8Array> {
  const most = readLimits.megabytes * 1_000_000;
  const declared = Number(request.headers.get("Content-Length") ?? 0);
  if (declared > most) throw tooLarge(name, declared);
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > most) throw tooLarge(name, size);
    parts.push(part);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

function tooLarge(name: string, bytes: number): DomainError {
  const megabytes = Math.ceil(bytes / 100_000) / 10;
  return fileRefusal(name, "too-large", { megabytes, most: readLimits.megabytes });
}

/** A page reads why its file was refused as data, and says it in its own language. */
async function refusing(c: Context, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (cause) {
    c.header("Cache-Control", "no-store");
    if (!(cause instanceof DomainError)) {
      console.error(`${c.req.path}:`, cause);
      return c.json({ code: "internal", message: "internal error", evidence: {} }, 500);
    }
    const { code, message, evidence } = cause;
    return c.json({ code, message, evidence }, code === "not-allowed" ? 403 : 422);
  }
}
