import type { DomainErrorCode } from "@sosanh/core/domain-error";
import { DomainError } from "@sosanh/core/domain-error";
import { TRPCClientError } from "@trpc/client";
import { givenText, givenValue } from "./problem-value.ts";
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
      return viewText(problem, words);
    case "invalid-input":
    case "too-many":
    case "not-allowed":
    case "submission-conflict":
      return words.problem.kept(problem.evidence);
    case "unreadable-file":
      return words.problem.file(problem.evidence);
    default:
      return words.problem.other(value);
  }
}

/** The rule that an error is of; undefined for any other failure, such as a server that does not answer. */
export function domainCode(error: unknown): DomainErrorCode | undefined {
  return domainProblem(error)?.code;
}

/** Why the submission or document was refused, in the word of the rule; undefined for any other failure. */
export function refusalReason(error: unknown): string | undefined {
  const reason = domainProblem(error)?.evidence.reason;
  return typeof reason === "string" ? reason : undefined;
}

function domainProblem(error: unknown): DomainProblem | undefined {
  if (error instanceof DomainError) return error;
  if (!(error instanceof TRPCClientError)) return undefined;
  const data: unknown = error.data;
  if (typeof data !== "object" || data === null || !("domain" in data)) return undefined;
  return data.domain as DomainProblem | undefined;
}

/** A field of a View as the reader calls it, with what was written there. */
function viewText(problem: DomainProblem, words: Words): string {
  const path = String(problem.evidence.field ?? "view").split(".");
  const [field = "view"] = path;
  const value = badValue(problem);
  const name = Object.hasOwn(words.problem.fields, field)
    ? words.problem.fields[field as keyof Words["problem"]["fields"]]
    : `“${field}”`;
  if (value === "left out") return words.problem.missing(name);
  const years = field === "years" ? reversedYears(problem) : undefined;
  if (years !== undefined) return words.problem.yearsReversed(years.from, years.to);
  const text = givenText(value);
  const reason = words.problem.reason(problem.evidence);
  if (reason !== undefined) return words.problem.because(name, text, reason);
  if (path.length > 1 && field === "places") return words.problem.place(text);
  if (path.length > 1 && field === "metrics") return words.problem.metric(text);
  if (field === "mine" || field === "place") return words.problem.place(text);
  if (field === "frame") return words.problem.frame(text);
  if (field === "asKnown") return words.problem.known(text);
  if (yearFields.has(field)) return words.problem.year(text);
  const allowed = numberFields.has(field)
    ? /expected one of ([\d|]+)$/.exec(problem.message)?.[1]
    : undefined;
  if (allowed !== undefined)
    return words.problem.because(name, text, words.problem.oneOf(allowed.split("|").join(", ")));
  return words.problem.view(name, text);
}

/** Fields that take some few numbers, which a sentence can name. */
const numberFields: ReadonlySet<string> = new Set(["ratePer", "tolerance"]);

const yearFields: ReadonlySet<string> = new Set(["years", "year", "focusYear", "indexYear", "baseYear"]);

function reversedYears(problem: DomainProblem): { readonly from: number; readonly to: number } | undefined {
  const given = givenValue(badValue(problem));
  if (typeof given !== "object" || given === null || !("from" in given) || !("to" in given)) return undefined;
  const { from, to } = given;
  return typeof from === "number" && typeof to === "number" && from > to ? { from, to } : undefined;
}

/** The value the rule was broken by: the evidence's own, else what the message says. */
function badValue({ evidence, message }: DomainProblem): string {
  const named =
    evidence.value ?? evidence.place ?? evidence.metric ?? evidence.year ?? Object.values(evidence)[0];
  return named === undefined ? message : String(named);
}
