const shortest = 4;

/** Whether two names differ by one letter that is missing, too many, another or changed places with its neighbour. */
export function isNearlyWritten(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < shortest) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - from && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [own, other] = [a.slice(from, a.length - end), b.slice(from, b.length - end)];
  return (
    Math.max(own.length, other.length) <= 1 || (own.length === 2 && own === [...other].reverse().join(""))
  );
}
