import { sameFigures, traceOf } from "@sosanh/core/submissions/same-figure";
import type { SubmissionFigure } from "@sosanh/core/submissions/submission";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { FiguresOfReading } from "./carried-over.ts";
import { DecisionQueue, type DecisionShelf } from "./decision-queue.ts";
import { FigureBook } from "./figure-book.ts";
import type { WaitingDecision } from "./ordinal-decision.ts";
import { layWaiting, renewReading } from "./renew-reading.ts";

const who = { by: "Lan", at: "2025-01-01T00:00:00Z" };

/** A number of the document; the last two stand at one place, told apart by what they are read as. */
interface Written {
  readonly id: number;
  readonly metric: string;
}

const figureOf = ({ id, metric }: Written, ordinal: number): SubmissionFigure => ({
  ordinal,
  read: {
    place: { kind: "span", start: Math.min(id, 4), end: 9 },
    ...{ shown: "12", value: 12, readings: [], unit: `${id}`, metric },
    ...{ locality: { uid: "old:1", name: "A" }, year: 2024, part: "year", status: "measured" },
    ...{ qualifier: "exact", confidence: 1, doubts: [] },
  },
  checks: [],
  known: {},
});

/** Of which number a decision was said, in its reason. */
const saidOf = ({ decision }: Pick<SubmissionFigure, "decision">) => decision?.reason?.split(" ")[0];

/** A server that reads its document again as told, and takes decisions of the reading it has. */
class Server {
  reading = 1;
  figures: readonly SubmissionFigure[] = [0, 1, 2].map((id) => figureOf({ id, metric: "m" }, id));

  readAgain(written: readonly Written[]): void {
    const now = written.map(figureOf);
    const to = sameFigures(
      this.figures.map(({ read }) => traceOf(read)),
      now.map(({ read }) => traceOf(read)),
    );
    for (const [from, at] of to) {
      const [{ decision } = {}, figure] = [this.figures[from], now[at]];
      if (figure !== undefined && decision !== undefined) now[at] = { ...figure, decision };
    }
    this.figures = now;
    this.reading += 1;
  }

  take(sent: readonly WaitingDecision[], reading: number): boolean {
    if (reading !== this.reading) return false;
    const said = new Map(sent.map(({ ordinal, decision }) => [ordinal, decision]));
    this.figures = this.figures.map((figure) => {
      const decision = said.get(figure.ordinal);
      return decision ? { ...figure, decision: { ...decision, ...who } } : figure;
    });
    return true;
  }

  get now(): FiguresOfReading {
    return { reading: this.reading, figures: this.figures };
  }
}

/** A page that is opened on the server, with what earlier ones left on the shelf. */
class Page {
  readonly book = new FigureBook();
  readonly queue: DecisionQueue<number>;
  readonly lost: WaitingDecision[] = [];
  request:
    | {
        readonly sent: readonly WaitingDecision[];
        readonly reading: number;
        readonly answer: (result: "taken" | "renumbered" | "cut") => void;
      }
    | undefined;
  taken: "taken" | "renumbered" | undefined;
  fetched: FiguresOfReading | undefined;
  again: (() => void)[] = [];
  readonly #server: Server;
  #isRenewing = false;

  constructor(server: Server, shelf: DecisionShelf) {
    this.#server = server;
    this.queue = new DecisionQueue<number>({
      send: (sent, reading) =>
        new Promise((resolve, reject) => {
          const answer = (result: string) => (result === "taken" ? resolve(1) : reject(result));
          this.request = { sent, reading, answer };
        }),
      isRefusal: () => false,
      isRenumbered: (error) => error === "renumbered",
      onRenumbered: () => this.renew(),
      shelf,
      onSaved: (sent, settled) => {
        const counts = { total: 0, look: 0, sure: 0, decided: 0, taken: 0, withdrawn: 0, held: 0 };
        if (sent[0]?.reading === this.book.reading())
          this.book.saved({ sent, settled, counted: { version: 1, counts } }, who);
      },
      onRefused: () => undefined,
      onGone: () => undefined,
      onState: () => undefined,
      later: (then) => this.again.push(then),
    });
    this.book.put(server.now, 0);
    this.book.loaded(server.reading);
    layWaiting({ ...this, who: () => who });
    this.queue.go();
  }

