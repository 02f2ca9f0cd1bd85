/** Where a label wants to be (the end of its line) and where it is put, in pixels from the top. */
export interface PlacedLabel {
  readonly id: string;
  readonly wanted: number;
  readonly y: number;
}

/**
 * Moves labels apart so that none is nearer than `gap` to the next, each as near to its line's end as that allows and
 * all between `top` and `bottom`; their order is kept. Where there is no room for all, the gap shrinks to fit.
 */
export function placeLabels(
  labels: readonly { readonly id: string; readonly wanted: number }[],
  room: { readonly top: number; readonly bottom: number; readonly gap: number },
): readonly PlacedLabel[] {
  const sorted = labels.toSorted((a, b) => a.wanted - b.wanted);
  const gap =
    sorted.length < 2 ? room.gap : Math.min(room.gap, (room.bottom - room.top) / (sorted.length - 1));
  const lastStart = room.bottom - gap * (sorted.length - 1);
  const starts = pooled(sorted.map((label, i) => label.wanted - i * gap));
  return sorted.map((label, i) => {
    const start = Math.min(Math.max(starts[i] ?? room.top, room.top), Math.max(lastStart, room.top));
    return { ...label, y: start + i * gap };
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
