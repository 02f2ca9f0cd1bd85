import type { Viewer } from "@sosanh/core/places/viewer";
import { describe, expect, it } from "vitest";
import { loadedCountry } from "../tests/loaded-country.ts";

const country = loadedCountry(() => []);

const { asked } = country;
const thanhHoa: Viewer = { user: "one", role: "approver", subtree: ["new:38"] };

describe("annotations", () => {
  it("are listed as they were written, without the blanks around them", async () => {
    const added = await asked().annotations.add({ year: 2021, on: "2021-04-27", text: "  COVID-19 " });
    expect(added).toMatchObject({ year: 2021, on: "2021-04-27", text: "COVID-19" });
    expect(await asked().annotations.list()).toEqual([added]);
    await asked().annotations.remove({ id: added.id });
    expect(await asked().annotations.list()).toEqual([]);
  });

  it.each([
    [{ year: 20_211 }, "invalid year: 20211"],
    [{ on: "2021-13-01" }, "invalid date"],
    [{ on: "2020-04-27" }, "the day is not in the year"],
    [{ text: "  " }, "no text given"],
    [{ text: "á".repeat(301) }, "a text of 301 characters: at most 300"],
    [{ locality: "Thọ Xuân" as "vn" }, "unknown place"],
    [{ metric: "no_such" }, "unknown metric: no_such"],
  ])("are refused by name where they are wrong: %j", async (bad, words) => {
    const note = { year: 2021, text: "Ghi chú" };
    await expect(asked().annotations.add({ ...note, ...bad })).rejects.toThrow(words);
    expect(await asked().annotations.list()).toEqual([]);
  });

  it("stand on the time axis of the Views that they are said of", async () => {
    const added = await asked().annotations.add({ year: 2021, on: "2021-04-27", text: "COVID-19" });
    const view = (from: number, to: number) =>
      asked().comparisons.get({
        metrics: ["population_average"],
        places: [{ locality: "new:38" }],
        years: { from, to },
      });
    const events = (await view(2019, 2022)).events.filter((e) => e.kind === "annotation");
    expect(events).toMatchObject([{ on: "2021-04-27", text: { vi: "COVID-19" }, id: added.id }]);
    expect((await view(2022, 2024)).events.filter((e) => e.kind === "annotation")).toEqual([]);
    await asked().annotations.remove({ id: added.id });
  });

  it("of a place outside the viewer's subtree can be neither written, read nor removed", async () => {
    const added = await asked().annotations.add({ year: 2021, text: "Của Nghệ An", locality: "new:40" });
    expect(await asked(thanhHoa).annotations.list()).toEqual([]);
    await expect(asked(thanhHoa).annotations.remove({ id: added.id })).rejects.toThrow("not found");
    await expect(
      asked(thanhHoa).annotations.add({ year: 2021, text: "a", locality: "new:40" }),
    ).rejects.toThrow("unknown locality: new:40");
  });
});

describe("peer lists", () => {
  it("are kept under their name, replaced and removed", async () => {
    await asked().peerLists.save({ name: "Bắc Trung Bộ", localities: ["new:38", "new:40"] });
    await asked().peerLists.save({ name: "Bắc Trung Bộ", localities: ["new:40"] });
    expect(await asked().peerLists.list()).toEqual([{ name: "Bắc Trung Bộ", localities: ["new:40"] }]);
    await asked().peerLists.remove({ name: "Bắc Trung Bộ" });
    await expect(asked().peerLists.remove({ name: "Bắc Trung Bộ" })).rejects.toThrow("not found");
  });

  it.each([
    [{ name: "" }, "no text given"],
    [{ localities: [] }, "a list of no places"],
    [{ localities: Array(101).fill("new:38") }, "a list of 101 places: at most 100"],
    [{ localities: ["new:99999" as const] }, "unknown locality: new:99999"],
  ])("are refused by name where they are wrong: %j", async (bad, words) => {
    const list = { name: "a", localities: ["new:38" as const] };
    await expect(asked().peerLists.save({ ...list, ...bad })).rejects.toThrow(words);
  });
});
