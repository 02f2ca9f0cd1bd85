import type { View } from "./view.ts";

/** Whether a link follows the figures, or shows them for ever as they were known when it was made. */
export type LinkMode = "live" | "frozen";

/** Liên kết: a short, lasting address of a View. */
export interface Link {
  /** Eight signs of {@link linkSigns}. */
  readonly id: string;
  readonly view: View;
  readonly mode: LinkMode;
  /** Of a frozen link: the id of what it shows. */
  readonly snapshot?: string;
  /** An ISO instant, UTC. */
  readonly createdAt: string;
  readonly createdBy: string;
}

/** The signs of a link's id: none that reads like another. */
export const linkSigns = "0123456789abcdefghjkmnpqrstvwxyz";

/** How many signs a link's id has. */
export const linkLength = 8;

/** Links an installation may hold, and those one person may make within an hour. */
export const mostLinks = 100_000;
export const mostLinksAnHour = 600;

/**
 * The id of a link as a person may have typed it: capitals are small letters, O is 0, I and L are 1. What can be no id
 * is given back as it is, and no link has it.
 */
export function readLinkId(typed: string): string {
  return typed.trim().toLowerCase().replaceAll("o", "0").replaceAll(/[il]/g, "1");
}
