import { DomainError } from "../domain-error.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { LocalityTree } from "../places/locality-tree.ts";
import type { View } from "../view/view.ts";
import { yearsShown } from "./years-shown.ts";

/**
 * The localities a View asks for, each once, in the order given. `childrenOf` stands for every unit that was directly
 * under the place at the end of one of the periods shown, by uid. In a frame every place stands for the frame's units
 * that hold it; one that the register loses the trace of, for itself.
 *
 * @throws DomainError "unknown-locality" naming a uid that the tree does not have
 */
export function resolvePlaces(
  view: Pick<View, "places" | "years" | "part">,
  tree: LocalityTree,
): readonly LocalityUid[] {
  const resolved = new Set<LocalityUid>();
  for (const term of view.places) {
    const uid = "locality" in term ? term.locality : term.childrenOf;
    if (tree.get(uid) === undefined)
      throw new DomainError("unknown-locality", `unknown locality: ${uid}`, { locality: uid });
    for (const shown of shownAs(uid, tree))
      if ("locality" in term) resolved.add(shown);
      else for (const child of childrenIn(shown, view, tree)) resolved.add(child);
  }
  return [...resolved];
}

/** The places that a View names and a frame shows as other units than themselves, in the View's order. */
export function placesShownAs(
  { places }: Pick<View, "places">,
  tree: LocalityTree,
): readonly { readonly asked: LocalityUid; readonly shown: readonly LocalityUid[] }[] {
  const asked = new Set(places.map((term) => ("locality" in term ? term.locality : term.childrenOf)));
  return [...asked]
    .map((uid) => ({ asked: uid, shown: shownAs(uid, tree) }))
    .filter(({ asked: uid, shown }) => shown.length !== 1 || shown[0] !== uid);
}

/** The units of the tree's frame that a place is shown as; as reported, and where the trace is lost, itself. */
function shownAs(uid: LocalityUid, tree: LocalityTree): readonly LocalityUid[] {
  const units = tree.frame?.shownAs(uid) ?? [];
  return units.length === 0 ? [uid] : units;
}

function childrenIn(
  uid: LocalityUid,
  view: Pick<View, "years" | "part">,
  tree: LocalityTree,
): readonly LocalityUid[] {
  const children = yearsShown(view).flatMap((year) => tree.childrenIn(uid, { year, part: view.part }));
  return [...new Set(children)].sort();
}
