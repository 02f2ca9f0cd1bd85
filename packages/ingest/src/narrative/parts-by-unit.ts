import type { FigureMention } from "./figure-mention.ts";
import type { Reading } from "./reading.ts";

const troops =
  /(trung|tiểu|sư|lữ|quân|binh|hải) đoàn|quân khu|bộ chỉ huy|chqs|quân sự|biên phòng|công an|cảnh sát|hải quân|trung tâm huấn luyện/;
const fewestParts = 3;
const longestLabel = 14;

/**
 * "1.121 thanh niên, gồm: Trung đoàn 741 (250); Biên phòng (180); …", "290 quân nhân từ Bộ CHQS tỉnh 45 đồng chí, …":
 * three or more numbers behind names of troops and offices that add up to the people counted before them in the
 * sentence. For each part, by its place in the list, the place of its total.
 */
export function partsByUnit(
  reading: Reading,
  mentions: readonly FigureMention[],
): ReadonlyMap<number, number> {
  const totals = new Map<number, number>();
  for (const [total, { unit, value }] of mentions.entries()) {
    if (unit?.class !== "person" || value === null || totals.has(total)) continue;
    const parts = partsOf(reading, mentions, total);
    for (const part of parts) totals.set(part, total);
  }
  return totals;
}

/** The numbers behind a total that add up to it; none where they do not. */
function partsOf(reading: Reading, mentions: readonly FigureMention[], total: number): readonly number[] {
  const { sentenceOf } = reading.layout;
  const whole = mentions[total];
  const parts: number[] = [];
  let sum = 0;
  for (let at = total + 1; at < mentions.length; at++) {
    const part = mentions[at];
    if (part === undefined || sentenceOf[part.from] !== sentenceOf[whole?.from ?? 0]) return [];
    if (part.value === null || !isPart(reading, part, mentions[at - 1]?.unitTo ?? 0)) return [];
    parts.push(at);
    sum += part.value;
    if (sum === whole?.value) return parts.length >= fewestParts ? parts : [];
  }
  return [];
}

/** A number of people, or one in brackets, behind the name of troops or of an office. */
function isPart(
  { tokens, normal }: Reading,
  { from, to, unit, about }: FigureMention,
  after: number,
): boolean {
  const isBracketed = unit === undefined && tokens[from - 1]?.text === "(" && tokens[to]?.text === ")";
  if (!isBracketed && (unit?.class !== "person" || about !== undefined)) return false;
  const start = tokens[Math.max(after, from - longestLabel)]?.start ?? 0;
  return troops.test(normal.lower.slice(start, tokens[from]?.start ?? start));
}

/** Gives parts in brackets the noun of their total. */
export function withUnitsOfTotals(
  reading: Reading,
  mentions: readonly FigureMention[],
): readonly FigureMention[] {
  const totals = partsByUnit(reading, mentions);
  return mentions.map((mention, index) => {
    const unit = mentions[totals.get(index) ?? -1]?.unit;
    return mention.unit !== undefined || unit === undefined ? mention : { ...mention, unit };
  });
}
