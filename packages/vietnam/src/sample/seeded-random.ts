/**
 * Chance that can be asked for again: every draw is a pure function of a 32-bit key, and a key is mixed from what it
 * is about (seed, metric, unit, year). No draw depends on how many were made before it, so figures keep their values
 * when others are added, left out, or read in another order.
 *
 * @source text is hashed with FNV-1a; keys are scrambled with the 32-bit finaliser of MurmurHash3.
 */

/** A key to draw from: an unsigned 32-bit integer. */
export type RandomKey = number;

/** The key of a text: a uid or a code. */
export function textKey(text: string): RandomKey {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return scramble(hash);
}

/** The key of two things together; the order counts. */
export function mixKeys(a: RandomKey, b: RandomKey): RandomKey {
  return scramble(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15 + (a >>> 3)));
}

/** A number in [0, 1), evenly spread. */
export function uniform(key: RandomKey): number {
  return scramble(key ^ 0x5bd1e995) / 2 ** 32;
}

/** A number around 0 with a standard deviation of 1, bell-shaped and never beyond ±3.5: four even draws added up. */
export function bell(key: RandomKey): number {
  const a = scramble(key ^ 0x2545f491);
  const b = scramble(key ^ 0x6c078965);
  const sum = (a & 0xffff) + (a >>> 16) + (b & 0xffff) + (b >>> 16);
  return (sum / 65536 - 2) * Math.sqrt(3);
}

/**
 * A whole number whose expected value is `amount`: 2.3 is 2 in seven cases of ten and 3 in three, so that the sum of
 * many small counts stays true to the level they were drawn from. Never below 0.
 */
export function wholeNear(amount: number, key: RandomKey): number {
  return amount <= 0 ? 0 : Math.floor(amount + uniform(key));
}

function scramble(key: number): RandomKey {
  let h = key | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
