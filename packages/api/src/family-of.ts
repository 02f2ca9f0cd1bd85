import { formerDistrictsOf } from "@sosanh/core/frames/former-district";
import { type FamilyMember, type FamilyTree, familyTreeOf } from "@sosanh/core/places/family-tree";
import { type LocalityUid, lastVersion } from "@sosanh/core/places/locality";
import { foundOrThrow } from "./found.ts";
import type { Reference } from "./reference.ts";

/** The family tree of a unit, and what a district that ended lives on in. */
export interface Family extends FamilyTree {
  /** Of a former district: today's communes that its communes went into; `exact` when they hold nothing else. */
  readonly livesOnIn?: { readonly exact: boolean; readonly communes: readonly FamilyMember[] };
}

/** @throws DomainError "not-found" naming a uid that the register does not have */
export function familyOf({ tree, lineage }: Reference, uid: LocalityUid): Family {
  const family = foundOrThrow(familyTreeOf(uid, { tree, lineage }), uid);
  const former = formerDistrictsOf(tree, lineage, tree.lastChange).find((d) => d.uid === uid);
  if (former === undefined) return family;
  const communes = former.communes.flatMap((commune): FamilyMember[] => {
    const locality = tree.get(commune);
    return locality === undefined ? [] : [{ uid: commune, level: 3, name: lastVersion(locality).name }];
  });
  return { ...family, livesOnIn: { exact: former.exact, communes } };
}
