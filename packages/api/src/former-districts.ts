import { DomainError } from "@sosanh/core/domain-error";
import { formerDistrictsOf } from "@sosanh/core/frames/former-district";
import { type LocalityUid, lastVersion, versionOn } from "@sosanh/core/places/locality";
import type { Reference } from "./reference.ts";

/** A district that is no more, as today shows it. */
export interface ListedFormerDistrict {
  readonly uid: LocalityUid;
  readonly name: string;
  readonly province: { readonly uid: LocalityUid; readonly name: string } | undefined;
  readonly communes: readonly { readonly uid: LocalityUid; readonly name: string }[];
  /** True when no commune of it holds anything of another district. */
  readonly exact: boolean;
}

/** The former districts of a province of today, or of all, by Vietnamese name. @throws DomainError unknown-locality */
export function formerDistrictsIn(
  { tree, lineage }: Reference,
  province: LocalityUid | undefined,
): readonly ListedFormerDistrict[] {
  const day = tree.lastChange;
  if (province !== undefined && tree.get(province) === undefined)
    throw new DomainError("unknown-locality", `unknown place: ${province}`, { place: province });
  const holders = province === undefined ? undefined : lineage.unitsOn(province, day);
  const nameOf = (uid: LocalityUid): string => {
    const locality = tree.get(uid);
    return locality === undefined ? uid : (versionOn(locality, day) ?? lastVersion(locality)).name;
  };
  const named = (uid: LocalityUid) => ({ uid, name: nameOf(uid) });
  const { compare } = new Intl.Collator("vi");
  return formerDistrictsOf(tree, lineage, day)
    .filter((d) => holders === undefined || (d.province !== undefined && holders.includes(d.province)))
    .map(({ uid, communes, exact, province: above }) => ({
      ...named(uid),
      province: above && named(above),
      communes: communes.map(named),
      exact,
    }))
    .toSorted((a, b) => compare(a.name, b.name));
}
