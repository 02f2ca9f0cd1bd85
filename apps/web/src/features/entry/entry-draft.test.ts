import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EntryDraft } from "./entry-draft.ts";
import type { EntryDraftInput } from "./entry-draft-input.ts";
import type { SendAnswer, SentCell } from "./entry-state.ts";

function kept(): Map<string, string> & EntryDraftInput["storage"] {
  const map = new Map<string, string>();
  return Object.assign(map, {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, text: string) => void map.set(key, text),
    removeItem: (key: string) => void map.delete(key),
  });
}

class Refusal extends Error {}

const taken = (more: Partial<SendAnswer> = {}): SendAnswer => ({
  ...{ submission: 7, version: 2, conflicts: [], changes: [] },
  ...more,
});
const theirs = (cell: string, text: string, version: number) => ({
  ...{ cell, text, version },
  ...{ by: "chị Lan", at: "2026-11-22T07:32:00Z" },
});

describe("a draft of typed figures", () => {
  let sent: (readonly SentCell[])[];
  let storage: ReturnType<typeof kept>;
  let answer: () => Promise<SendAnswer>;
  const begin = (more: Partial<EntryDraftInput> = {}) =>
    new EntryDraft({
      send: (cells) => {
        sent.push(cells);
        return answer();
      },
      isRefusal: (error) => error instanceof Refusal,
      ...{ storage, key: "sheet", stored: new Map(), ...more },
    });
  beforeEach(() => {
    vi.useFakeTimers();
    [sent, storage, answer] = [[], kept(), () => Promise.resolve(taken())];
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is sent 600 ms after the last input, all cells at once", async () => {
    const draft = begin();
    draft.write([{ cell: "a", text: "1" }]);
    await vi.advanceTimersByTimeAsync(500);
    draft.write([{ cell: "b", text: "2" }]);
    await vi.advanceTimersByTimeAsync(599);
    expect(sent).toEqual([]);
    expect(draft.state).toMatchObject({ saving: "unsent", unsent: 2 });
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual([
      [
        { cell: "a", text: "1", seen: 0 },
        { cell: "b", text: "2", seen: 0 },
      ],
    ]);
    expect(draft.state).toMatchObject({ saving: "saved", unsent: 0, submission: 7 });
    expect(storage.size).toBe(0);
  });

  it("sends what was typed during a sending with the next, never two at a time", async () => {
    let arrive: (answer: SendAnswer) => void = () => undefined;
    answer = () =>
      new Promise((resolve) => {
        arrive = resolve;
      });
    const draft = begin();
    draft.write([{ cell: "a", text: "1" }]);
    await vi.advanceTimersByTimeAsync(600);
    draft.write([{ cell: "a", text: "12" }]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent).toHaveLength(1);
    arrive(taken());
    await vi.advanceTimersByTimeAsync(600);
    expect(sent.at(-1)).toEqual([{ cell: "a", text: "12", seen: 2 }]);
  });

  it("keeps what does not arrive, sends it again, and gives it to the next visit", async () => {
    answer = () => Promise.reject(new Error("no network"));
    const draft = begin();
    draft.write([{ cell: "a", text: "1" }]);
    await vi.advanceTimersByTimeAsync(600);
    expect(draft.state).toMatchObject({ saving: "away", unsent: 1 });
    const next = begin({ stored: new Map([["b", "5"]]) });
    expect(next.state).toMatchObject({ unsent: 1, restored: 1 });
    expect([...next.state.texts]).toEqual([
      ["b", "5"],
      ["a", "1"],
    ]);
    answer = () => Promise.resolve(taken());
    await vi.advanceTimersByTimeAsync(5000);
    expect(draft.state.saving).toBe("saved");
  });

  it("does not send again what was refused until something else is typed", async () => {
    answer = () => Promise.reject(new Refusal("a rule"));
    const draft = begin();
    draft.write([{ cell: "a", text: "1" }]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(draft.state).toMatchObject({ saving: "refused", refusal: new Refusal("a rule") });
    expect(storage.size).toBe(1);
  });

  it("sends what was typed while something refused was on its way", async () => {
    let refuse: () => void = () => undefined;
    answer = () =>
      new Promise((_, reject) => {
        refuse = () => reject(new Refusal("a rule"));
      });
    const draft = begin();
    draft.write([{ cell: "a", text: "wrong" }]);
    await vi.advanceTimersByTimeAsync(600);
    draft.write([{ cell: "a", text: "1" }]);
    await vi.advanceTimersByTimeAsync(2000);
    answer = () => Promise.resolve(taken());
    refuse();
    await vi.advanceTimersByTimeAsync(600);
    expect(sent.at(-1)).toEqual([{ cell: "a", text: "1", seen: 0 }]);
    expect(draft.state).toMatchObject({ saving: "saved", unsent: 0, refusal: undefined });
  });

  it("shows what others put over a cell of which it is heard before the cell is said to have arrived", async () => {
    let arrive: (answer: SendAnswer) => void = () => undefined;
    answer = () =>
      new Promise((resolve) => {
        arrive = resolve;
      });
    const draft = begin({ submission: 7, version: 3 });
    draft.write([{ cell: "a", text: "1" }]);
    await vi.advanceTimersByTimeAsync(600);
    await draft.hear(() => Promise.resolve({ submission: 7, version: 5, changes: [theirs("a", "6", 5)] }));
    arrive(taken({ version: 4 }));
    await vi.advanceTimersByTimeAsync(0);
    expect([draft.state.texts.get("a"), draft.state.conflicts.size, draft.state.unsent]).toEqual(["6", 0, 0]);
    expect(draft.state.received.get("a")).toMatchObject({ by: "chị Lan" });
  });

  it("undoes a paste in one step, and sends the undoing as well", async () => {
    const draft = begin({ stored: new Map([["a", "4"]]) });
    draft.write([
      { cell: "a", text: "1" },
      { cell: "b", text: "2" },
    ]);
    await vi.advanceTimersByTimeAsync(600);
    expect(draft.undo()).toEqual(["b", "a"]);
    expect([...draft.state.texts]).toEqual([["a", "4"]]);
    await vi.advanceTimersByTimeAsync(600);
    expect(sent.at(-1)).toEqual([
      { cell: "b", text: "", seen: 2 },
      { cell: "a", text: "4", seen: 2 },
    ]);
    draft.redo();
    expect(draft.state.texts.get("b")).toBe("2");
    expect(draft.undo()).toHaveLength(2);
    expect(draft.undo()).toEqual([]);
  });

  it("starts as the server has it, where what was left unsent is no list of cells", () => {
    storage.set("sheet", "{broken");
    expect(begin({ stored: new Map([["a", "4"]]) }).state).toMatchObject({ saving: "saved", unsent: 0 });
  });

  it("shows what others put into cells that nothing is unsent of, each change once", async () => {
    const draft = begin({ submission: 7, version: 3, stored: new Map([["a", "4"]]) });
    await draft.hear(() =>
      Promise.resolve({ submission: 7, version: 5, changes: [theirs("a", "6", 5), theirs("b", "2", 4)] }),
    );
    expect([...draft.state.texts]).toEqual([
      ["a", "6"],
      ["b", "2"],
    ]);
    draft.write([{ cell: "a", text: "7" }]);
    await draft.hear(() => Promise.resolve({ submission: 7, version: 5, changes: [theirs("a", "6", 5)] }));
    expect([draft.state.texts.get("a"), draft.state.conflicts.size]).toEqual(["7", 0]);
    expect(draft.state.received.get("b")).toMatchObject({ by: "chị Lan", text: "2" });
  });

  it("keeps both where others changed a cell meanwhile, sends neither, and goes on with the rest", async () => {
    const draft = begin({ submission: 7, version: 3 });
    draft.write([
      { cell: "a", text: "1" },
      { cell: "b", text: "2" },
    ]);
    answer = () => Promise.resolve(taken({ version: 6, conflicts: [theirs("a", "9", 5)] }));
    await vi.advanceTimersByTimeAsync(600);
    expect(draft.state).toMatchObject({ saving: "saved", unsent: 1 });
    expect([draft.state.texts.get("a"), draft.state.conflicts.get("a")?.text]).toEqual(["1", "9"]);
    expect(storage.size).toBe(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    answer = () => Promise.resolve(taken({ version: 7 }));
    draft.choose(["a"], "mine");
    await vi.advanceTimersByTimeAsync(0);
    expect(sent.at(-1)).toEqual([{ cell: "a", text: "1", seen: 6 }]);
    expect([draft.state.conflicts.size, storage.size]).toEqual([0, 0]);
  });

  it("takes theirs where that is chosen, which can be undone; the same typed by both is none", async () => {
    const draft = begin({ submission: 7, version: 3 });
    draft.write([
      { cell: "a", text: "1" },
      { cell: "b", text: "2" },
    ]);
    await draft.hear(() =>
      Promise.resolve({ submission: 7, version: 5, changes: [theirs("a", "9", 4), theirs("b", "2", 5)] }),
    );
    expect([...draft.state.conflicts.keys()]).toEqual(["a"]);
    draft.choose(["a"], "theirs");
    expect(draft.state).toMatchObject({ unsent: 0, saving: "saved" });
    expect(draft.state.texts.get("a")).toBe("9");
    draft.undo();
    await vi.advanceTimersByTimeAsync(600);
    expect(sent).toEqual([[{ cell: "a", text: "1", seen: 5 }]]);
  });

  it("takes back what was typed here, not what others put there since", async () => {
    const draft = begin({ submission: 7, version: 3 });
    draft.write([
      { cell: "a", text: "1" },
      { cell: "b", text: "2" },
    ]);
    await draft.hear(() => Promise.resolve({ submission: 7, version: 4, changes: [theirs("a", "9", 4)] }));
    draft.choose(["a"], "theirs");
    await draft.hear(() => Promise.resolve({ submission: 7, version: 5, changes: [theirs("a", "10", 5)] }));
    expect(draft.undo()).toEqual([]);
    expect(draft.undo()).toEqual(["b"]);
    expect([...draft.state.texts]).toEqual([["a", "10"]]);
  });

  it("sends nothing into a draft that was submitted elsewhere, and keeps what was typed", async () => {
    const draft = begin({ submission: 7, version: 3 });
    await draft.hear(() => Promise.resolve(null));
    draft.write([{ cell: "a", text: "1" }]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([sent, draft.state.isClosed, storage.size]).toEqual([[], true, 1]);
  });

  it("says when the server cannot be reached, though nothing is unsent, and when it can again", async () => {
    const draft = begin({ submission: 7, version: 3 });
    await draft.hear(() => Promise.reject(new Error("no network")));
    expect(draft.state.saving).toBe("away");
    await draft.hear(() => Promise.resolve({ submission: 7, version: 3, changes: [] }));
    expect(draft.state.saving).toBe("saved");
  });

  it("is not told lost or submitted elsewhere by what was asked before its first cells arrived", async () => {
    for (const late of [() => Promise.resolve(null), () => Promise.reject(new Error("no network"))]) {
      const draft = begin();
      draft.write([{ cell: "a", text: "1" }]);
      const heard = draft.hear(() => new Promise((then) => setTimeout(then, 900)).then(late));
      await vi.advanceTimersByTimeAsync(1000);
      await heard;
      expect(draft.state).toMatchObject({ saving: "saved", isClosed: false, submission: 7 });
    }
  });

  it("leaves alone what another window of the same sheet keeps", async () => {
    answer = () => Promise.reject(new Error("no network"));
    begin().write([{ cell: "a", text: "1" }]);
    const other = begin();
    other.write([{ cell: "b", text: "2" }]);
    answer = () => Promise.resolve(taken());
    const third = begin({ key: "sheet" });
    expect([...third.state.texts.keys()].toSorted()).toEqual(["a", "b"]);
  });

  it("sends a large paste in parts", async () => {
    const draft = begin();
    draft.write(Array.from({ length: 4500 }, (_, n) => ({ cell: `c${n}`, text: "1" })));
    await vi.advanceTimersByTimeAsync(610);
    expect(sent.map((cells) => cells.length)).toEqual([2000, 2000, 500]);
  });
});
