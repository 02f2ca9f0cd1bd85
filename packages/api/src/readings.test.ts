import { localViewer } from "@sosanh/core/places/viewer";
import { submissionSentence } from "@sosanh/core/submissions/submission-refusal";
import { TRPCError } from "@trpc/server";
import { describe, expect, it } from "vitest";
import { directWork } from "../tests/direct-work.ts";
import { loadedCountry } from "../tests/loaded-country.ts";
import { domainDataOf } from "./error.ts";

const report = [
  "ỦY BAN NHÂN DÂN HUYỆN THỌ XUÂN",
  "",
  "BÁO CÁO",
  "Tổng kết công tác quốc phòng, an ninh năm 2020",
  "",
  "Toàn huyện tổ chức 31 phiên chợ vùng biên. Toàn huyện có 12 tổ tự quản về an ninh trật tự.",
].join("\n");

describe("a document that is read again", () => {
  const country = loadedCountry(() => []);
  let made: ReturnType<typeof directWork> | undefined;
  const work = () => {
    made ??= directWork(country.context.database);
    return made;
  };

  async function read(name: string) {
    const bytes = new TextEncoder().encode(`${report}\n${name}`);
    const { document } = await work().run(localViewer, { kind: "keep", data: "real", name, bytes });
    const asked = { kind: "read", document: document.id, title: name, mappings: [] } as const;
    return work().run(localViewer, asked);
  }
  const figuresOf = (id: number) =>
    country.asked().submissions.figures({ id, list: "all", from: 0, count: 100 });
  const rejected = (id: number, reading: number, ordinal: number) => ({
    ...{ id, reading, decisions: [{ ordinal, decision: { kind: "rejected", reason: "trùng" } as const }] },
  });

  it("gives figures with their reading, and refuses what is decided or remarked by the ordinals of the one before", async () => {
    const id = await read("mot.txt");
    const before = await figuresOf(id);
    expect(before.reading).toBe(1);
    await work().run(localViewer, { kind: "read-again", submission: id });
    const { submissions } = country.asked();
    const asked = [
      () => submissions.decide(rejected(id, 1, 0)),
      () => submissions.decideTogether(rejected(id, 1, 0)),
      () => submissions.acceptSure({ id, reading: 1 }),
      () => submissions.acceptSure({ id, reading: 1, ordinals: [0] }),
      () => submissions.remark({ submission: id, figure: { ordinal: 0, reading: 1 }, text: "?" }),
    ];
    for (const ask of asked) {
      const error = await ask().then(
        () => undefined,
        (cause: unknown) => cause,
      );
      if (!(error instanceof TRPCError)) throw new Error("it was not refused");
      expect(error.code).toBe("CONFLICT");
      expect(submissionSentence(domainDataOf(error)?.evidence ?? {}, "vi")).toBe(
        "Các con số của “mot.txt” đã được đọc và đánh số lại từ khi mở trang (lần 1, nay là lần 2), nên chưa lưu gì. Hãy xem các con số mới rồi làm tiếp.",
      );
    }
    expect(await figuresOf(id)).toEqual({ ...before, reading: 2 });
    expect((await submissions.history({ id })).remarks).toEqual([]);
    expect((await submissions.decide(rejected(id, 2, 0))).counts.decided).toBe(1);
  });

  it("after a phrase was added keeps decisions with their sentence, though every ordinal is another", async () => {
    const id = await read("hai.txt");
    const { submissions, phrases } = country.asked();
    const { figures } = await figuresOf(id);
    const groups = figures.find(({ read: { shown } }) => shown.startsWith("12"));
    if (groups === undefined) throw new Error("the figure is not read");
    await submissions.decide(rejected(id, 1, groups.ordinal));
    await phrases.add({ phrase: "phiên chợ vùng biên", metric: "propaganda_sessions" });
    await work().run(localViewer, { kind: "read-again", submission: id });
    const again = await figuresOf(id);
    const decided = again.figures.filter(({ decision }) => decision !== undefined);
    expect(again.figures.map(({ read: { shown } }) => shown)).toEqual(["31", groups.read.shown]);
    expect([again.reading, decided.map(({ ordinal }) => ordinal)]).toEqual([2, [groups.ordinal + 1]]);
  });
});
