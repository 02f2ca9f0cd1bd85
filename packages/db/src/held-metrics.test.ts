import { localViewer, type Viewer } from "@sosanh/core/places/viewer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../tests/engines.ts";
import { loadOf, metrics, reference, seen, tree } from "../tests/small-register.ts";
import { loadDataset } from "./load-dataset.ts";
import { loadReference } from "./load-reference.ts";
import { heldMetrics } from "./queries/held-metrics.ts";

const year = seen("old:10101", 9).period.year;

describe.each(engines())("the metrics that a level has on $engine", ({ create }) => {
  let made: TestDatabase;
  beforeAll(async () => {
    made = await create();
    await loadReference(made.database, reference);
    await loadDataset(made.database, { load: loadOf([seen("old:10101", 9)]), tree, metrics });
  });
  afterAll(() => made.drop());

  const held = async (level: 1 | 2 | 3, of = year, viewer: Viewer = localViewer) => [
    ...(await heldMetrics(made.database.db, viewer, {
      data: "real",
      level,
      period: { year: of, part: "year" },
    })),
  ];

  it("are those that any unit of it reported, or rolls up", async () => {
    expect(await held(3)).toEqual(["recruits"]);
    expect(await held(1)).toEqual(["recruits"]);
  });

  it("are none in a year without figures", async () => expect(await held(3, year + 1)).toEqual([]));

  it("are told of what the viewer may see alone", async () => {
    const elsewhere: Viewer = { user: "u", role: "reader", subtree: ["old:201"] };
    expect(await held(3, year, elsewhere)).toEqual([]);
    expect(await held(3, year, { ...elsewhere, subtree: ["old:101"] })).toEqual(["recruits"]);
  });
});
