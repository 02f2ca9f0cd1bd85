import { DomainError } from "@sosanh/core/domain-error";

/** What was found. @throws DomainError not-found naming what was asked: unseen and absent read the same */
export function foundOrThrow<T>(found: T | undefined, asked: string): T {
  if (found === undefined) throw new DomainError("not-found", `not found: ${asked}`, { asked });
  return found;
}
