import { isTotal, kindRank } from "./heading-words.ts";
import type { RowLabels } from "./row-labels.ts";
import type { TableBlock } from "./table-block.ts";

/** A row with figures, and what stands above it in its table. */
export interface SectionedRow {
  readonly row: number;
  readonly labels: RowLabels;
  /** The words of the row alone above it: a place, or what is counted; "" of none. */
  readonly section: string;
  /** The wider place that its table names in a row with figures of its own: the district above its communes. */
  readonly above: readonly string[];
  /** Whether it is such a wider place: its figures are sums of the rows below. */
  readonly isSum: boolean;
}

interface Rows {
  readonly block: TableBlock;
  readonly labelsOf: (row: number) => RowLabels;
  readonly hasFigure: (row: number) => boolean;
}

/**
 * The rows with figures of a table. A row of words alone begins a section; the last row of several sections that sums
 * them up belongs to none.
 */
export function sectionsOf({ block, labelsOf, hasFigure }: Rows): readonly SectionedRow[] {
  const found: SectionedRow[] = [];
  let section = "";
  let sections = 0;
  let wide: RowLabels | undefined;
  const withWhole = wholes();
  for (let row = block.bodyFrom; row < block.bodyTo; row += 1) {
    const isFigures = hasFigure(row);
    const labels = withWhole(labelsOf(row), isFigures);
    if (!isFigures) {
      const words = labels.metric || labels.places.join(" – ");
      if (words === "" || isPartsOnly(words)) continue;
      section = words;
      sections += 1;
      wide = undefined;
      continue;
    }
    if (isWide(labels)) wide = labels;
    const isOwn = wide === labels || wide === undefined || !isNarrower(labels, wide);
    if (wide !== labels && isOwn) wide = undefined;
    const above = isOwn || wide === undefined ? [] : wide.places;
    found.push({ row, labels, section, above, isSum: false });
  }
  return found.map((each, i) => {
    const isLast = i === found.length - 1 && sections > 1 && isSumOfAll(each.labels);
    const isSum = (found[i + 1]?.above.length ?? 0) > 0 && each.above.length === 0 && isWide(each.labels);
    return { ...each, isSum, ...(isLast ? { section: "", above: [] } : {}) };
  });
}

/**
 * Tells rows what they are a part of: "Trong đó: nữ" beneath "Tân binh giao quân" counts some of them, and so do the rows
 * with a dash that follow.
 */
function wholes(): (labels: RowLabels, isFigures: boolean) => RowLabels {
  let whole: RowLabels | undefined;
  let isInParts = false;
  return (labels, isFigures) => {
    const { metric, ordinal, unit } = labels;
    const isPart = parts.test(metric) || (isInParts && ordinal === "" && /^[-–+•*]/.test(metric));
    isInParts = isPart && whole !== undefined;
    if (isInParts && whole !== undefined && isFigures)
      return { ...labels, whole: whole.metric, unit: unit || whole.unit };
    if (!isPart) whole = isFigures && metric !== "" && !isTotal(metric) ? labels : undefined;
    return labels;
  };
}

const parts = /^[-–+•*\s]*(trong đó|chia ra|(bao )?gồm)(?!\p{L})/iu;

/** A row that only says that parts of the one above follow. */
function isPartsOnly(words: string): boolean {
  return parts.test(words) && words.replace(parts, "").replace(/[\s:.]+/g, "") === "";
}

function isSumOfAll({ places, metric }: RowLabels): boolean {
  return places.some(isTotal) || isTotal(metric);
}

/** "I | Huyện A | 120": a place with a roman number or a letter before it, or of a kind that has others in it. */
function isWide({ ordinal, places }: RowLabels): boolean {
  const [place] = places;
  if (place === undefined || isTotal(place)) return false;
  return isRoman(ordinal) || kindRank(place) === 2;
}

function isRoman(ordinal: string): boolean {
  return /^([IVX]+|[A-ZĐ])[.)]?$/.test(ordinal);
}

/** A row below: of a narrower kind, or counted in its own list. */
function isNarrower({ ordinal, places }: RowLabels, wide: RowLabels): boolean {
  const [place] = places;
  if (place === undefined || isTotal(place)) return false;
  const rank = kindRank(place);
  const wideRank = kindRank(wide.places[0] ?? "");
  if (rank !== undefined && wideRank !== undefined) return rank > wideRank;
  return isRoman(wide.ordinal) && /^\d/.test(ordinal);
}
