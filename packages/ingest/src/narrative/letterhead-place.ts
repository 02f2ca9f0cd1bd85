import type { IsoDate } from "@sosanh/core/figures/period";
import type { Kind } from "@sosanh/core/places/locality";
import { offices } from "./office-words.ts";
import type { PlaceMention } from "./place-mention.ts";
import { bareName, kindAt } from "./place-mention.ts";
import type { Reading } from "./reading.ts";

const letterheadLines = 12;

/**
 * "BỘ CHQS TỈNH" over "Kon Tum, ngày 05 tháng 12 năm 2022": whose paper it is, by the kind in its letterhead and the
 * name in the line of its date. Undefined of a page with neither, or whose office is named in full.
 */
export function letterheadPlace(
  reading: Reading,
  { mentions, on }: { readonly mentions: readonly PlaceMention[]; readonly on: IsoDate },
): PlaceMention | undefined {
  const { layout, tokens, vocabulary } = reading;
  const isInHead = (token: number) => (layout.lineOf[token] ?? 0) < letterheadLines;
  const dated = mentions.find(
    ({ from, to }) => isInHead(from) && tokens[to]?.text === "," && tokens[to + 1]?.text === "ngày",
  );
  const kind = dated === undefined ? undefined : officeKind(reading, dated.from, mentions);
  if (dated === undefined || kind === undefined) return undefined;
  const name = bareName(reading, dated);
  const units = vocabulary.places.named(name, on).filter((unit) => unit.kind === kind);
  return units.length === 0 ? undefined : { ...dated, name: units[0]?.name ?? name, kind, units };
}

/** The kind of the last office above a token that is not named. */
function officeKind(
  { tokens }: Reading,
  before: number,
  mentions: readonly PlaceMention[],
): Kind | undefined {
  for (let at = before - 1; at > 0; at--) {
    const kind = kindAt(tokens, at);
    if (kind === undefined || !offices.test(tokens[at - 1]?.text ?? "") || !tokens[at]?.capital) continue;
    return mentions.some(({ from }) => from === at) ? undefined : kind.kind;
  }
  return undefined;
}
