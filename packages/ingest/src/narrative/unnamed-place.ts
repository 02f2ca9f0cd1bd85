import type { IsoDate } from "@sosanh/core/figures/period";
import type { Kind } from "@sosanh/core/places/locality";
import type { OwnKinds } from "./own-kind.ts";
import { ownKinds, timesOwn } from "./own-kind.ts";
import type { NamedPlace } from "./place-book.ts";
import type { PlaceMention } from "./place-mention.ts";
import type { Reading } from "./reading.ts";

/** A place that a text speaks of as itself without its name. */
export interface UnnamedPlace {
  /** As written: "tỉnh". */
  readonly name: string;
  readonly kind: Kind;
  /** Where something else tells which it is. */
  readonly unit?: NamedPlace;
}

const words: Readonly<Partial<Record<Kind, string>>> = {
  tinh: "tỉnh",
  thanh_pho: "thành phố",
  quan: "quận",
  huyen: "huyện",
  thi_xa: "thị xã",
  phuong: "phường",
  xa: "xã",
  thi_tran: "thị trấn",
  dac_khu: "đặc khu",
};
const largestFirst: readonly Kind[] = [
  "tinh",
  "thanh_pho",
  "quan",
  "huyen",
  "thi_xa",
  "phuong",
  "xa",
  "thi_tran",
  "dac_khu",
];

/** The kind of place a text speaks of most as itself, where it names none: its province may stand on the page. */
export function unnamedPlace(reading: Reading, provinces: readonly NamedPlace[]): UnnamedPlace | undefined {
  const kind =
    mostOwn(ownKinds(reading, { named: [], hasOffices: false })) ?? mostOwn(withOffices(reading, []));
  if (kind === undefined) return undefined;
  const [only, second] = provinces.filter((province) => province.kind === kind);
  return named(kind, second === undefined ? only : undefined);
}

const headLines = 3;
const headTokens = 40;

/**
 * "Bộ CHQS tỉnh … toàn tỉnh …" with one commune in a caption: the report is of the province that commune lies in, not
 * of the commune. Undefined where the named place speaks of itself, stands at the head, or is named again.
 */
export function aboveItself(
  reading: Reading,
  best: PlaceMention,
  { mentions, on }: { readonly mentions: readonly PlaceMention[]; readonly on: IsoDate },
): UnnamedPlace | undefined {
  const { layout, vocabulary } = reading;
  const isAtHead = (layout.lineOf[best.from] ?? 0) < headLines && best.from < headTokens;
  if (isAtHead || best.kind === undefined) return undefined;
  const isBest = ({ units }: PlaceMention) =>
    units.some(({ uid }) => best.units.some((unit) => unit.uid === uid));
  if (mentions.filter(isBest).length > 1) return undefined;
  const own = withOffices(reading, mentions);
  const kind = mostOwn(own);
  if (kind === undefined || kind === best.kind || timesOwn(own, best) > 0) return undefined;
  const above = best.units.map(({ uid }) =>
    vocabulary.places
      .line(uid, on)
      .slice(1)
      .find((unit) => unit.kind === kind),
  );
  const ofKind = mentions.filter((mention) => mention.kind === kind);
  const isNamed = (place: NamedPlace | undefined) =>
    place !== undefined && ofKind.every(({ units }) => units.some(({ uid }) => uid === place.uid));
  // Another of that kind is named: then it may be that one's.
  if (ofKind.length > 0 && !above.some(isNamed)) return undefined;
  const unit = ofKind.length > 0 ? above.find(isNamed) : above[0];
  if (unit === undefined || largestFirst.indexOf(kind) > largestFirst.indexOf(best.kind)) return undefined;
  const isSettled = ofKind.length > 0 || above.every((other) => other?.uid === unit.uid);
  return named(kind, isSettled ? unit : undefined);
}

const guestOffices = /^(sự|an|đoàn|ủy|ubnd|hđnd|chqs|bchqs)$/;

/**
 * "Bộ CHQS tỉnh Đắk Lắk về dự" over a text that speaks of its own district without the name: the district, settled by
 * a commune that the text names. Undefined where the named place is spoken of other than by its offices.
 */
export function belowNamed(
  reading: Reading,
  best: PlaceMention,
  { mentions, on }: { readonly mentions: readonly PlaceMention[]; readonly on: IsoDate },
): UnnamedPlace | undefined {
  const { tokens, vocabulary } = reading;
  const [top] = best.units;
  if (best.kind === undefined || top === undefined || top.level !== 1 || best.units.length > 1)
    return undefined;
  const isBest = ({ units }: PlaceMention) => units.some(({ uid }) => uid === top.uid);
  const ofOffices = mentions
    .filter(isBest)
    .every(({ from }) => guestOffices.test(tokens[from - 1]?.text ?? ""));
  const own = withOffices(reading, mentions);
  const kind = mostOwn(own);
  if (!ofOffices || kind === undefined || timesOwn(own, best) > 0) return undefined;
  if ((own.get(kind) ?? 0) < fewestOwn || largestFirst.indexOf(kind) <= largestFirst.indexOf(best.kind))
    return undefined;
  if (mentions.some((mention) => mention.kind === kind)) return undefined;
  const parts = mentions.flatMap(({ units }) =>
    units.flatMap(({ uid }) => vocabulary.places.line(uid, on).filter((unit) => unit.kind === kind)),
  );
  const [unit] = parts;
  return named(kind, parts.every((other) => other.uid === unit?.uid) ? unit : undefined);
}

const fewestOwn = 2;

function withOffices(reading: Reading, named: readonly PlaceMention[]): OwnKinds {
  return ownKinds(reading, { named, hasOffices: true });
}

/** The kind spoken of most, the larger of two. */
function mostOwn(own: OwnKinds): Kind | undefined {
  return largestFirst.toSorted((a, b) => (own.get(b) ?? 0) - (own.get(a) ?? 0)).find((kind) => own.has(kind));
}

export function named(kind: Kind, unit: NamedPlace | undefined): UnnamedPlace {
  return { name: words[kind] ?? "", kind, ...(unit === undefined ? {} : { unit }) };
}
