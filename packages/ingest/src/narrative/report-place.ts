import type { IsoDate } from "@sosanh/core/figures/period";
import type { Kind } from "@sosanh/core/places/locality";
import type { NamedPlace } from "./place-book.ts";
import type { PlaceMention } from "./place-mention.ts";
import { kindAt, placeMentions } from "./place-mention.ts";
import type { Reading } from "./reading.ts";
import type { ReportPeriod } from "./report-period.ts";

/** Whose report a text is. */
export interface ReportPlace {
  /** As written. */
  readonly name: string;
  readonly unit?: NamedPlace;
  readonly kind?: Kind;
  /** It and all above it, itself first; empty when it is not settled. */
  readonly line: readonly NamedPlace[];
  readonly mentions: readonly PlaceMention[];
  /** The day whose register names were looked up in. */
  readonly on: IsoDate;
}

interface Scored {
  mention: PlaceMention;
  score: number;
}

const twoTierFrom = "2025-07-01";
const headTokens = 500;
const reporters = /^(ubnd|hđnd|mttq|ubmttq|bchqs|chqs|bcđ|an|sự|ủy|quân|huyện|đoàn|dân|đảng)$/;

/** Finds the place whose report it is: named early and often, by those who report, not as the place of a meeting. */
export function reportPlace(reading: Reading, period: ReportPeriod): ReportPlace | undefined {
  const on = registerDay(reading, period);
  const mentions = placeMentions(reading, on);
  const best = bestOf(reading, mentions);
  if (best === undefined) return undefined;
  const unit = settled(reading, best, { mentions, on });
  const line = unit === undefined ? [] : reading.vocabulary.places.line(unit.uid, on);
  const kind = unit?.kind ?? best.kind;
  return {
    name: best.name,
    mentions,
    on,
    line,
    ...(unit === undefined ? {} : { unit }),
    ...(kind === undefined ? {} : { kind }),
  };
}

/** The day the report bears; else the end of its year, but spring of 2025 where it knows districts or calls recruits. */
function registerDay(reading: Reading, { date, year }: ReportPeriod): IsoDate {
  if (date !== undefined && (year === null || Number(date.slice(0, 4)) >= year)) return date;
  if (year === null) return twoTierFrom;
  if (year !== 2025) return `${year}-12-31`;
  const { tokens, normal } = reading;
  const hasDistricts = tokens.some((_, at) =>
    /^(quan|huyen|thi_xa|thi_tran)$/.test(kindAt(tokens, at)?.kind ?? ""),
  );
  // Recruits join up in February and March.
  const isRecruitment = /nhập ngũ|giao nhận quân|giao quân|tuyển quân/.test(normal.lower);
  return hasDistricts || isRecruitment ? "2025-03-01" : "2025-12-31";
}

function bestOf(reading: Reading, mentions: readonly PlaceMention[]): PlaceMention | undefined {
  const scored = new Map<string, Scored>();
  const kinded = mentions.filter((m) => m.kind !== undefined);
  for (const mention of mentions) {
    if (mention.from > headTokens && scored.size > 0) break;
    const key = keyOf(mention, kinded);
    const known = scored.get(key);
    const points = pointsOf(reading, mention, scored.size === 0);
    if (known !== undefined) {
      known.score += points;
      if (known.mention.kind === undefined && mention.kind !== undefined) known.mention = mention;
    } else if (points > 0 || mention.kind !== undefined) scored.set(key, { mention, score: points });
  }
  const self = selfKinds(reading);
  let best: Scored | undefined;
  for (const entry of scored.values()) {
    const kind = entry.mention.kind;
    if (kind !== undefined && self.has(kind)) entry.score += Math.min(2, (self.get(kind) ?? 0) * 0.5);
    if (best === undefined || entry.score > best.score) best = entry;
  }
  return best?.mention;
}

/** A bare name is taken for the place of that name and kind that the text also names. */
function keyOf({ units, kind, name }: PlaceMention, kinded: readonly PlaceMention[]): string {
  const meant = kind !== undefined ? units[0] : sameNamed(units, kinded);
  return meant?.uid ?? name.toLowerCase();
}

function sameNamed(units: readonly NamedPlace[], kinded: readonly PlaceMention[]): NamedPlace | undefined {
  for (const { units: named } of kinded) {
    const same = named.find(({ uid }) => units.some((unit) => unit.uid === uid));
    if (same !== undefined) return same;
  }
  return undefined;
}

function pointsOf({ tokens, layout }: Reading, mention: PlaceMention, isFirst: boolean): number {
  const before = tokens[mention.from - 1];
  const text = before?.text ?? "";
  let points = mention.kind === undefined ? 0.6 : 1;
  if (isFirst) points += 2;
  if ((layout.lineOf[mention.from] ?? 0) <= 6) points += 1;
  if (reporters.test(text) && mention.kind !== undefined) points += 2;
  const isAfterPlace = text === "(" || text === "," || text === "-" || text === "|";
  if (isAfterPlace && !isFirst) points -= 1.5;
  if (/^(tại|ở|từ|đến)$/.test(text)) points -= 1.2;
  return points;
}

/** How often a text says "toàn huyện", "huyện được giao": the kind of place it speaks of as itself. */
function selfKinds({ tokens }: Reading): ReadonlyMap<Kind, number> {
  const counts = new Map<Kind, number>();
  for (let at = 0; at < tokens.length; at++) {
    const kind = kindAt(tokens, at);
    if (kind === undefined || tokens[kind.to]?.capital) continue;
    const before = tokens[at - 1]?.text ?? "";
    if (!/^(toàn|năm|qua|nay|,|\.)$/.test(before) && tokens[at - 1]?.kind !== "line") continue;
    counts.set(kind.kind, (counts.get(kind.kind) ?? 0) + 1);
  }
  return counts;
}

interface Known {
  readonly mentions: readonly PlaceMention[];
  readonly on: IsoDate;
}

/** Of units of one name the one whose parents the text names; a bare name is rather the larger. */
function settled(
  { vocabulary }: Reading,
  mention: PlaceMention,
  { mentions, on }: Known,
): NamedPlace | undefined {
  const [only, second] = mention.units;
  if (second === undefined) return only;
  const named = new Set(mentions.filter((m) => m !== mention).flatMap((m) => m.units.map((u) => u.uid)));
  const counts = mention.units.map((unit) => {
    const above = vocabulary.places.line(unit.uid, on).slice(1);
    return { unit, above: above.filter(({ uid, level }) => level > 0 && named.has(uid)).length };
  });
  const most = Math.max(...counts.map((c) => c.above));
  const best = counts.filter((c) => c.above === most).map((c) => c.unit);
  if (best.length === 1) return best[0];
  if (mention.kind !== undefined && best[0]?.level !== 1) return undefined;
  const highest = best.toSorted((a, b) => a.level - b.level);
  return highest[0]?.level !== highest[1]?.level ? highest[0] : undefined;
}
