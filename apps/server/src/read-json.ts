import { DomainError } from "@sosanh/core/domain-error";

/** What a command was given as JSON. @throws DomainError "invalid-view" naming what is no JSON, and why */
export function readJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DomainError("invalid-view", `the ${what} is not JSON: ${why}`, { value: text.slice(0, 80) });
  }
}
