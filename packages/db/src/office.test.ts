import type { Annotation } from "@sosanh/core/figures/annotation";
import { localViewer, type Viewer } from "@sosanh/core/places/viewer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engines, type TestDatabase } from "../tests/engines.ts";
import { reference } from "../tests/small-register.ts";
import { loadReference } from "./load-reference.ts";
import { addAnnotation, annotationsFor, removeAnnotation } from "./queries/annotations.ts";
import { peerListsOf, removePeerList, savePeerList } from "./queries/peer-lists.ts";

const first: Viewer = { user: "one", role: "approver", subtree: ["old:01"] };

describe.each(engines())("what the office writes down, on $engine,", ({ create }) => {
  let made: TestDatabase;
  beforeAll(async () => {
    made = await create();
    await loadReference(made.database, reference);
  });
  afterAll(() => made.drop());
  const add = (written: Omit<Annotation, "id" | "createdAt">, viewer = localViewer) =>
    addAnnotation(made.database, viewer, written);
  const texts = async (viewer = localViewer) =>
    (await annotationsFor(made.database.db, viewer)).map((a) => a.text);

  it("comes back by year and day, with what it is said of", async () => {
    await add({ year: 2021, text: "COVID-19" });
    await add({ year: 2021, on: "2021-04-27", text: "Đợt dịch thứ tư", metric: "recruits" });
    const local = await add({ year: 2020, text: "Lũ lụt", locality: "old:201" });
    expect(await texts()).toEqual(["Lũ lụt", "COVID-19", "Đợt dịch thứ tư"]);
    expect((await annotationsFor(made.database.db, localViewer))[0]).toEqual(local);
  });

  it("is shown and taken away only where the viewer may see the place", async () => {
    const [local] = await annotationsFor(made.database.db, localViewer);
    expect(await texts(first)).toEqual(["COVID-19", "Đợt dịch thứ tư"]);
    expect(await removeAnnotation(made.database, first, local?.id ?? "")).toBe(false);
    expect(await removeAnnotation(made.database, localViewer, local?.id ?? "")).toBe(true);
    expect(await removeAnnotation(made.database, localViewer, "no-such")).toBe(false);
    expect(await texts()).toEqual(["COVID-19", "Đợt dịch thứ tư"]);
  });

  it("names a metric and a place that the viewer may see, or is refused", async () => {
    const text = "Ghi chú";
    await expect(add({ year: 2021, text, metric: "no_such" })).rejects.toMatchObject({
      code: "unknown-metric",
    });
    await expect(add({ year: 2021, text, locality: "old:99" })).rejects.toMatchObject({
      code: "unknown-locality",
    });
    await expect(add({ year: 2021, text, locality: "old:02" }, first)).rejects.toMatchObject({
      code: "unknown-locality",
    });
  });

  it("keeps peer lists under their names, each place once and in its order", async () => {
    const { database } = made;
    await savePeerList(database, { name: "Ven biển", localities: ["old:201", "old:101", "old:201"] });
    await savePeerList(database, { name: "Miền núi", localities: ["old:102"] });
    await savePeerList(database, { name: "Miền núi", localities: ["old:201"] });
    expect(await peerListsOf(database.db)).toEqual([
      { name: "Miền núi", localities: ["old:201"] },
      { name: "Ven biển", localities: ["old:201", "old:101"] },
    ]);
    await expect(savePeerList(database, { name: "x", localities: ["old:99"] })).rejects.toMatchObject({
      code: "unknown-locality",
    });
    expect(await removePeerList(database, "Miền núi")).toBe(true);
    expect(await removePeerList(database, "Miền núi")).toBe(false);
  });
});
