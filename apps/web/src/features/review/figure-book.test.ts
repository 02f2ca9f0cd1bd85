import type { FigureCounts, SubmissionFigure } from "@sosanh/core/submissions/submission";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type CountedVersion, FigureBook } from "./figure-book.ts";
import { listOf } from "./figure-list-of.ts";
import type { OrdinalDecision } from "./ordinal-decision.ts";

const figure = (ordinal: number, confidence: number, look: boolean): SubmissionFigure => ({
  ordinal,
  read: {
    place: { kind: "span", start: ordinal * 10, end: ordinal * 10 + 2 },
    shown: "12",
    value: 12,
    readings: [],
    unit: "",
    metric: "m",
    locality: { uid: "old:1", name: "A" },
    year: 2024,
    part: "year",
    status: "measured",
    qualifier: "exact",
    confidence,
    doubts: [],
  },
  checks: look ? [{ code: "negative", weight: "look", facts: {} }] : [],
  known: {},
});
const counts: FigureCounts = { total: 3, look: 2, sure: 1, decided: 0, taken: 0, withdrawn: 0, held: 0 };
const first: CountedVersion = { version: 1, counts };
const who = { by: "Lan", at: "2025-01-01T00:00:00Z" };
const rejected = (ordinal: number): OrdinalDecision => ({ ordinal, decision: { kind: "rejected" } });
const of = (...figures: readonly SubmissionFigure[]) => ({ reading: 1, figures });
const filled = () => {
  const book = new FigureBook();
  book.put(of(figure(0, 0.5, true), figure(1, 0.9, false), figure(2, 0.2, true)), book.version());
  return book;
};
/** The server takes decisions and says what it counts. */
const take = (book: FigureBook, sent: readonly OrdinalDecision[], counted: CountedVersion) =>
  book.saved({ sent, settled: sent, counted }, who);
const ordinals = (figures: readonly SubmissionFigure[]) => figures.map(({ ordinal }) => ordinal);

it("what must be looked at comes the least sure first", () => {
  const book = filled();
  expect(ordinals(book.list("look"))).toEqual([2, 0]);
  expect(ordinals(book.list("sure"))).toEqual([1]);
});

it("a decision moves a figure at once, and counts", () => {
  const book = filled();
  book.decide([rejected(2)], who);
  expect(ordinals(book.list("look"))).toEqual([0]);
  expect(ordinals(book.list("decided"))).toEqual([2]);
  expect(book.counts(first)).toEqual({ ...counts, look: 1, decided: 1 });
  book.decide([{ ordinal: 0, decision: { kind: "held" } }], who);
  expect(book.counts(first)).toEqual({ ...counts, look: 0, decided: 2, held: 1 });
  expect(ordinals(book.list("held"))).toEqual([0]);
});

it("a refused decision leaves no trace", () => {
  const book = filled();
  book.decide([{ ordinal: 2, decision: { kind: "held" } }], who);
  book.refused([2]);
  expect(ordinals(book.list("look"))).toEqual([2, 0]);
  expect(book.counts(first)).toEqual(counts);
});

it("a saved decision is the server's, and can be taken back", () => {
  const book = filled();
  book.decide([rejected(2)], who);
  take(book, [rejected(2)], { version: 2, counts: { ...counts, look: 1, decided: 1 } });
  expect(book.storedIn("look", new Set([0, 2]))).toBe(1);
  expect(book.get(2)?.decision).toMatchObject({ kind: "rejected", by: "Lan" });
  // What the page was told before does not count any more, what it is told after does.
  expect(book.counts(first)).toEqual({ ...counts, look: 1, decided: 1 });
  expect(book.counts({ version: 3, counts })).toEqual(counts);
  book.decide([{ ordinal: 2, decision: null }], who);
  expect(book.counts(first)).toEqual(counts);
});

it("a decision that is taken back brings back at once what spoke against its figure", () => {
  const book = filled();
  book.decide([rejected(2)], who);
  take(book, [rejected(2)], { version: 2, counts: { ...counts, look: 1, decided: 1 } });
  // The server checks a figure as it was decided: of what is rejected nothing is said.
  const checked = { ...figure(2, 0.2, false), decision: { kind: "rejected", ...who } as const };
  book.put(of(checked), book.version());
  book.decide([{ ordinal: 2, decision: null }], who);
  expect(ordinals(book.list("look"))).toEqual([2, 0]);
  expect(book.counts(first)).toEqual(counts);
  take(book, [{ ordinal: 2, decision: null }], { version: 3, counts });
  expect(ordinals(book.list("look"))).toEqual([2, 0]);
  expect(book.isAs({ version: 3, counts })).toBe(true);
});

it("figures that were asked for before a decision was saved do not undo it", () => {
  const book = filled();
  const asked = book.version();
  book.decide([rejected(2)], who);
  take(book, [rejected(2)], { version: 2, counts: { ...counts, look: 1, decided: 1 } });
  book.put(of(figure(2, 0.2, true)), asked);
  expect(ordinals(book.list("look"))).toEqual([0]);
  book.put(of(figure(2, 0.2, true)), book.version());
  expect(ordinals(book.list("look"))).toEqual([2, 0]);
});

it("figures that come first after a decision on them was saved, but were asked for before it, have it", () => {
  const book = new FigureBook();
  const asked = book.version();
  // What an earlier page left was sent while the figures were on their way.
  take(book, [rejected(2)], { version: 2, counts: { ...counts, look: 1, decided: 1 } });
  book.put(of(figure(0, 0.5, true), figure(1, 0.9, false), figure(2, 0.2, true)), asked);
  expect(ordinals(book.list("look"))).toEqual([0]);
  expect(book.get(2)?.decision).toMatchObject({ kind: "rejected", by: "Lan" });
});

