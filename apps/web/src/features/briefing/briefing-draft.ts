import type { BriefingInput } from "@sosanh/core/reviews/briefing";
import { parseDay } from "../../day.ts";
import type { BriefingWords } from "./briefing-words.ts";

type Part = BriefingInput["parts"][number];

/** A part on the page; the key stays its own while it is changed and moved. */
export type DraftPart = Part & { readonly key: number };
/** A letterhead as it is typed: its day as people write one. */
export type DraftLetterhead = NonNullable<BriefingInput["letterhead"]>;

/** A briefing as it is put together on the page: what is typed, before it is checked. */
export interface BriefingDraft extends Omit<BriefingInput, "parts"> {
  readonly parts: readonly DraftPart[];
}

/** What still has to be filled in before the briefing can be made; undefined when nothing has. */
export function whatLacks(
  { title, parts, letterhead }: BriefingDraft,
  words: BriefingWords,
): string | undefined {
  if (title.trim() === "") return words.needsTitle;
  if (parts.length === 0) return words.needsPart;
  if (parts.some((part) => part.kind === "text" && part.paragraphs.every((text) => text.trim() === "")))
    return words.needsText;
  if (letterhead === undefined) return undefined;
  if (letterhead.office.trim() === "") return words.needsOffice;
  const { date = "" } = letterhead;
  return isBadDay(date) ? words.badDay(date.trim()) : undefined;
}

/** True where something is written for the day that is none. */
export function isBadDay(text: string): boolean {
  return text.trim() !== "" && parseDay(text) === undefined;
}

/** The draft as a briefing: without the lines left empty. */
export function briefingOf({ letterhead, ...draft }: BriefingDraft): BriefingInput {
  return {
    ...draft,
    parts: draft.parts.map(({ key: _key, ...part }) =>
      part.kind === "text"
        ? { ...part, paragraphs: part.paragraphs.filter((text) => text.trim() !== "") }
        : part,
    ),
    ...(letterhead === undefined ? {} : { letterhead: withoutEmpty(letterhead) }),
  };
}

function withoutEmpty({ to, recipients, office, date = "", ...lines }: DraftLetterhead): DraftLetterhead {
  const given = (list: readonly string[] | undefined) => list?.filter((line) => line.trim() !== "") ?? [];
  const day = parseDay(date);
  const filled = Object.entries(lines).filter(([, text]) => text !== undefined && text.trim() !== "");
  return {
    ...Object.fromEntries(filled),
    office,
    ...(day === undefined ? {} : { date: day }),
    ...(given(to).length === 0 ? {} : { to: given(to) }),
    ...(given(recipients).length === 0 ? {} : { recipients: given(recipients) }),
  };
}

/** The parts with others after them, each under a key of its own. */
export function withParts(parts: readonly DraftPart[], added: readonly Part[]): readonly DraftPart[] {
  const next = Math.max(0, ...parts.map(({ key }) => key)) + 1;
  return [...parts, ...added.map((part, i) => ({ ...part, key: next + i }))];
}

/** A stored briefing as a draft. */
export function draftOf(briefing: BriefingInput): BriefingDraft {
  return { ...briefing, parts: withParts([], briefing.parts) };
}

/** The parts with two neighbours changed round; as they are where there is no neighbour. */
export function moved(parts: readonly DraftPart[], at: number, by: -1 | 1): readonly DraftPart[] {
  const [one, other] = [parts[at], parts[at + by]];
  if (one === undefined || other === undefined) return parts;
  return parts.map((part, i) => (i === at ? other : i === at + by ? one : part));
}
