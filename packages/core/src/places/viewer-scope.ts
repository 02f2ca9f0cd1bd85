import type { LocalityUid } from "./locality.ts";
import { nation } from "./locality.ts";
import type { LocalityTree } from "./locality-tree.ts";
import type { Viewer } from "./viewer.ts";

/**
 * Whether the viewer may see a unit: it is a root of their subtree, or at any time was under one, at whatever depth.
 * A unit that the register does not have is seen by nobody.
 */
export function sees(viewer: Viewer, tree: LocalityTree, uid: LocalityUid): boolean {
  const roots = new Set(viewer.subtree);
  const visited = new Set<LocalityUid>();
  const isBelow = (at: LocalityUid): boolean => {
    const locality = tree.get(at);
    if (locality === undefined || visited.has(at)) return false;
    visited.add(at);
    if (roots.has(at) || roots.has(nation)) return true;
    return locality.versions.some((v) => v.parent !== undefined && isBelow(v.parent));
  };
  return isBelow(uid);
}

/** Every unit the viewer may see, by uid: {@link sees} for the whole register at once. */
export function visibleLocalities(viewer: Viewer, tree: LocalityTree): readonly LocalityUid[] {
  return tree.all.map((l) => l.uid).filter((uid) => sees(viewer, tree, uid));
}
