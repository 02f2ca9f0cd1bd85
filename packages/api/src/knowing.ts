import type { Database } from "@sosanh/db/database";
import { catalogueStamp } from "@sosanh/db/queries/catalogue-stamp";
import { metricPhrasesOf } from "@sosanh/db/queries/metric-phrases";
import { type ReadingKnowledge, readingKnowledge } from "@sosanh/ingest/reading-knowledge";
import { type Reference, readReference } from "./reference.ts";

/** What reading needs of the register, the catalogue and the office's words, as they are now. */
export interface Knowing {
  readonly reference: () => Promise<Reference>;
  readonly knowledge: () => Promise<ReadingKnowledge>;
}

/** Reads them when first asked, and anew after the office added a metric or a phrase. */
export function knowing(database: Database): Knowing {
  let kept: { readonly stamp: string; readonly reference: Reference } | undefined;
  let made: { readonly stamp: string; readonly knowledge: ReadingKnowledge } | undefined;
  const current = async () => {
    const stamp = await catalogueStamp(database.db);
    if (kept?.stamp !== stamp) kept = { stamp, reference: await readReference(database) };
    return kept;
  };
  return {
    reference: async () => (await current()).reference,
    knowledge: async () => {
      const { stamp: catalogue, reference } = await current();
      const phrases = await metricPhrasesOf(database.db);
      const stamp = JSON.stringify([catalogue, phrases]);
      if (made?.stamp !== stamp) {
        const { metrics, localities } = reference;
        const added = phrases.map(({ phrase, metric }) => ({ phrase, metric }));
        made = { stamp, knowledge: readingKnowledge({ metrics, localities, added }) };
      }
      return made.knowledge;
    },
  };
}
