import type { LocalityUid } from "@sosanh/core/places/locality";
import { foldName } from "@sosanh/vietnam/fold-name";
import type { Reference } from "./reference.ts";

/** Whether words name the place, under any name it had. */
export function namesOf(
  place: LocalityUid | undefined,
  { tree }: Pick<Reference, "tree">,
): (name: string) => boolean {
  const versions = place === undefined ? [] : (tree.get(place)?.versions ?? []);
  const names = new Set(versions.flatMap(({ name, shortName }) => [foldName(name), foldName(shortName)]));
  return (name) => name !== "" && names.has(foldName(name));
}
