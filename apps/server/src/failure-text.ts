import { DomainError } from "@sosanh/core/domain-error";
import { DatabaseError } from "@sosanh/db/database";
import { EnvironmentError } from "./environment.ts";
import { refusalText } from "./refusal-text.ts";

/** What to print when a start or a command fails: a sentence for what a person can mend, else the error with its stack. */
export function failureText(cause: unknown): string {
  if (cause instanceof DatabaseError) return `${cause.message}\n${cause.messageVi}`;
  if (cause instanceof DomainError) return `${cause.message}\n${refusalText(cause)}`;
  if (cause instanceof EnvironmentError) return cause.message;
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
