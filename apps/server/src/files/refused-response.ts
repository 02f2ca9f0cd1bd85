import type { DomainErrorCode } from "@sosanh/core/domain-error";
import { DomainError } from "@sosanh/core/domain-error";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { refusalText } from "../refusal-text.ts";

const statuses: Partial<Record<DomainErrorCode, ContentfulStatusCode>> = {
  "not-found": 404,
  "unknown-metric": 404,
  "unknown-locality": 404,
  "view-too-large": 413,
  "export-too-large": 413,
  "export-busy": 429,
  "unreadable-file": 422,
  "submission-conflict": 409,
};

/**
 * What a request for a file is answered with when it cannot be had: the sentence in both languages as plain text; a
 * fault of ours is logged and told without its stack.
 */
function refusedResponse(c: Context, cause: unknown): Response {
  c.header("Cache-Control", "no-store");
  if (cause instanceof DomainError)
    return c.text(`${refusalText(cause)}\n${cause.message}\n`, statuses[cause.code] ?? 400);
  console.error(`${c.req.path}:`, cause);
  return c.text("Không ghi được tệp; hãy thử lại.\nThe file could not be written; try again.\n", 500);
}

/** Answers a request; what goes wrong is told by {@link refusedResponse}. */
export async function answering(c: Context, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (cause) {
    return refusedResponse(c, cause);
  }
}
