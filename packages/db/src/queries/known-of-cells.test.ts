import type { Period } from "@sosanh/core/figures/period";
import { known } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { localViewer, type Viewer } from "@sosanh/core/places/viewer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../../tests/engines.ts";
import { loadOf, metrics, reference, review, seen, targeted, tree } from "../../tests/small-register.ts";
import { loadDataset } from "../load-dataset.ts";
import { loadReference } from "../load-reference.ts";
import { knownOfCells } from "./known-of-cells.ts";

const year = (given: number): Period => ({ year: given, part: "year" });
const cell = (locality: LocalityUid, period = year(2023), metric = "recruits") => ({
  metric,
  locality,
  period,
});

describe.each(engines())("what is known of cells, on $engine,", ({ create }) => {
  let made: TestDatabase;
  beforeAll(async () => {
    made = await create();
    await loadReference(made.database, reference);
    const observations = [
      seen("old:10101", 90),
      seen("old:10101", 85, { period: year(2022) }),
      seen("old:10102", known(40, "at-least"), { period: year(2022) }),
      seen("old:201", { missing: "pending-review" }, { state: "held" }),
    ];
    const targets = [targeted("old:10101", 100), targeted("old:10101", 120), targeted("old:10102", 50)];
    await loadDataset(made.database, { load: loadOf(observations, { targets }), tree, metrics });
  });
  afterAll(() => made.drop());
  const ask = async (asked: readonly ReturnType<typeof cell>[], viewer: Viewer = localViewer) => {
    const found = await knownOfCells(made.database.db, { viewer, data: "real" }, asked);
    return asked.map(found);
  };

  it("is last year's, what is published with its source, and the last target set", async () => {
    expect(await ask([cell("old:10101"), cell("old:10102")])).toEqual([
      {
        lastYear: known(85),
        published: { value: known(90), source: review.id, sourceTitle: review.title },
        target: 120,
      },
      { lastYear: known(40, "at-least"), target: 50 },
    ]);
  });

  it("is of a total only last year's: what was added up is not published by anybody", async () => {
    expect(await ask([cell("old:101")])).toEqual([{ lastYear: known(125, "at-least") }]);
  });

  it("is that a figure is under review where one is held", async () => {
    const [found] = await ask([cell("old:201")]);
    expect(found?.published?.value).toEqual({ missing: "pending-review" });
  });

  it("is nothing of another period, an unknown metric or place, or the sample", async () => {
    const asked = [
      cell("old:10101", { year: 2023, part: "h1" }),
      cell("old:10101", year(2023), "no_such"),
      cell("old:99"),
      cell("old:10101", year(20.5)),
    ];
    expect(await ask(asked)).toEqual([{}, {}, {}, {}]);
    const sample = await knownOfCells(made.database.db, { viewer: localViewer, data: "sample" }, [
      cell("old:10101"),
    ]);
    expect(sample(cell("old:10101"))).toEqual({});
    expect(sample(cell("old:10102"))).toEqual({});
  });

  it("is nothing of a place the viewer may not see", async () => {
    const other: Viewer = { user: "two", role: "approver", subtree: ["old:02"] };
    expect(await ask([cell("old:10101")], other)).toEqual([{}]);
  });
});
