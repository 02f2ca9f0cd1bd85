/** What stood in a refused field; undefined where its text is none that can be read back, such as one cut short. */
export function givenValue(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}

/** What stood in a refused field, as the reader typed it: no quotes and no field names around it. */
export function givenText(written: string): string {
  const bare = written.replace(/^(?:unknown place|invalid year|invalid date): /, "");
  const value = givenValue(bare);
  return value === undefined ? bare.replace(/[[\]{}"]/g, "") : plain(value);
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join(", ");
  if (typeof value === "object" && value !== null) return Object.values(value).map(plain).join(", ");
  return String(value);
}
