import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { nation } from "@sosanh/core/places/locality";
import type { TextDocument } from "@sosanh/core/submissions/read-document";
import type { Candidate } from "@sosanh/ingest/candidate";
import { extractCandidates } from "@sosanh/ingest/narrative/extract-candidates";
import { vietnamVocabulary } from "@sosanh/ingest/narrative/vietnam-vocabulary";
import { readDocument } from "@sosanh/ingest/read/read-document";
import { defineCommand } from "citty";
import { EnvironmentError } from "./environment.ts";
import { failureText } from "./failure-text.ts";

/**
 * Prints the figures of reports, a line of JSON for each file. A figure of a metric that the catalogue lacks has
 * `metric: null` and its `proposal`; what a report tells aside of its work (damage, fines, courses, houses given) stands
 * under `asides`.
 */
export const extract = defineCommand({
  meta: { name: "extract", description: "Read the figures of reports: a line of JSON for each file" },
  args: {
    file: { type: "positional", description: "reports; more than one may be given", required: true },
  },
  run: async ({ args: { _: files } }) => {
    const vocabulary = vietnamVocabulary();
    const isAside = (candidate: Candidate) => candidate.isAside === true;
    for (const file of files) {
      try {
        const found = extractCandidates(await textOf(file), vocabulary);
        const candidates = found.filter((c) => !isAside(c)).map(printed);
        console.log(JSON.stringify({ file, candidates, asides: found.filter(isAside).map(printed) }));
      } catch (cause) {
        console.error(failureText(cause));
        process.exitCode = 1;
      }
    }
  },
});

/** The running text of a file. @throws a sentence where the file cannot be read or holds tables only */
async function textOf(file: string): Promise<TextDocument> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
    throw new EnvironmentError(`cannot read ${file} (${code})\nkhông đọc được ${file} (${code})`);
  });
  const document = await readDocument(bytes, basename(file));
  if (document.kind === "text") return document;
  const sentence = `${file} holds tables, no running text; import it instead`;
  throw new EnvironmentError(`${sentence}\n${file} chỉ có bảng, không có văn bản; hãy nhập như bảng tính`);
}

const qualifierCodes: Readonly<Record<Candidate["qualifier"], string>> = {
  exact: "exact",
  "at-least": "gt",
  "at-most": "lt",
  approximate: "approx",
};

/** The country has no code in the registers. */
function printed({ qualifier, isNearly, isAside: _, locality: { uid, name }, ...candidate }: Candidate) {
  const locality = { uid: uid === nation ? null : uid, name };
  return { ...candidate, locality, qualifier: isNearly ? "lt" : qualifierCodes[qualifier] };
}
