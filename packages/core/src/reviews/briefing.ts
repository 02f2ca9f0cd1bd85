import { z } from "zod";
import { DomainError } from "../domain-error.ts";
import type { LocalityUid } from "../places/locality.ts";
import { isLocalityUid } from "../places/locality.ts";
import { rollRules } from "../view/roll-view.ts";
import { earliestYear, knownDaySchema, latestYear, viewSchema } from "../view/view.ts";
import { briefingReason, givenAt } from "./briefing-refusal.ts";

/** A line of an office's own: no control signs, no more than `longest`. */
function line(longest: number) {
  return (
    z
      .string()
      .trim()
      .max(longest)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused.
      .regex(/^[^\u0000-\u001f\u007f]*$/)
  );
}

const given = (longest: number) => line(longest).min(1);

const day = z.iso.date();

/** The head, the number and the signature of the administrative layout; every line is the office's own. */
const letterheadSchema = z.strictObject({
  parentOffice: line(160).optional(),
  office: given(160),
  number: line(20).optional(),
  symbol: line(40).optional(),
  place: line(60).optional(),
  date: day.optional(),
  subject: line(400).optional(),
  to: z.array(given(200)).max(10).optional(),
  recipients: z.array(given(200)).max(20).optional(),
  authority: line(120).optional(),
  signerTitle: line(120).optional(),
  signerName: line(80).optional(),
});

const uid = z.custom<LocalityUid>((x) => typeof x === "string" && isLocalityUid(x), {
  error: (issue) => `unknown place: ${JSON.stringify(issue.input)}`,
});

const partSchema = z.discriminatedUnion("kind", [
  /** The office's own words, a paragraph a line. */
  z.strictObject({
    kind: z.literal("text"),
    heading: line(200).optional(),
    paragraphs: z.array(z.string().trim().min(1).max(5000)).min(1).max(50),
  }),
  /** The year of a place: what moved, what targets were reached, who has not reported, and its units beneath. */
  z.strictObject({
    kind: z.literal("year-review"),
    place: uid,
    frame: viewSchema.shape.frame,
    /** Of how many metrics the units beneath are shown, those that moved most first. */
    charts: z.number().int().min(0).max(12).default(3),
  }),
  /** A comparison as it was saved; its years move with the briefing's by the rule. */
  z.strictObject({
    kind: z.literal("view"),
    view: viewSchema,
    heading: line(200).optional(),
    roll: z.enum(rollRules).default("slide"),
  }),
]);

/**
 * Báo cáo: what goes into a briefing and in which order, as data. It is a template: with another `year` the same
 * definition tells another year. Language and data set hold for all parts, and so does the day as of which figures are
 * known (`asKnown`) where there is one; without it each View keeps its own.
 */
export const briefingSchema = z.strictObject({
  title: given(300),
  year: z.number().int().min(earliestYear).max(latestYear),
  data: viewSchema.shape.data,
  asKnown: knownDaySchema.optional(),
  language: viewSchema.shape.language,
  letterhead: letterheadSchema.optional(),
  parts: z.array(partSchema).min(1).max(60),
});

export type Briefing = z.output<typeof briefingSchema>;
export type BriefingInput = z.input<typeof briefingSchema>;
export type BriefingPart = Briefing["parts"][number];

/**
 * Accepts a briefing from outside: a stored one, a request's body, a file.
 *
 * @throws DomainError "invalid-briefing"; the evidence names the first bad `field`, and what is wrong in both languages
 */
export function parseBriefing(input: unknown): Briefing {
  const parsed = briefingSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path =
    issue?.code === "unrecognized_keys" ? [...issue.path, ...issue.keys.slice(0, 1)] : (issue?.path ?? []);
  const field = path.length === 0 ? "briefing" : path.map(String).join(".").slice(0, 120);
  const given = givenAt(input, path);
  const en = issue === undefined ? "" : briefingReason(issue, given, "en");
  const vi = issue === undefined ? "" : briefingReason(issue, given, "vi");
  throw new DomainError("invalid-briefing", `invalid briefing: ${field}: ${en}`, { field, value: en, vi });
}
