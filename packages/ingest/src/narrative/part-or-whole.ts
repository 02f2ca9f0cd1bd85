import type { IsoDate } from "@sosanh/core/figures/period";
import { ownKinds, timesOwn } from "./own-kind.ts";
import { isSubject } from "./place-beside.ts";
import type { PlaceMention } from "./place-mention.ts";
import type { Reading } from "./reading.ts";

const headLines = 3;
const fewest = 2;

interface Known {
  readonly mentions: readonly PlaceMention[];
  readonly on: IsoDate;
}

/**
 * Whom a text tells of where its head names another rank: the district of which every sentence tells below "Chi tiết
 * bài viết - Xã Linh Hải", or the ward that stands before its city wherever the text names that. Undefined where the
 * named place is the one told of, or speaks of itself.
 */
export function partOrWhole(reading: Reading, best: PlaceMention, known: Known): PlaceMention | undefined {
  const { mentions } = known;
  const isBest = ({ units }: PlaceMention) =>
    units.some(({ uid }) => best.units.some((unit) => unit.uid === uid));
  const isAtHead = (reading.layout.lineOf[best.from] ?? 0) < headLines;
  const own = ownKinds(reading, { named: mentions, hasOffices: true });
  if (!isAtHead || best.kind === undefined || timesOwn(own, best) > 0) return undefined;
  const again = mentions.filter((mention) => mention !== best && isBest(mention));
  return again.length === 0 ? wholeTold(reading, best, known) : partTold(reading, again, known);
}

/** The place above that the text names with its kind, as who does what it tells. */
function wholeTold(
  reading: Reading,
  { units }: PlaceMention,
  { mentions, on }: Known,
): PlaceMention | undefined {
  const above = new Set(
    units.flatMap(({ uid }) => reading.vocabulary.places.line(uid, on).slice(1)).map(({ uid }) => uid),
  );
  const named = mentions.filter(
    (mention) => mention.kind !== undefined && mention.units.some(({ uid }) => above.has(uid)),
  );
  const [first] = named;
  const isOne = named.every(({ units: [unit] }) => unit?.uid === first?.units[0]?.uid);
  return isOne && named.length >= fewest && named.some((mention) => isSubject(reading, mention))
    ? first
    : undefined;
}

/** The part that stands before the place wherever the text names it again: "phường A, thành phố B". */
function partTold(
  { tokens, vocabulary }: Reading,
  again: readonly PlaceMention[],
  { mentions, on }: Known,
): PlaceMention | undefined {
  const parts = again.map((whole) =>
    mentions.find(
      ({ kind, to, units }) =>
        kind !== undefined &&
        to === whole.from - 1 &&
        tokens[to]?.text === "," &&
        units.some(({ uid }) =>
          vocabulary.places
            .line(uid, on)
            .slice(1)
            .some((above) => whole.units.some((unit) => unit.uid === above.uid)),
        ),
    ),
  );
  const [first] = parts;
  const isOne = parts.every((part) => part !== undefined && part.units[0]?.uid === first?.units[0]?.uid);
  return isOne && parts.length >= fewest ? first : undefined;
}
