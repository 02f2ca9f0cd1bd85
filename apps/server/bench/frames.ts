import { answerView } from "@sosanh/api/answer-view";
import type { ApiContext } from "@sosanh/api/context";
import { readAligned } from "@sosanh/api/read-frame";
import { localViewer } from "@sosanh/core/places/viewer";
import { parseView } from "@sosanh/core/view/parse-view";
import { todayRollupsFor } from "@sosanh/db/queries/today-rollups";
import { median } from "./median.ts";

/** Stored figures on today's units must be this many times faster than made from those as reported. */
const budget = 2;

/** Today's units: what is stored against what is made on the fly, and the two Views that must be quick in the browser. */
export async function benchFrames(context: ApiContext): Promise<boolean> {
  const { database, reference } = context;
  const day = reference.tree.lastChange;
  const frame = reference.frames.frameOn(day, []);
  const metric = "recruits_delivered";
  const localities = reference.tree.levelOn(3, day);
  const years = { from: 2024, to: 2024 };
  const query = { data: "sample", metrics: [metric], localities, years, part: "year" } as const;

  const stored = await median(() => todayRollupsFor(database.db, localViewer, query));
  const made = await median(() => readAligned(context, frame, query));
  const ratio = made / stored;
  console.log(`today's ${localities.length} communes in 2024, stored: ${stored.toFixed(1)} ms`);
  console.log(`the same made from figures as reported: ${made.toFixed(1)} ms`);
  console.log(`stored is ${ratio.toFixed(1)} times faster (budget: ${budget})`);

  const asked = { data: "sample", metrics: [metric], frame: "today" } as const;
  const provinces = parseView({ ...asked, places: [{ childrenOf: "vn" }], years: { from: 2016, to: 2025 } });
  const communes = parseView({
    ...asked,
    places: reference.tree.levelOn(1, day).map((uid) => ({ childrenOf: uid })),
    years: { from: 2025, to: 2025 },
  });
  for (const [name, view] of [
    ["34 provinces × 10 years", provinces],
    [`${localities.length} communes × 1 year`, communes],
  ] as const) {
    const answered = await median(() => answerView(context, view));
    console.log(`a View of ${name} on today's units: ${answered.toFixed(1)} ms`);
  }
  return ratio >= budget;
}
