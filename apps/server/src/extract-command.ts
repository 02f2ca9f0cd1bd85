import { readFile } from "node:fs/promises";
import { nation } from "@sosanh/core/places/locality";
import type { Candidate } from "@sosanh/ingest/candidate";
import { extractCandidates } from "@sosanh/ingest/narrative/extract-candidates";
import { vietnamVocabulary } from "@sosanh/ingest/narrative/vietnam-vocabulary";
import { defineCommand } from "citty";

/** Prints the figures of reports, a line of JSON for each file; what no metric fits stands under `proposals`. */
export const extract = defineCommand({
  meta: { name: "extract", description: "Read the figures of reports: a line of JSON for each file" },
  args: {
    file: { type: "positional", description: "reports; more than one may be given", required: true },
  },
  run: async ({ args: { _: files } }) => {
    const vocabulary = vietnamVocabulary();
    for (const file of files) {
      const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await readFile(file));
      const blocks = [{ start: 0, end: text.length, role: "paragraph" }] as const;
      const found = extractCandidates({ kind: "text", text, blocks }, vocabulary);
      const candidates = found.filter((c) => c.metric !== null).map(printed);
      const proposals = found.filter((c) => c.metric === null).map(printed);
      console.log(JSON.stringify({ file, candidates, proposals }));
    }
  },
});

const qualifierCodes: Readonly<Record<Candidate["qualifier"], string>> = {
  exact: "exact",
  "at-least": "gt",
  "at-most": "lt",
  approximate: "approx",
};

/** The country has no code in the registers. */
function printed({ qualifier, isNearly, locality: { uid, name }, ...candidate }: Candidate) {
  const locality = { uid: uid === nation ? null : uid, name };
  return { ...candidate, locality, qualifier: isNearly ? "lt" : qualifierCodes[qualifier] };
}
