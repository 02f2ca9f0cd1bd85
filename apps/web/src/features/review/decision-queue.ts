import type { WaitingDecision } from "./ordinal-decision.ts";

/** Where decisions wait that the server does not have yet: they outlive the page. */
export interface DecisionShelf {
  readonly read: () => readonly WaitingDecision[];
  readonly write: (waiting: readonly WaitingDecision[]) => void;
  /** Whether a decision is kept still: another window may have sent it, or taken it back. */
  readonly holds: (decision: WaitingDecision) => boolean;
}

export interface QueueWiring<Saved> {
  /** @param decisions  all of one reading */
  readonly send: (decisions: readonly WaitingDecision[], reading: number) => Promise<Saved>;
  /** True of an answer that will be the same when asked again. */
  readonly isRefusal: (error: unknown) => boolean;
  /** True of the refusal of decisions that are of another reading than the server has. */
  readonly isRenumbered: (error: unknown) => boolean;
  /** What waits cannot be sent before {@link DecisionQueue.renumbered}. */
  readonly onRenumbered: () => void;
  readonly shelf: DecisionShelf;
  /** @param settled  those of what was sent of which nothing was said anew meanwhile */
  readonly onSaved: (
    sent: readonly WaitingDecision[],
    settled: readonly WaitingDecision[],
    saved: Saved,
  ) => void;
  /** Of a decision in whose place nothing was said meanwhile. */
  readonly onRefused: (decision: WaitingDecision, error: unknown) => void;
  /** Of decisions of an earlier visit that another window sent or took back meanwhile. */
  readonly onGone: (decisions: readonly WaitingDecision[]) => void;
  readonly onState: (state: QueueState) => void;
  /** Calls again after so many milliseconds. */
  readonly later: (then: () => void, milliseconds: number) => void;
}

/** `lost`: the server cannot be reached, and decisions wait. */
export type QueueState = "still" | "sending" | "lost";

/** As many as the server takes in one request. */
const mostAtOnce = 1000;
const again = 5000;

/** Sends decisions in the order they were taken, one request at a time; the last word on a figure counts. */
export class DecisionQueue<Saved> {
  readonly #wiring: QueueWiring<Saved>;
  readonly #waiting = new Map<string, WaitingDecision>();
  /** Left by an earlier visit; another window may have them as well. */
  readonly #found: Set<WaitingDecision>;
  /** After a refusal of several, so many go one at a time to show which it was. */
  #alone = 0;
  #sending: Promise<boolean> | undefined;
  #isStopped = false;
  #isHeld = false;

  constructor(wiring: QueueWiring<Saved>) {
    this.#wiring = wiring;
    this.#found = new Set(wiring.shelf.read());
    for (const decision of this.#found) this.#waiting.set(keyOf(decision), decision);
  }

  waiting(): readonly WaitingDecision[] {
    return [...this.#waiting.values()];
  }

  add(decisions: readonly WaitingDecision[]): void {
    for (const decision of decisions) {
      this.#waiting.delete(keyOf(decision));
      this.#waiting.set(keyOf(decision), decision);
    }
    this.#keep();
    void this.flush();
  }

  /** Sends from here on, also what an earlier page left. */
  go(): void {
    this.#isStopped = false;
    void this.flush();
  }

  /** No more is sent from here; what waits is on the shelf. */
  stop(): void {
    this.#isStopped = true;
  }

  /** Sends nothing more until {@link renumbered} or {@link release}; resolves when nothing is on its way. */
  async hold(): Promise<void> {
    this.#isHeld = true;
    await this.#sending;
  }

  /** Goes on after {@link hold} with what waits as it is. */
  release(): void {
    this.#isHeld = false;
    if (this.#waiting.size === 0) this.#wiring.onState("still");
    void this.flush();
  }

  /** The figures have other ordinals: decisions by them wait in the place of all that waited, and go. */
  renumbered(decisions: readonly WaitingDecision[]): void {
    this.#waiting.clear();
    this.#found.clear();
    this.#alone = 0;
    this.#isHeld = false;
    this.add(decisions);
    if (decisions.length === 0) this.#wiring.onState("still");
  }

  /** Sends what waits, until nothing does or the server cannot be reached. */
  async flush(): Promise<void> {
    if (this.#sending !== undefined || this.#isStopped || this.#isHeld || this.#waiting.size === 0) return;
    this.#wiring.onState("sending");
    this.#sending = this.#sendAll();
    const reached = await this.#sending;
    this.#sending = undefined;
    if (this.#isStopped || (this.#isHeld && reached)) return;
    this.#wiring.onState(reached ? "still" : "lost");
    if (!reached) this.#wiring.later(() => void this.flush(), again);
  }

  async #sendAll(): Promise<boolean> {
    while (!this.#isStopped && !this.#isHeld) {
      this.#leaveGone();
      const [first, ...others] = this.waiting();
      if (first === undefined) break;
      const { reading } = first;
      const alike = [first, ...others.filter((other) => other.reading === reading)];
      const batch = alike.slice(0, this.#alone > 0 ? 1 : mostAtOnce);
      try {
        const saved = await this.#wiring.send(batch, reading);
        this.#wiring.onSaved(batch, this.#done(batch), saved);
      } catch (error) {
        if (this.#wiring.isRenumbered(error)) {
          this.#isHeld = true;
          this.#wiring.onRenumbered();
        } else if (!this.#wiring.isRefusal(error)) return false;
        else this.#refused(batch, error);
      }
    }
    return true;
  }

  #refused(batch: readonly WaitingDecision[], error: unknown): void {
    const [only] = batch;
    if (batch.length > 1) this.#alone = batch.length;
    // What was said of the figure meanwhile goes in place of what was refused.
    else if (this.#done(batch).length > 0 && only !== undefined) this.#wiring.onRefused(only, error);
  }

  /** An older word must not come after the newer one that another window has sent. */
  #leaveGone(): void {
    const gone = this.waiting().filter(
      (decision) => this.#found.has(decision) && !this.#wiring.shelf.holds(decision),
    );
    if (gone.length === 0) return;
    for (const decision of gone) this.#waiting.delete(keyOf(decision));
    this.#wiring.onGone(gone);
  }

  /** What was said anew while it was on its way still waits. @returns what does not */
  #done(batch: readonly WaitingDecision[]): readonly WaitingDecision[] {
    this.#alone = Math.max(0, this.#alone - batch.length);
    const settled = batch.filter((sent) => this.#waiting.get(keyOf(sent)) === sent);
    for (const decision of settled) this.#waiting.delete(keyOf(decision));
    this.#keep();
    return settled;
  }

  #keep(): void {
    this.#wiring.shelf.write(this.waiting());
  }
}

function keyOf({ reading, ordinal }: WaitingDecision): string {
  return `${reading} ${ordinal}`;
}
