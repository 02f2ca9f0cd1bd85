import type { Qualifier } from "./value.ts";

/**
 * The qualifier of a sum of figures (semantics 11). All exact: exact. Any "at least" among exact ones: at least;
 * any "at most": at most. Both, or any approximate: approximate, since neither bound holds any more.
 */
export function combinedQualifier(parts: Iterable<Qualifier>): Qualifier {
  let combined: Qualifier = "exact";
  for (const part of parts) {
    if (part === "exact" || part === combined) continue;
    combined = combined === "exact" ? part : "approximate";
  }
  return combined;
}

/** The qualifier of a figure once it is subtracted or divided by: a lower bound becomes an upper one. */
export function reversedQualifier(qualifier: Qualifier): Qualifier {
  if (qualifier === "at-least") return "at-most";
  if (qualifier === "at-most") return "at-least";
  return qualifier;
}
