import { known } from "@sosanh/core/figures/value";
import { places, seen } from "@sosanh/core/fixtures/small-country";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { DecidedFigure } from "@sosanh/core/submissions/figure-decision";
import { publishSubmission } from "@sosanh/db/publish-submission";
import { describe, expect, it } from "vitest";
import { loadedCountry } from "../tests/loaded-country.ts";
import { smallLoad, smallRegister } from "../tests/small-country.ts";

const country = loadedCountry(() => [smallLoad("1", [seen("A1a", 2020, 5)])], smallRegister);
const reporter: Viewer = { user: "lan", role: "reporter", subtree: ["vn"] };
const figure = (value: number, year = 2020): DecidedFigure => ({
  metric: "recruits",
  locality: places.A1a,
  period: { year, part: "year" },
  kind: "measured",
  value: known(value),
});
const correct = (value: number, more: { readonly year?: number; readonly kind?: "withdrawn" } = {}) =>
  country.asked(reporter).submissions.correct({
    data: "real",
    kind: more.kind ?? "corrected",
    figure: figure(value, more.year),
    reason: "công văn 12",
  });

describe("a published figure that is to be corrected", () => {
  it("becomes a draft of one figure, decided as given, beside what stands", async () => {
    const draft = await correct(6);
    expect(draft).toMatchObject({
      ...{ kind: "correction", state: "draft", place: places.A1a, createdBy: "lan" },
      title: expect.stringMatching(/^Sửa số liệu: .+ · Phường Đông Một · 2020$/),
      counts: { total: 1, decided: 1, taken: 1 },
    });
    const {
      figures: [only],
    } = await country.asked(reporter).submissions.figures({ id: draft.id, list: "all", from: 0, count: 10 });
    expect(only).toMatchObject({
      read: { shown: "5", value: 5, place: { kind: "document" } },
      decision: { kind: "corrected", figure: { value: known(6) }, reason: "công văn 12", by: "lan" },
    });
  });

  it("is told who corrected it and why once it is published; withdrawn it leaves no figure", async () => {
    const publish = async (draft: Awaited<ReturnType<typeof correct>>) => {
      const { id, version } = await country
        .asked(reporter)
        .submissions.move({ id: draft.id, version: draft.version, action: "submit" });
      const { database, viewer, reference } = country.context;
      await publishSubmission(database, viewer, { id, version, metrics: reference.metrics });
    };
    await publish(await correct(7));
    const key = {
      data: "real",
      metric: "recruits",
      locality: places.A1a,
      period: { year: 2020, part: "year" },
    } as const;
    const evidence = () => country.asked().sources.figure(key);
    expect((await evidence()).history[0]).toMatchObject({
      observation: { value: known(7), revision: 2 },
      submission: { kind: "correction" },
      decision: { by: "lan", reason: "công văn 12" },
    });
    await publish(await correct(0, { kind: "withdrawn" }));
    expect(await evidence()).not.toHaveProperty("rollup");
    await expect(correct(8)).rejects.toThrow(/Nothing is published for “.+ · Phường Đông Một · 2020”/);
  });

  it("must be there", () => expect(correct(8, { year: 2019 })).rejects.toThrow(/Nothing is published/));

  it("is of a known metric and a place that the viewer sees", async () => {
    const asked = country.asked({ ...reporter, subtree: [places.B] });
    const given = { data: "real", kind: "corrected", reason: "x" } as const;
    await expect(
      asked.submissions.correct({ ...given, figure: { ...figure(1), metric: "luck" } }),
    ).rejects.toThrow(/unknown metric: luck/);
    await expect(asked.submissions.correct({ ...given, figure: figure(1) })).rejects.toThrow(
      /unknown locality/,
    );
  });
});
