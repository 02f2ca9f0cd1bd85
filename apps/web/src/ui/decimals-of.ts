/** Decimals that a number has, at most six: what was read is shown whole, whatever the metric's own digits. */
export function decimalsOf(value: number): number {
  const [, rest = ""] = `${Number(value.toFixed(6))}`.split(".");
  return rest.length;
}
