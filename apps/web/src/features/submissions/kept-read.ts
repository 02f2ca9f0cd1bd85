/** A reading that was begun: its job, and how many submissions the document had before. */
interface KeptRead {
  readonly job: string;
  readonly had: number;
}

const keyOf = (document: string) => `sosanh-read-${document}`;

/** The reading of a document that was begun in this browser and whose end was not seen; undefined where there is none. */
export function keptRead(document: string): KeptRead | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(document)) ?? "null");
    if (typeof kept !== "object" || kept === null || !("job" in kept) || !("had" in kept)) return undefined;
    const { job, had } = kept;
    return typeof job === "string" && typeof had === "number" ? { job, had } : undefined;
  } catch {
    // Storage can be closed to the page, or hold what another program wrote: nothing is known of a reading then.
    return undefined;
  }
}

/** Keeps that a reading was begun, until its end was seen: a page that is opened again goes on following it. */
export function keepRead(document: string, read: KeptRead | undefined): void {
  try {
    if (read === undefined) localStorage.removeItem(keyOf(document));
    else localStorage.setItem(keyOf(document), JSON.stringify(read));
  } catch {
    // A full or closed storage: the reading is followed for as long as the page is open.
  }
}
