import { localViewer, type Viewer } from "@sosanh/core/places/viewer";
import { documentText } from "@sosanh/db/queries/documents";
import { figuresOfSubmission } from "@sosanh/db/queries/submission-figures";
import { moveSubmission, submissionFor, submissionHistory } from "@sosanh/db/queries/submissions";
import { describe, expect, it } from "vitest";
import { directWork } from "../tests/direct-work.ts";
import { loadedCountry } from "../tests/loaded-country.ts";

const report = [
  "ỦY BAN NHÂN DÂN HUYỆN NGA SƠN",
  "",
  "BÁO CÁO",
  "Tổng kết công tác quốc phòng, an ninh năm 2020",
  "",
  "Huyện Nga Sơn có 7 tổ tự quản về an ninh trật tự. Trồng được 2.130 gốc đa, đạt 4,45 % diện tích.",
  "Thu về 11,4 tỷ; phát 4.3000 lời nhắn; trên địa bàn có hai trăm gốc đào, 1 500 gốc mai và 3/9 gốc sung.",
].join("\n");

describe("a number that a person marks in a text", () => {
  const country = loadedCountry(() => []);
  let one: ReturnType<typeof directWork> | undefined;
  // The words that reports are read by are made once.
  const work = () => (one ??= directWork(country.context.database));
  const db = () => country.context.database.db;

  async function begun(text: string, name = "bao-cao.txt") {
    const bytes = new TextEncoder().encode(text);
    const kept = await work().run(localViewer, { kind: "keep", data: "real", name, bytes });
    const document = kept.document.id;
    const id = await work().run(localViewer, { kind: "read", document, title: name, mappings: [] });
    const { reading = 1 } = (await submissionFor(db(), localViewer, id)) ?? {};
    return { id, reading };
  }

  const figuresOf = async (id: number) =>
    figuresOfSubmission(db(), localViewer, { id, list: "all", from: 0, count: 100 });

  async function marked(
    { id, reading }: { readonly id: number; readonly reading: number },
    stretch: { readonly start: number; readonly end: number },
    viewer: Viewer = localViewer,
  ) {
    const { ordinal } = await work().run(viewer, {
      ...{ kind: "add-figure", submission: id, reading, ...stretch },
    });
    const figure = (await figuresOf(id))[ordinal];
    if (figure === undefined) throw new Error("nothing was added");
    return figure;
  }

  const at = (text: string, words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };

  it.each([
    ["2.130", "2.130", 2130, [], ""],
    ["2.130 gốc đa", "2.130", 2130, [], ""],
    ["4,45", "4,45", 4.45, [], "%"],
    ["11,4 tỷ", "11,4 tỷ", 11_400_000_000, [], "đồng"],
    ["4.3000", "4.3000", null, [43_000, 4300], ""],
    ["hai trăm", "hai trăm", 200, [], ""],
    ["1 500", "1 500", 1500, [], ""],
    ["9 gốc", "9", 9, [], ""],
  ])("%s is read as every other: %s, %s", async (words, shown, ...[value, readings, unit]) => {
    for (const form of ["NFC", "NFD"] as const) {
      const text = report.normalize(form);
      const draft = await begun(text);
      const before = await figuresOf(draft.id);
      const figure = await marked(draft, at(text, words.normalize(form)));
      expect(figure.read).toMatchObject({ value, readings, unit, shown: shown.normalize(form) });
      expect(figure.read.place).toEqual({ kind: "span", ...at(text, shown.normalize(form)) });
      expect(figure.read).toMatchObject({ year: 2020, part: "year", added: { by: localViewer.user } });
      expect(figure.read.locality.uid).toBe("old:401");
      expect(figure.ordinal).toBe(before.length);
      expect(figure.decision).toBeUndefined();
      expect(figure.checks.map(({ code, weight }) => `${code} ${weight}`)).toContain("added-by-hand look");
    }
  });

  it("tells by the reader's own rules what the sentence counts, and nothing where they cannot tell", async () => {
    const draft = await begun(report.replace("3/9 gốc sung", "ngày 3/9 tổ tự quản"));
    const text = report.replace("3/9 gốc sung", "ngày 3/9 tổ tự quản");
    const groups = await marked(draft, { start: text.indexOf("9 tổ"), end: text.indexOf("9 tổ") + 1 });
    expect(groups.read).toMatchObject({ metric: "self_governing_groups", unit: "tổ", value: 9 });
    expect((await marked(draft, at(text, "2.130"))).read.metric).toBeNull();
  });

  it("is refused by name where there is none, several, one already, or no such place", async () => {
    const draft = await begun(report);
    const refused = (stretch: { readonly start: number; readonly end: number }) =>
      marked(draft, stretch).then(
        () => undefined,
        (cause: { readonly evidence: unknown }) => cause.evidence,
      );
    expect(await refused(at(report, "gốc đa"))).toMatchObject({ reason: "no-number", value: "gốc đa" });
    expect(await refused(at(report, "không"))).toMatchObject({ reason: "outside-text" });
    expect(await refused(at(report, "2.130 gốc đa, đạt 4,45 %"))).toMatchObject({
      reason: "several-numbers",
    });
    expect(await refused(at(report, "7 tổ"))).toMatchObject({
      reason: "figure-there",
      value: "7",
      number: 1,
    });
    expect(await refused({ start: 5, end: report.length + 1 })).toMatchObject({ reason: "outside-text" });
    expect(await refused({ start: 9, end: 9 })).toMatchObject({ reason: "outside-text" });
    const other = { ...draft, reading: draft.reading + 1 };
    await expect(marked(other, at(report, "2.130"))).rejects.toMatchObject({
      evidence: { reason: "figures-renumbered" },
    });
    expect(await figuresOf(draft.id)).toHaveLength(1);
  });

  it("is one figure whoever adds it at once, and no reader nor stranger adds any", async () => {
    const draft = await begun(report);
    const there = at(report, "hai trăm");
    const both = await Promise.all([marked(draft, there), marked(draft, there)]);
    expect(both.map(({ ordinal }) => ordinal)).toEqual([1, 1]);
    expect(await figuresOf(draft.id)).toHaveLength(2);
    const reader: Viewer = { ...localViewer, user: "chi", role: "reader" };
    await expect(marked(draft, at(report, "2.130"), reader)).rejects.toMatchObject({ code: "not-allowed" });
    const stranger: Viewer = { user: "dung", role: "reporter", subtree: ["old:16603"] };
    await expect(marked(draft, at(report, "2.130"), stranger)).rejects.toMatchObject({ code: "not-found" });
    const { events } = await submissionHistory(db(), localViewer, draft.id);
    expect(events.filter(({ action }) => action === "add-figure")).toEqual([
      expect.objectContaining({ by: localViewer.user, remark: "“hai trăm”" }),
    ]);
  });

  it("is added to what is worked on only, and to no table", async () => {
    const table = await begun("Địa phương,Tổ tự quản\nHuyện Nga Sơn,7\n", "bieu.csv");
    await expect(marked(table, { start: 0, end: 3 })).rejects.toMatchObject({
      evidence: { reason: "not-a-text" },
    });
    const draft = await begun(report);
    await moveSubmission(country.context.database, localViewer, {
      id: draft.id,
      version: 1,
      action: "discard",
    });
    await expect(marked(draft, at(report, "2.130"))).rejects.toMatchObject({
      evidence: { reason: "wrong-state", action: "add-figure" },
    });
  });

  it("stands in the text of a page at the offsets that the page is shown by", async () => {
    const html = `<html><body><article><h1>Huyện Nga Sơn: tổng kết quốc phòng năm 2020</h1>${report
      .split("\n")
      .map((line) => `<p>${line.replace("2.130 gốc", "<b>2.130</b>&nbsp;gốc")}</p>`)
      .join("")}</article></body></html>`;
    const draft = await begun(html, "trang.html");
    const { document } = (await submissionFor(db(), localViewer, draft.id)) ?? {};
    const { text = "" } = (await documentText(db(), localViewer, document?.id ?? "")) ?? {};
    const figure = await marked(draft, at(text, "2.130"));
    expect(figure.read).toMatchObject({ value: 2130, place: { kind: "span", ...at(text, "2.130") } });
  });
});
