import type { IsoDate } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { ownKinds } from "./own-kind.ts";
import { isFormer, isTold } from "./place-beside.ts";
import type { NamedPlace } from "./place-book.ts";
import type { PlaceMention } from "./place-mention.ts";
import { bareName } from "./place-mention.ts";
import type { Reading } from "./reading.ts";
import { sentenceStart } from "./sentence-start.ts";
import { named, type UnnamedPlace } from "./unnamed-place.ts";

const fewest = 2;
const merging = /sáp nhập|hợp nhất|(?:được )?thành lập (?:từ|trên cơ sở)|sắp xếp lại|địa giới của/;

/**
 * "Xã được thành lập trên cơ sở sáp nhập xã A, xã B": of a text that names only what its unit was made of, the unit that
 * all of those went into. Undefined where the text tells of the named place itself, or where they went into several.
 */
export function mergedPlace(
  reading: Reading,
  best: PlaceMention,
  { mentions, on }: { readonly mentions: readonly PlaceMention[]; readonly on: IsoDate },
): UnnamedPlace | undefined {
  const { places } = reading.vocabulary;
  const own = ownKinds(reading, { named: mentions, hasOffices: true });
  const isItself = (["xa", "phuong", "dac_khu"] as const).some((kind) => own.has(kind));
  const isGone = (mention: PlaceMention) => isItself && isNoMore(reading, mention, on);
  const isFormerOne = (mention: PlaceMention) => isOfMerger(reading, mention) || isGone(mention);
  const name = bareName(reading, best).toLowerCase();
  const again = mentions.filter((mention) => bareName(reading, mention).toLowerCase() === name);
  if (!again.every((mention) => isFormerOne(mention) && !isTold(reading, mention))) return undefined;
  const former = mentions.filter(isFormerOne);
  const names = new Set(former.map((mention) => bareName(reading, mention)));
  const counts = new Map<LocalityUid, number>();
  for (const each of names)
    for (const uid of successors(reading, each)) counts.set(uid, (counts.get(uid) ?? 0) + 1);
  const [[uid, most] = [undefined, 0], [, second] = [undefined, 0]] = [...counts].toSorted(
    ([, a], [, b]) => b - a,
  );
  if (uid === undefined || most < fewest || most === second) return undefined;
  const [unit] = places.line(uid, on);
  return unit === undefined || isNamed(mentions, unit) ? undefined : named(unit.kind, unit);
}

/** "Xã Kim Liên được thành lập từ …": the text has its name. */
function isNamed(mentions: readonly PlaceMention[], { uid }: NamedPlace): boolean {
  return mentions.some(({ units }) => units.some((unit) => unit.uid === uid));
}

/** The communes that any commune of a name went into. */
function successors({ vocabulary: { places } }: Reading, name: string): ReadonlySet<LocalityUid> {
  const communes = places.named(name).filter(({ level }) => level === 3);
  return new Set(communes.flatMap(({ uid }) => [...places.becameOf(uid)]));
}

/** Whether a name with its kind is of no unit of the day: "xã A" on a page of August 2025. */
function isNoMore(reading: Reading, mention: PlaceMention, on: IsoDate): boolean {
  const { kind } = mention;
  const { places } = reading.vocabulary;
  return (
    kind !== undefined && !places.named(bareName(reading, mention), on).some((unit) => unit.kind === kind)
  );
}

/** Whether a place is named as one of those that were merged: "sáp nhập xã A, xã B", "xã A (cũ)". */
function isOfMerger(reading: Reading, mention: PlaceMention): boolean {
  if (isFormer(reading, mention)) return true;
  const { tokens, normal } = reading;
  const from = sentenceStart(reading, mention.from, longestSentence);
  return merging.test(normal.lower.slice(tokens[from]?.start ?? 0, tokens[mention.from]?.start ?? 0));
}

const longestSentence = 80;
