import type { DomainErrorCode } from "@sosanh/core/domain-error";
import { DomainError } from "@sosanh/core/domain-error";
import { TRPCClientError } from "@trpc/client";
import type { Words } from "./words/vi.ts";

interface DomainProblem {
  readonly code: DomainErrorCode;
  readonly message: string;
  readonly evidence: Readonly<Record<string, string | number>>;
}

/** The refused input behind an error, the API's or the page's own, in the reader's language; undefined for any other failure. */
export function problemText(error: unknown, words: Words): string | undefined {
  const problem = domainProblem(error);
  if (problem === undefined) return undefined;
  const value = badValue(problem);
  switch (problem.code) {
    case "unknown-locality":
      return words.problem.place(value);
    case "unknown-metric":
      return words.problem.metric(value);
    case "invalid-year":
      return words.problem.year(value);
    case "view-too-large":
      return words.problem.tooLarge(value);
    case "not-found":
      return words.problem.notFound(value);
    case "invalid-view":
      return words.problem.view(value);
    default:
      return words.problem.other(value);
  }
}

function domainProblem(error: unknown): DomainProblem | undefined {
  if (error instanceof DomainError) return error;
  if (!(error instanceof TRPCClientError)) return undefined;
  const data: unknown = error.data;
  if (typeof data !== "object" || data === null || !("domain" in data)) return undefined;
  return data.domain as DomainProblem | undefined;
}

/** The value the rule was broken by: the evidence's own, else what the message says. */
function badValue({ evidence, message }: DomainProblem): string {
  const named =
    evidence.value ?? evidence.place ?? evidence.metric ?? evidence.year ?? Object.values(evidence)[0];
  return named === undefined ? message : String(named);
}
