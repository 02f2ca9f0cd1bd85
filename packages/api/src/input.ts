import { periodParts } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { isLocalityUid } from "@sosanh/core/places/locality";
import { earliestYear, knownDaySchema, latestYear } from "@sosanh/core/view/view";
import { z } from "zod";

/** The words of a request that several procedures take, checked at the door. */
export const uidInput = z.custom<LocalityUid>((x) => typeof x === "string" && isLocalityUid(x), {
  error: (issue) => `unknown place: ${JSON.stringify(issue.input)}`,
});

export const dataInput = z.enum(["real", "sample"]);

const badYear = {
  error: (issue: { readonly input?: unknown }) => `invalid year: ${JSON.stringify(issue.input)}`,
};

export const yearInput = z.number(badYear).int(badYear).min(earliestYear, badYear).max(latestYear, badYear);

const badDate = {
  error: (issue: { readonly input?: unknown }) => `invalid date: ${JSON.stringify(issue.input)}`,
};

export const dateInput = z.iso.date(badDate);

/** The day as of which figures are told; now when left out. */
export const asKnownInput = z
  .string(badDate)
  .refine((day) => knownDaySchema.safeParse(day).success, badDate)
  .optional();

/** Whose units are shown: as reported, today's, or those of a day. */
export const frameInput = z.union([z.enum(["as-reported", "today"]), z.iso.date(badFrame())], badFrame());

/** On the day as well as on the whole: what is nearly a day is refused by the day. */
function badFrame() {
  return {
    error: (issue: { readonly input?: unknown }) => `invalid frame: ${JSON.stringify(issue.input)}`,
  };
}

/** A text that every database can hold: PostgreSQL refuses the sign of the code zero. */
export const storableInput = z
  .string()
  .refine((text) => !text.includes("\0"), { error: "a text with a sign of the code zero" });

/** Words a person wrote, without the blanks around them: at least one character, at most `longest`. */
export function textInput(longest: number) {
  return storableInput
    .trim()
    .min(1, { error: "no text given" })
    .max(longest, {
      error: ({ input }) => `a text of ${String(input).length} characters: at most ${longest}`,
    });
}

export const figureInput = z.strictObject({
  data: dataInput,
  metric: z.string().max(80),
  locality: uidInput,
  period: z.strictObject({ year: yearInput, part: z.enum(periodParts) }),
  frame: frameInput.optional(),
  asKnown: asKnownInput,
});

/** Fields as they were given: one that was left out is not there, rather than undefined. */
export function asGiven<T extends object>(input: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [K in keyof T]: Exclude<T[K], undefined> };
}
