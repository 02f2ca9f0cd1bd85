import type { DomainErrorCode } from "@sosanh/core/domain-error";
import { DomainError } from "@sosanh/core/domain-error";
import { TRPCError } from "@trpc/server";
import { ZodError } from "zod";

/** What a client learns of a broken rule: a code to translate, the English sentence, the bad value as data. */
export interface DomainErrorData {
  readonly code: DomainErrorCode;
  readonly message: string;
  readonly evidence: Readonly<Record<string, string | number>>;
}

const statusOf: Record<DomainErrorCode, TRPCError["code"]> = {
  "invalid-view": "BAD_REQUEST",
  "unknown-metric": "NOT_FOUND",
  "unknown-locality": "NOT_FOUND",
  "invalid-year": "BAD_REQUEST",
  "view-too-large": "PAYLOAD_TOO_LARGE",
  "unit-mismatch": "BAD_REQUEST",
  "duplicate-observation": "CONFLICT",
  "not-found": "NOT_FOUND",
  "import-conflict": "CONFLICT",
  "invalid-weight": "BAD_REQUEST",
  "invalid-briefing": "BAD_REQUEST",
  "unknown-format": "BAD_REQUEST",
  "invalid-export": "BAD_REQUEST",
  "export-too-large": "PAYLOAD_TOO_LARGE",
  "export-busy": "TOO_MANY_REQUESTS",
  "invalid-input": "BAD_REQUEST",
  "too-many": "TOO_MANY_REQUESTS",
  "not-allowed": "FORBIDDEN",
  "unreadable-file": "UNPROCESSABLE_CONTENT",
  "submission-conflict": "CONFLICT",
};

/** Turns a broken rule into a tRPC error; every other error is passed on unchanged. */
export function toTrpcError(cause: unknown): unknown {
  if (!(cause instanceof DomainError)) return cause;
  return new TRPCError({ code: statusOf[cause.code], message: cause.message, cause });
}

/** The broken rule behind an error that reached the client, if there is one. */
export function domainDataOf(error: TRPCError): DomainErrorData | undefined {
  const { cause } = error;
  if (cause instanceof DomainError) {
    return { code: cause.code, message: cause.message, evidence: cause.evidence };
  }
  if (cause instanceof ZodError) {
    const issue = cause.issues[0];
    const field = issue?.path.join(".") ?? "";
    const message = issue?.message ?? "invalid input";
    return { code: "invalid-view", message: `${field}: ${message}`, evidence: { field, value: message } };
  }
  return undefined;
}
