import { answerView } from "@sosanh/api/answer-view";
import { readReference } from "@sosanh/api/reference";
import { findings as findingsOf } from "@sosanh/chart/findings/findings";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import { DomainError } from "@sosanh/core/domain-error";
import { localViewer } from "@sosanh/core/places/viewer";
import { parseView } from "@sosanh/core/view/parse-view";
import { defineCommand } from "citty";
import { telling, withReadable } from "./command-database.ts";
import { readJson } from "./read-json.ts";
import { version } from "./version.ts";

const args = {
  view: {
    type: "positional",
    description:
      "the View as JSON; its fields are in packages/core/src/view/view.ts, frame, peers and benchmark among them",
    required: true,
  },
} as const;

/** Answers a View with a Comparison, as JSON. */
export const compare = defineCommand({
  meta: { name: "compare", description: "Answer a View (JSON) with a Comparison (JSON)" },
  args,
  run: ({ args: { view } }) =>
    answering(view, (comparison) => console.log(JSON.stringify(comparison, null, 1))),
});

/** Tells what a View finds: a sentence a line, metric after metric, in the View's language. */
export const findings = defineCommand({
  meta: { name: "findings", description: "Answer a View (JSON) with its findings, a sentence a line" },
  args,
  run: ({ args: { view } }) =>
    answering(view, (comparison) => {
      const sentences = comparison.metrics.flatMap(({ code }) => findingsOf(comparison, code));
      if (sentences.length === 0) throw nothingTold(comparison);
      for (const sentence of sentences) console.log(sentence);
    }),
});

/** A question that nothing can be told on has failed: silence would read as an answer. */
function nothingTold({ metrics, years }: Comparison): DomainError {
  const asked = `${metrics.map((m) => m.code).join(", ")} ${years.at(0)}-${years.at(-1)}`;
  return new DomainError("not-found", `no figure to tell of: ${asked}`, { asked });
}

function answering(text: string, tell: (comparison: Comparison) => void): Promise<void> {
  return telling(async () => {
    // Refused before anything is opened or loaded.
    const view = parseView(readJson(text, "View"));
    await withReadable(async (database) => {
      const reference = await readReference(database);
      tell(await answerView({ database, viewer: localViewer, reference, version }, view));
    });
  });
}
