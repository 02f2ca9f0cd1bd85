import { DomainError } from "@sosanh/core/domain-error";
import { parseBriefing } from "@sosanh/core/reviews/briefing";
import { briefingFormat, mediaTypes } from "@sosanh/export/export-format";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { refusalText } from "../refusal-text.ts";
import type { BriefingJob, BriefingJobs } from "./briefing-jobs.ts";
import { fileName } from "./file-name.ts";
import { answering } from "./refused-response.ts";

/**
 * Briefings as files: POST `/b` with `{briefing, format}`, and `stored` where a kept one is issued, begins one and gives its `job`; GET `/b/<job>` says how far it
 * is; GET `/b/<job>/file` fetches it; DELETE `/b/<job>` cancels it.
 */
export function briefingRoutes(jobs: BriefingJobs): Hono {
  const app = new Hono();
  app.post("/b", bodyLimit({ maxSize: mostBytes, onError: tooLong }), (c) =>
    answering(c, async () => {
      const body = await readJson(c);
      const format = briefingFormat(String(Reflect.get(body, "format")));
      const briefing = parseBriefing(Reflect.get(body, "briefing"));
      const stored: unknown = Reflect.get(body, "stored");
      return c.json({ job: jobs.start({ briefing, format, ...(typeof stored === "string" && { stored }) }) });
    }),
  );
  app.get("/b/:job", (c) => answering(c, async () => c.json(told(jobs.get(c.req.param("job"))))));
  app.delete("/b/:job", (c) =>
    answering(c, async () => {
      jobs.cancel(c.req.param("job"));
      return c.body(null, 204);
    }),
  );
  app.get("/b/:job/file", (c) =>
    answering(c, async () => {
      const { briefing, format, at } = jobs.get(c.req.param("job"));
      if (at.state === "failed") throw at.cause;
      if (at.state !== "ready") return c.json({ state: at.state }, 409);
      c.header("Content-Type", mediaTypes[format]);
      c.header("Content-Disposition", `attachment; filename="${fileName(briefing.title, format)}"`);
      c.header("Cache-Control", "no-store");
      return c.body(at.bytes as Uint8Array<ArrayBuffer>);
    }),
  );
  return app;
}

/** What a request may hold: a briefing of the longest texts is shorter. */
const mostBytes = 512 * 1024;

function tooLong(c: Context): Response {
  const most = mostBytes / 1024;
  return c.text(`Báo cáo dài quá ${most} KB.\nThe briefing is longer than ${most} KB.\n`, 413);
}

/** What a page is told of a job; of a failure the sentence in both languages. */
function told({ at }: BriefingJob): object {
  switch (at.state) {
    case "ready":
      return { state: at.state, bytes: at.bytes.byteLength };
    case "failed": {
      const { cause } = at;
      if (cause instanceof DomainError) return { state: at.state, vi: refusalText(cause), en: cause.message };
      console.error("briefing:", cause);
      return { state: at.state, vi: "Không ghi được báo cáo.", en: "The briefing could not be written." };
    }
    default:
      return at;
  }
}

async function readJson(c: Context): Promise<object> {
  try {
    const body: unknown = await c.req.json();
    if (typeof body === "object" && body !== null) return body;
  } catch {
    // Said below: what came is no object of JSON.
  }
  throw new DomainError("invalid-briefing", "the request is no JSON object", {
    field: "request",
    value: "is no JSON object",
    vi: "không phải là một đối tượng JSON",
  });
}