  renew(): void {
    if (this.#isRenewing) return;
    this.#isRenewing = true;
    void this.queue.hold().then(() => {
      this.fetched = this.#server.now;
    });
  }

  /** What was fetched arrives. */
  bring(): void {
    if (this.fetched === undefined) return;
    const renewed = renewReading({ ...this, who: () => who }, { ...this.fetched, isWhole: true });
    this.lost.push(...(renewed?.lost ?? []));
    this.fetched = undefined;
    this.#isRenewing = false;
  }

  /** The server comes to what was sent. */
  take(): void {
    if (this.request === undefined || this.taken !== undefined) return;
    const { sent, reading } = this.request;
    this.taken = this.#server.take(sent, reading) ? "taken" : "renumbered";
  }

  /** The answer arrives, or is lost on its way. */
  answer(isLost: boolean): void {
    const { request, taken } = this;
    if (request === undefined || (taken === undefined && !isLost)) return;
    [this.request, this.taken] = [undefined, undefined];
    request.answer(isLost ? "cut" : (taken ?? "cut"));
  }

  retry(): void {
    const again = this.again;
    this.again = [];
    for (const then of again) then();
  }
}

function shelfOf(): DecisionShelf {
  let kept: readonly WaitingDecision[] = [];
  return {
    read: () => kept,
    write: (waiting) => {
      kept = [...waiting];
    },
    holds: () => true,
  };
}

const settled = async () => {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
};

const all = [0, 1, 2, 3, 4, 5];
const written = fc
  .record({
    ids: fc.shuffledSubarray(all),
    metric: fc.constantFrom("m", "n"),
  })
  .map(({ ids, metric }) =>
    ids
      // Of two at one place the first is always read.
      .filter((id) => id !== 5 || ids.includes(4))
      .map((id) => ({ id, metric: id < 4 ? metric : `${id}` })),
  );

const act = fc.oneof(
  { weight: 2, arbitrary: fc.record({ read: written }) },
  { weight: 4, arbitrary: fc.record({ decide: fc.nat(5) }) },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constantFrom("take", "answer", "lose", "retry", "notice", "bring", "take", "answer", "open"),
    }),
  },
);

it("a decision never lands on another figure, in any order of reading again, deciding, sending and answering", () =>
  fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 50 }), async (acts) => {
      const [server, shelf] = [new Server(), shelfOf()];
      let page = new Page(server, shelf);
      const [said, lost] = [new Map<string, string>(), new Set<string>()];
      /** Of each reading from the second, what is not in it. */
      const missing: Set<string>[] = [new Set()];
      let words = 0;
      const decide = (at: number) => {
        const figure = page.book.all()[at];
        if (figure === undefined) return;
        words += 1;
        const reason = `${figure.read.unit} ${words}`;
        said.set(figure.read.unit, reason);
        // In a reading between that of the page and the server's it may be gone.
        if (missing.slice(page.book.reading()).some((ids) => ids.has(figure.read.unit)))
          lost.add(figure.read.unit);
        const decision = { ordinal: figure.ordinal, decision: { kind: "rejected" as const, reason } };
        page.book.decide([decision], who);
        page.queue.add(page.book.traced([decision]));
      };
      const steps: Readonly<Record<string, () => void>> = {
        take: () => page.take(),
        answer: () => page.answer(false),
        lose: () => page.answer(true),
        retry: () => page.retry(),
        notice: () => server.reading !== page.book.reading() && page.renew(),
        bring: () => page.bring(),
        open: () => {
          page.queue.stop();
          page = new Page(server, shelf);
        },
      };
      const isRight = (figure: SubmissionFigure) => (saidOf(figure) ?? figure.read.unit) === figure.read.unit;
      const step = async (take: () => void) => {
        take();
        await settled();
        for (const { of } of page.lost) expect(of).toBeDefined();
        expect(server.figures.every(isRight)).toBe(true);
        expect(page.book.all().every(isRight)).toBe(true);
        const there = new Set(server.figures.map(({ read }) => read.unit));
        // What was said of a figure that is gone may be lost.
        for (const id of said.keys()) if (!there.has(id)) lost.add(id);
      };
      for (const one of acts) {
        if ("read" in one) {
          const there = new Set(one.read.map(({ id }) => id));
          missing.push(new Set(all.filter((id) => !there.has(id)).map(String)));
          await step(() => server.readAgain(one.read));
        } else if ("decide" in one) await step(() => decide(one.decide));
        else await step(steps[one.do] ?? (() => undefined));
      }
      for (let turn = 0; turn < 60; turn += 1)
        for (const name of ["notice", "take", "answer", "retry", "bring"])
          await step(steps[name] ?? decide.bind(0, 9));
      expect(page.queue.waiting()).toEqual([]);
      expect(page.book.reading()).toBe(server.reading);
      for (const figure of server.figures) {
        const { unit } = figure.read;
        if (!lost.has(unit)) expect(figure.decision?.reason).toBe(said.get(unit));
      }
      for (const one of page.lost) expect(lost.has(one.decision?.reason?.split(" ")[0] ?? "")).toBe(true);
    }),
    { numRuns: 200 },
  ));
