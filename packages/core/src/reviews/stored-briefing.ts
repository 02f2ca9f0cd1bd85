import type { Year } from "../figures/period.ts";
import type { LocalityUid } from "../places/locality.ts";
import { keepingRefusal } from "../view/keeping-refusal.ts";
import { placesOfView } from "../view/view-places.ts";
import type { Briefing } from "./briefing.ts";
import type { ToldCell } from "./told-cells.ts";

/** Mẫu báo cáo: a briefing kept under a name in a folder, to be issued again with later figures. */
export interface StoredBriefing {
  readonly id: string;
  /** Names of folders, outermost first, with "/" between; "" for none. */
  readonly folder: string;
  readonly name: string;
  /** The user who saved it: who may change it and take it away, beside an administrator. */
  readonly owner: string;
  /** What it is made of. */
  readonly definition: Briefing;
  /** ISO instants, UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** One issue of a briefing: for which year, and the figures it told. */
export interface BriefingIssue {
  readonly id: string;
  readonly briefing: string;
  readonly year: Year;
  /** An ISO instant, UTC. */
  readonly at: string;
  readonly by: string;
  readonly cells: readonly ToldCell[];
}

/** Briefings an installation may hold. */
export const mostBriefings = 1000;

/** Bytes of JSON a briefing that is kept may have. */
const largestBriefing = 200_000;

/** @throws DomainError "invalid-input" for a briefing that is too large to be kept, saying how large it is */
export function refuseLargeBriefing(briefing: Briefing): void {
  const size = utf8Length(JSON.stringify(briefing));
  if (size > largestBriefing)
    throw keepingRefusal("invalid-input", {
      value: size,
      reason: "too-large",
      field: "definition",
      most: largestBriefing,
    });
}

/** Every place that a briefing names, each once: who may not see one of them does not see the briefing. */
export function placesOfBriefing({ parts }: Briefing): readonly LocalityUid[] {
  const named = parts.flatMap((part) => {
    if (part.kind === "text") return [];
    return part.kind === "view" ? placesOfView(part.view) : [part.place];
  });
  return [...new Set(named)];
}

/** Bytes of a text in UTF-8. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
