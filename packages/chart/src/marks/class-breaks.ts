/**
 * Breaks that sort numbers into classes of about the same size, at most `classes`: n − 1 breaks make n classes, and a
 * class holds what is at least its lower break and less than its upper one, the first and last being open. Equal
 * numbers are never parted, so that a class may hold more than its part. Each break is the roundest number between
 * the two neighbours it parts: the classes are those of the quantiles, the breaks printed are short.
 */
export function quantileBreaks(numbers: readonly number[], classes: number): readonly number[] {
  const sorted = numbers.toSorted((a, b) => a - b);
  const breaks: number[] = [];
  for (let i = 1; i < classes; i++) {
    const cut = nearestCut(sorted, (i * sorted.length) / classes);
    const [below, above] = [sorted[cut - 1], sorted[cut]];
    if (below === undefined || above === undefined) continue;
    const found = roundestBetween(below, above);
    if (found > (breaks.at(-1) ?? Number.NEGATIVE_INFINITY)) breaks.push(found);
  }
  return breaks;
}

/** Where between different numbers to cut, as near as can be to a position. */
function nearestCut(sorted: readonly number[], wanted: number): number {
  const at = Math.round(wanted);
  for (let away = 0; away < sorted.length; away++) {
    for (const cut of [at - away, at + away]) {
      if (cut > 0 && cut < sorted.length && sorted[cut - 1] !== sorted[cut]) return cut;
    }
  }
  return 0;
}

/**
 * The number with the fewest digits that is more than `below` and at most `above`, the nearest to their middle among
 * those; `above` itself where no shorter one lies between.
 */
export function roundestBetween(below: number, above: number): number {
  const middle = below + (above - below) / 2;
  const largest = Math.ceil(Math.log10(Math.max(Math.abs(below), Math.abs(above), Number.MIN_VALUE)));
  for (let power = largest; power > largest - 15; power--) {
    for (const step of [5, 1]) {
      const size = step * 10 ** power;
      const around = Math.round(middle / size);
      const fits = [around, around - 1, around + 1]
        .map((count) => Number((count * size).toPrecision(12)) + 0)
        .find((candidate) => candidate > below && candidate <= above);
      if (fits !== undefined) return fits;
    }
  }
  return above;
}

/**
 * The breaks of seven classes around a centre that is a boundary (a target): −2, −1, 0, +1, +2, +3 steps from it. The
 * step is 1, 2 or 5 times a power of ten, the least that leaves at most a fifth of the numbers beyond two steps.
 */
export function breaksFrom(centre: number, numbers: readonly number[]): readonly number[] {
  const step = niceReach(numbers.map((n) => Math.abs(n - centre))) / 2;
  return [-2, -1, 0, 1, 2, 3].map((count) => clean(centre + count * step));
}

/**
 * The breaks of seven classes around a centre that is a class of its own (no change): ±c/10, ±c/2 and ±c from it, c
 * being 1, 2 or 5 times a power of ten, the least that leaves at most a fifth of the numbers beyond. Of whole numbers
 * the middle class is the centre alone, and the others start at whole numbers.
 */
export function breaksAround(centre: number, numbers: readonly number[]): readonly number[] {
  const reach = niceReach(numbers.map((n) => Math.abs(n - centre)));
  if (!numbers.every(Number.isInteger)) {
    return [-reach, -reach / 2, -reach / 10, reach / 10, reach / 2, reach].map((n) => clean(centre + n));
  }
  const outer = Math.max(1, reach);
  const inner = Math.max(1, Math.round(outer / 2));
  const found = new Set([-outer, -inner, 0, 1, inner, outer]);
  return [...found].map((n) => centre + n).toSorted((a, b) => a - b);
}

/** The class of a number: how many breaks are at or below it. */
export function classOf(breaks: readonly number[], number: number): number {
  return breaks.filter((limit) => limit <= number).length;
}

function niceReach(distances: readonly number[]): number {
  const sorted = distances.toSorted((a, b) => a - b);
  const wanted = sorted[Math.max(0, Math.ceil(sorted.length * 0.8) - 1)] ?? 0;
  const positive = wanted > 0 ? wanted : (sorted.at(-1) ?? 0);
  if (positive <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(positive));
  return clean(([1, 2, 5, 10].find((step) => step * power >= positive * (1 - 1e-12)) ?? 10) * power);
}

/** 0.30000000000000004 is 0.3, and minus zero is zero. */
function clean(value: number): number {
  return Number(value.toPrecision(12)) + 0;
}
