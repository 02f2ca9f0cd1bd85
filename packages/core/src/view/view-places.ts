import type { LocalityUid } from "../places/locality.ts";
import type { View } from "./view.ts";

/** Every place that a View names, each once: who may not see one of them does not see the View where it is kept. */
export function placesOfView({ places, mine, peers }: View): readonly LocalityUid[] {
  const named = places.map((term) => ("locality" in term ? term.locality : term.childrenOf));
  const others = [...(mine === undefined ? [] : [mine]), ...(peers === undefined ? [] : [peers.of])];
  return [...new Set([...named, ...others, ...(peers?.list ?? [])])];
}

/** A View as text: the same View, however it came about, gives the same text. */
export function canonicalView(view: View): string {
  return JSON.stringify(view, (_, value: unknown) =>
    typeof value !== "object" || value === null || Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  );
}
