import type { Kind } from "@sosanh/core/places/locality";
import { offices } from "./office-words.ts";
import type { PlaceMention } from "./place-mention.ts";
import { kindAt } from "./place-mention.ts";
import type { Reading } from "./reading.ts";

/** How often a text speaks of a kind of place as itself. */
export type OwnKinds = ReadonlyMap<Kind, number>;

/** What is counted as speaking of itself. */
export interface OwnKindsAsked {
  /** Names that a kind may lean on instead: "ông A, Chủ tịch UBND xã Ia Dom, cho biết xã có …" is of that one. */
  readonly named: readonly PlaceMention[];
  /** Whether the offices of a kind count as well: "Ban CHQS huyện đã tổ chức …". */
  readonly hasOffices: boolean;
}

// "huyện ủy" is an office, "xã này" another place, "tỉnh giao" who stands above.
const notItself = /^(ủy|đội|này|đó|và|giao|khác|bạn|trưởng|tặng|khen)$/;
const longestOffice = 6;

/** How often a text says "toàn huyện", "huyện được giao" where a clause begins, by kind. */
export function ownKinds({ tokens, layout }: Reading, { named, hasOffices }: OwnKindsAsked): OwnKinds {
  const counts = new Map<Kind, number>();
  for (let at = 0; at < tokens.length; at++) {
    const kind = kindAt(tokens, at);
    const next = kind === undefined ? undefined : tokens[kind.to];
    if (kind === undefined || next === undefined || next.capital || notItself.test(next.text)) continue;
    // "trên địa bàn tỉnh, …": before a mark only what is called all of it.
    if (next.kind !== "word" && !/^(toàn|bàn)$/.test(tokens[at - 1]?.text ?? "")) continue;
    const isOurs = /^(ta|nhà)$/.test(next.text);
    if (!(isOurs || isLead(tokens, at) || (hasOffices && isOfficeLead(tokens, at)))) continue;
    const isNamed = named.some(
      (m) => m.kind === kind.kind && m.from < at && layout.sentenceOf[m.from] === layout.sentenceOf[at],
    );
    if (isNamed) continue;
    counts.set(kind.kind, (counts.get(kind.kind) ?? 0) + 1);
  }
  return counts;
}

/** How often a text speaks as itself of what a mention may be. */
export function timesOwn(own: OwnKinds, { kind, units }: PlaceMention): number {
  if (kind !== undefined) return own.get(kind) ?? 0;
  return Math.max(0, ...units.map((unit) => own.get(unit.kind) ?? 0));
}

function isOfficeLead(tokens: Reading["tokens"], at: number): boolean {
  if (!offices.test(tokens[at - 1]?.text ?? "")) return false;
  for (let back = at - 1; back >= at - longestOffice && tokens[back]?.kind === "word"; back--)
    if (isLead(tokens, back)) return true;
  return false;
}

/** Whether a clause begins at a token: behind a mark, "năm 2017", "toàn" or "địa bàn"; not in a list, "25 xã, thị trấn". */
function isLead(tokens: Reading["tokens"], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.kind === "line") return true;
  if (before.text === "bàn" && tokens[at - 2]?.text === "địa") return true;
  const isOfYear = before.kind === "number" && tokens[at - 2]?.text === "năm";
  // "tại UBND xã, Ban CHQS xã mở …": an office is no next kind of a list.
  const isListed =
    kindAt(tokens, at) !== undefined &&
    [at - 2, at - 3].some((from) => from >= 0 && kindAt(tokens, from)?.to === at - 1);
  return isOfYear || (/^(toàn|năm|qua|nay|,|\.|:|;)$/.test(before.text) && !isListed);
}
