import type { FigureRevision } from "@sosanh/core/figures/figure-evidence";
import type { ObservationState } from "@sosanh/core/figures/observation";
import { describe, expect, it } from "vitest";
import { cellHistory } from "./cell-history.ts";

const recorded = (revision: number, state: ObservationState): FigureRevision => ({
  observation: {
    dataset: "office",
    metric: "recruits",
    locality: "old:38" as FigureRevision["observation"]["locality"],
    period: { year: 2024, part: "year" },
    value: { value: 10 * revision, qualifier: "exact" },
    status: "measured",
    state,
    revision,
    citation: { source: "s", place: { kind: "document" } },
  },
  publishedAt: `2026-01-0${revision}T00:00:00Z`,
});

describe("cellHistory", () => {
  it("lets the highest revision count and names the one before", () => {
    const { standing, before } = cellHistory([recorded(1, "published"), recorded(2, "published")]);
    expect([standing?.observation.revision, before?.observation.revision]).toEqual([2, 1]);
  });
  it("lets nothing count after a withdrawal, and tells what did", () => {
    const told = cellHistory([recorded(2, "withdrawn"), recorded(1, "published")]);
    expect(told.standing).toBeUndefined();
    expect([told.withdrawal?.observation.revision, told.before?.observation.revision]).toEqual([2, 1]);
  });
  it("lets a figure count again that came after a withdrawal", () => {
    const told = cellHistory([recorded(3, "published"), recorded(2, "withdrawn"), recorded(1, "published")]);
    expect(told.standing?.observation.revision).toBe(3);
    expect(told.withdrawal).toBeUndefined();
  });
  it("keeps the published figure where a later one is held", () => {
    const told = cellHistory([recorded(2, "held"), recorded(1, "published")]);
    expect([told.standing?.observation.revision, told.held.length]).toEqual([1, 1]);
  });
  it("does not tell of what was held before the published figure as waiting", () =>
    expect(cellHistory([recorded(1, "held"), recorded(2, "published")]).held).toEqual([]));
  it("does not tell of what was held before a withdrawal as waiting", () =>
    expect(cellHistory([recorded(2, "withdrawn"), recorded(1, "held")]).held).toEqual([]));
  it("follows what was corrected again and again to the newest figure that a document stands behind", () => {
    const document = { id: "d", name: "bao-cao.docx", hash: "0" };
    const read = { ...recorded(2, "published"), document };
    const older = { ...recorded(1, "published"), document };
    const corrected = [recorded(5, "published"), recorded(4, "published"), recorded(3, "withdrawn")];
    const { original } = cellHistory([...corrected, read, older]);
    expect(original?.revision).toBe(read);
    expect(original?.since.map(({ observation }) => observation.revision)).toEqual([4, 3]);
    expect(cellHistory([recorded(3, "withdrawn"), read]).original?.since).toEqual([]);
    expect(cellHistory([read, older]).original).toBeUndefined();
    expect(cellHistory(corrected).original).toBeUndefined();
  });
  it("names no document that was undone as the origin of what the undoing brought back", () => {
    const document = { id: "d", name: "nham.docx", hash: "0" };
    const submission = { id: 9, title: "Hoàn tác", kind: "undo" } as const;
    const first = recorded(1, "published");
    const undone = { ...recorded(2, "published"), document };
    const again = (of: FigureRevision) => ({
      ...recorded(4, "published"),
      observation: { ...of.observation, revision: 4 },
      submission,
    });
    expect(cellHistory([again(first), undone, first]).original).toBeUndefined();
    const read = { ...first, document };
    const corrected = recorded(2, "published");
    const { original } = cellHistory([
      again(corrected),
      { ...recorded(3, "published"), document },
      corrected,
      read,
    ]);
    expect(original?.revision).toBe(read);
    expect(original?.since).toEqual([]);
  });
  it("is empty of a cell without records", () => expect(cellHistory([])).toEqual({ held: [], beside: [] }));
});