it("the next page of a list begins where it leaves none out, whether or not the server has taken what waits", () => {
  const book = filled();
  book.decide([rejected(2)], who);
  expect(book.storedIn("look", new Set([0, 2]))).toBe(1);
  expect(book.storedIn("decided", new Set([0, 2]))).toBe(0);
});

it("figures loaded again keep what waits to be saved", () => {
  const book = filled();
  book.decide([rejected(2)], who);
  book.put(of(figure(2, 0.2, true)), book.version());
  expect(book.get(2)?.decision?.kind).toBe("rejected");
});

it("figures whose checks changed on the server are told by its counts", () => {
  const book = filled();
  expect(book.isAs(first)).toBe(true);
  book.decide([rejected(2)], who);
  expect(book.isAs(first)).toBe(true);
  take(book, [rejected(2)], { version: 2, counts: { ...counts, look: 1, decided: 1 } });
  expect(book.isAs(first)).toBe(true);
  expect(book.isAs({ version: 3, counts: { ...counts, look: 0, sure: 2, decided: 1 } })).toBe(false);
  book.renew({ reading: 2, figures: [] }, false);
  expect(book.all()).toEqual([]);
  expect(book.isAs(first)).toBe(true);
});

it("figures of another reading are left, before and after the page goes to it", () => {
  const book = filled();
  book.put({ reading: 2, figures: [figure(3, 0.5, true)] }, book.version());
  expect([book.all().length, book.reading()]).toEqual([3, 1]);
  const [key] = [book.keyOf(2)];
  book.loaded(1);
  const moved = { ...figure(2, 0.2, true), ordinal: 0 };
  expect(book.renew({ reading: 2, figures: [moved] }, true)).toEqual(new Map([[2, 0]]));
  book.put(of(figure(1, 0.9, false)), book.version());
  expect([ordinals(book.all()), book.reading(), book.keyOf(0)]).toEqual([[0], 2, key]);
  expect(book.keyOf(1)).not.toBe(key);
});

it("a change that is not the page's own is told once", () => {
  const book = filled();
  expect(book.knows(1)).toBe(true);
  take(book, [rejected(2)], { version: 2, counts });
  take(book, [rejected(0)], { version: 3, counts });
  expect(book.knows(3)).toBe(true);
  take(book, [rejected(1)], { version: 5, counts });
  expect([book.knows(5), book.knows(5)]).toEqual([false, true]);
});

/** A server with the figures of the book, that takes decisions when it comes to them and answers when it likes. */
class SlowServer {
  readonly #figures = [figure(0, 0.5, true), figure(1, 0.9, false), figure(2, 0.2, true)];
  #version = 1;

  get figures(): readonly SubmissionFigure[] {
    return [...this.#figures];
  }

  get counted(): CountedVersion {
    const lists = this.#figures.map(listOf);
    const of = (list: string) => lists.filter((one) => one === list).length;
    const [look, sure, held] = [of("look"), of("sure"), of("held")];
    return {
      version: this.#version,
      counts: { total: 3, look, sure, held, decided: of("decided") + held, taken: 0, withdrawn: 0 },
    };
  }

  take(decisions: readonly OrdinalDecision[]): void {
    for (const { ordinal, decision } of decisions) {
      const { decision: _before, ...rest } = figure(ordinal, 0.5, ordinal !== 1);
      this.#figures[ordinal] = decision === null ? rest : { ...rest, decision: { ...decision, ...who } };
    }
    this.#version += 1;
  }
}

it("what is counted is what the lists have, in whatever order decisions and answers come", () => {
  const act = fc.oneof(
    fc.record({
      do: fc.constant("decide" as const),
      ordinal: fc.nat(2),
      kind: fc.constantFrom("rejected" as const, "held" as const, null),
    }),
    fc.record({ do: fc.constantFrom("send", "take", "answer", "ask", "bring") }),
  );
  fc.assert(
    fc.property(fc.array(act, { minLength: 20, maxLength: 40 }), (acts) => {
      const [book, server] = [filled(), new SlowServer()];
      const waiting = new Map<number, OrdinalDecision>();
      let sent: OrdinalDecision[] | undefined;
      let counted: CountedVersion | undefined;
      let brought: readonly [readonly SubmissionFigure[], number] | undefined;
      for (const one of acts) {
        if (one.do === "decide" && "ordinal" in one) {
          const { ordinal, kind } = one;
          const decision = { ordinal, decision: kind === null ? null : { kind } };
          book.decide([decision], who);
          waiting.set(ordinal, decision);
        } else if (one.do === "send" && sent === undefined && waiting.size > 0) sent = [...waiting.values()];
        else if (one.do === "take" && sent !== undefined && counted === undefined) {
          server.take(sent);
          counted = server.counted;
        } else if (one.do === "answer" && sent !== undefined && counted !== undefined) {
          const settled = sent.filter((decision) => waiting.get(decision.ordinal) === decision);
          for (const { ordinal } of settled) waiting.delete(ordinal);
          book.saved({ sent, settled, counted }, who);
          [sent, counted] = [undefined, undefined];
        } else if (one.do === "ask" && brought === undefined) brought = [server.figures, book.version()];
        else if (one.do === "bring" && brought !== undefined) {
          book.put(of(...brought[0]), brought[1]);
          brought = undefined;
        }
        const { look, sure, held, decided } = book.counts(first);
        const lists = book.all().map(listOf);
        expect([look, sure, held, decided - held]).toEqual(
          ["look", "sure", "held", "decided"].map((list) => lists.filter((in_) => in_ === list).length),
        );
      }
    }),
    { numRuns: 500 },
  );
});
