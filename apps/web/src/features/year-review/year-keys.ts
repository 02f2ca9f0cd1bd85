/** The years offered as keys: at most `most` of those with figures, the chosen one among them, the latest where it can. */
export function yearKeys(years: readonly number[], year: number, most: number): readonly number[] {
  const all = [...new Set([...years, year])].toSorted((a, b) => a - b);
  const at = all.indexOf(year);
  const end = Math.min(all.length, Math.max(at + 1 + Math.floor(most / 2), most));
  return all.slice(Math.max(0, end - most), end);
}

/** The year before or after among those with figures; undefined past the first and the last. */
export function yearBeside(years: readonly number[], year: number, step: -1 | 1): number | undefined {
  const next = year + step;
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return next >= first && next <= last ? next : undefined;
}
