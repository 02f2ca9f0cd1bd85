/** Where a label wants to be (the end of its line) and where it is put, in pixels from the top. */
export interface PlacedLabel {
  readonly id: string;
  readonly wanted: number;
  readonly y: number;
}

/** A label before it is placed; `height` where it is more than one line, else the gap is its height. */
export interface WantedLabel {
  readonly id: string;
  readonly wanted: number;
  readonly height?: number;
}

/**
 * Moves labels apart so that none is nearer than `gap` (or their own heights) to the next, each as near to its line's
 * end as that allows and all between `top` and `bottom`; their order is kept. Where there is no room for all, the
 * gaps shrink to fit.
 */
export function placeLabels(
  labels: readonly WantedLabel[],
  room: { readonly top: number; readonly bottom: number; readonly gap: number },
): readonly PlacedLabel[] {
  const sorted = labels.toSorted((a, b) => a.wanted - b.wanted);
  const heightOf = (label: WantedLabel | undefined) => Math.max(label?.height ?? 0, room.gap);
  const offsets = [0];
  for (let i = 1; i < sorted.length; i++) {
    offsets.push((offsets[i - 1] ?? 0) + (heightOf(sorted[i - 1]) + heightOf(sorted[i])) / 2);
  }
  // The first and the last may stand half their height beyond their middle.
  const over = (label: WantedLabel | undefined) => (heightOf(label) - room.gap) / 2;
  const top = room.top + over(sorted.at(0));
  const bottom = Math.max(top, room.bottom - over(sorted.at(-1)));
  const need = offsets.at(-1) ?? 0;
  const shrink = need > bottom - top ? (bottom - top) / need : 1;
  const lastStart = Math.max(bottom - need * shrink, top);
  const starts = pooled(sorted.map((label, i) => label.wanted - (offsets[i] ?? 0) * shrink));
  return sorted.map((label, i) => {
    const start = Math.min(Math.max(starts[i] ?? top, top), lastStart);
    return { id: label.id, wanted: label.wanted, y: start + (offsets[i] ?? 0) * shrink };
  });
}

/** The nearest rising sequence to a sequence (least squares; pool adjacent violators). */
function pooled(values: readonly number[]): number[] {
  const pools: { sum: number; size: number }[] = [];
  for (const value of values) {
    let pool = { sum: value, size: 1 };
    for (let last = pools.at(-1); last !== undefined; last = pools.at(-1)) {
      if (last.sum / last.size <= pool.sum / pool.size) break;
      pools.pop();
      pool = { sum: pool.sum + last.sum, size: pool.size + last.size };
    }
    pools.push(pool);
  }
  return pools.flatMap((pool) => Array.from({ length: pool.size }, () => pool.sum / pool.size));
}
