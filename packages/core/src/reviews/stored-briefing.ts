import type { Year } from "../figures/period.ts";
import type { ToldCell } from "./told-cells.ts";

/** Mẫu báo cáo: a briefing kept under a name in a folder, to be issued again with later figures. */
export interface StoredBriefing {
  readonly id: string;
  /** Names of folders, outermost first, with "/" between; "" for none. */
  readonly folder: string;
  readonly name: string;
  /** The user who saved it: who may change it and take it away, beside an administrator. */
  readonly owner: string;
  /** What the briefing is made of, as JSON. */
  readonly definition: unknown;
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

/** Briefings an installation may hold, and bytes of JSON each may have. */
export const mostBriefings = 1000;
export const largestBriefing = 200_000;
