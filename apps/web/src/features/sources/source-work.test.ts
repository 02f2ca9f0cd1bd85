import { describe, expect, it } from "vitest";
import { isUnread, type ListedSource, listedSources, workLeft, workOf } from "./source-work.ts";

const source = (id: string, more: Partial<ListedSource> = {}): ListedSource => ({
  id,
  title: id,
  illustrative: false,
  figures: 10,
  standing: 10,
  held: 0,
  alternatives: 0,
  ...more,
});
const document = {
  id: "d",
  name: "bao-cao.docx",
  size: 1,
  hash: "0",
  addedAt: "2026-01-01T00:00:00Z",
  addedBy: "local",
  counts: { published: 3, held: 0, beside: 0, rejected: 2, waiting: 1, open: 4 },
  submissions: [],
};

describe("what is left of a source", () => {
  it("is what is held, waits to be published, or is undecided", () => {
    expect(workLeft(source("a"))).toBe(0);
    expect(workLeft(source("a", { held: 2 }))).toBe(2);
    expect(workLeft(source("a", { document }))).toBe(5);
  });
  it("counts what the data holds itself, and in its submissions what was not taken", () =>
    expect(workOf(source("a", { held: 2, alternatives: 1, document }))).toEqual({
      ...{ published: 10, held: 2, beside: 1, rejected: 2, waiting: 1, open: 4 },
    }));
  it("comes first in the list, the rest as they were", () => {
    const all = [source("a"), source("b"), source("c", { held: 1 }), source("d", { document })];
    expect(listedSources(all, "all").map((s) => s.id)).toEqual(["d", "c", "a", "b"]);
    expect(listedSources(all, "work").map((s) => s.id)).toEqual(["d", "c"]);
    expect(listedSources(all, "kept").map((s) => s.id)).toEqual(["d"]);
  });
  it("is to read a document of which nothing was read, or all that was is discarded", () => {
    const counts = { published: 0, held: 0, beside: 0, rejected: 0, waiting: 0, open: 0 };
    const submission = { id: 1, title: "a", state: "discarded" } as const;
    const unread = source("u", { document: { ...document, counts } });
    const discarded = source("v", { document: { ...document, counts, submissions: [submission] } });
    const read = { ...submission, state: "published" } as const;
    const done = source("w", { document: { ...document, counts, submissions: [read] } });
    const all = [source("a"), done, unread, source("c", { held: 1 }), discarded];
    expect(all.filter(isUnread)).toEqual([unread, discarded]);
    expect(listedSources(all, "work").map((s) => s.id)).toEqual(["c", "u", "v"]);
    expect(listedSources(all, "all").map((s) => s.id)).toEqual(["c", "u", "v", "a", "w"]);
  });
});
