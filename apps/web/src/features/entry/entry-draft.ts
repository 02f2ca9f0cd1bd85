import {
  type Edit,
  type EditHistory,
  emptyHistory,
  stepBack,
  stepOn,
  withEdits,
  withStep,
} from "./edit-history.ts";
import type { EntryDraftInput, KnownDraft } from "./entry-draft-input.ts";
import type { CellChange, CellText, EntryState, SendAnswer, SentCell, SheetNews } from "./entry-state.ts";
import { keepUnsent, type UnsentText, unsentCells } from "./unsent-cells.ts";

const rest = 600;
const again = 5000;
/** Cells of one sending. */
const mostSent = 2000;

/**
 * What a person types into a sheet: at once in the page, kept in the browser, sent to the server when they pause, one
 * sending at a time, and sent again until it arrives. Every input can be undone, a paste in one step. What others type
 * into the same sheet comes in; where both typed into one cell, both stay until a person chooses.
 */
export class EntryDraft {
  readonly #input: EntryDraftInput;
  readonly #listeners = new Set<() => void>();
  readonly #unsent: Map<string, UnsentText>;
  #kept: readonly string[];
  #known: number;
  #history: EditHistory = emptyHistory;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSending = false;
  /** How many sendings arrived. */
  #arrivals = 0;
  #state: EntryState;

  constructor(input: EntryDraftInput) {
    this.#input = input;
    const { submission = 0, stored } = input;
    this.#known = input.version ?? 0;
    const left = [...unsentCells(input.storage, input.key)];
    this.#kept = left.map(([cell]) => cell);
    this.#unsent = new Map(
      left
        .filter(([cell, { text }]) => (stored.get(cell) ?? "") !== text)
        // Of another draft than it was typed over, nothing was seen.
        .map(([cell, { text, ...of }]) => [
          cell,
          { text, submission, seen: of.submission === submission ? of.seen : 0 },
        ]),
    );
    const edits = [...this.#unsent].map(([cell, { text }]) => ({ cell, before: "", after: text }));
    this.#state = {
      texts: withEdits(stored, edits),
      ...{ canUndo: false, canRedo: false, savedAt: undefined, refusal: undefined, isClosed: false },
      ...{ submission: input.submission, unsent: edits.length, restored: edits.length },
      ...{ conflicts: new Map(), received: new Map() },
      saving: edits.length > 0 ? "unsent" : "saved",
    };
    this.#keep();
    if (edits.length > 0) this.#sendAfter(0);
  }

  get state(): EntryState {
    return this.#state;
  }

  /** Which draft is known, and up to which version. */
  get known(): KnownDraft {
    return { submission: this.#state.submission, since: this.#known };
  }

  /** Tells of every change until what is returned is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Puts texts into cells, as one step. */
  write(cells: readonly CellText[]): void {
    const edits = cells.map(
      ({ cell, text }): Edit => ({ cell, before: this.#state.texts.get(cell) ?? "", after: text }),
    );
    const history = withStep(this.#history, edits);
    if (history !== this.#history) this.#apply(edits, history);
  }

  /** Takes the last step back. @returns the cells it changed */
  undo(): readonly string[] {
    return this.#step(stepBack(this.#history));
  }

  /** Does again what was taken back last. @returns the cells it changed */
  redo(): readonly string[] {
    return this.#step(stepOn(this.#history));
  }

  /** Sends what is unsent without waiting. */
  sendNow(): void {
    if (this.#unsent.size > 0) this.#sendAfter(0);
  }

  /** Of cells that two filled: keeps what was typed here, or takes what the other put there. Taking it can be undone. */
  choose(cells: readonly string[], whose: "mine" | "theirs"): void {
    const conflicts = new Map(this.#state.conflicts);
    const edits: Edit[] = [];
    for (const cell of cells) {
      const theirs = conflicts.get(cell);
      const unsent = this.#unsent.get(cell);
      if (theirs === undefined || unsent === undefined) continue;
      conflicts.delete(cell);
      if (whose === "mine")
        this.#unsent.set(cell, { ...unsent, seen: Math.max(this.#known, theirs.version) });
      else {
        this.#unsent.delete(cell);
        edits.push({ cell, before: unsent.text, after: theirs.text });
      }
    }
    this.#history = withStep(this.#history, edits);
    this.#keep();
    this.#tell({
      ...{ conflicts, texts: withEdits(this.#state.texts, edits), canUndo: this.#history.done.length > 0 },
      ...this.#settled(),
    });
    this.sendNow();
  }

  /**
   * Asks what others changed and takes it in, or that the draft is not open any more (null). An answer, or none, to what
   * was asked before a sending arrived is of before it and says nothing.
   */
  async hear(ask: (known: KnownDraft) => Promise<SheetNews | null>): Promise<void> {
    const arrived = this.#arrivals;
    try {
      const news = await ask(this.known);
      if (arrived === this.#arrivals) this.#receive(news);
    } catch (error) {
      if (arrived === this.#arrivals && !this.#input.isRefusal(error)) this.#lose();
    }
  }

  #receive(news: SheetNews | null): void {
    const { submission } = this.#state;
    if (submission !== undefined && news?.submission !== submission) this.#tell({ isClosed: true });
    else if (news !== null) {
      const isNew = submission === undefined || news.changes.length > 0;
      this.#take(news);
      if (isNew) this.#tell({ submission: news.submission });
    }
    if (this.#state.saving === "away") this.#tell(this.#settled());
  }

  /** The server cannot be reached. */
  #lose(): void {
    if (this.#state.saving !== "refused" && !this.#isSending) this.#tell({ saving: "away" });
  }

  #settled(): Pick<EntryState, "saving"> {
    return { saving: this.#isSending ? "sending" : this.#unsent.size === 0 ? "saved" : "unsent" };
  }

  #step(step: ReturnType<typeof stepBack>): readonly string[] {
    if (step === undefined) return [];
    // What others put there since is theirs: a step takes back only what it did.
    const { texts } = this.#state;
    const edits = step.edits.filter(({ cell, before }) => (texts.get(cell) ?? "") === before);
    this.#apply(edits, step.history);
    return edits.map(({ cell }) => cell);
  }

  #apply(edits: readonly Edit[], history: EditHistory): void {
    this.#history = history;
    const conflicts = new Map(this.#state.conflicts);
    for (const { cell, after: text } of edits) {
      const seen = this.#unsent.get(cell)?.seen ?? this.#known;
      this.#unsent.set(cell, { text, seen, submission: this.#state.submission ?? 0 });
      if (conflicts.get(cell)?.text === text) conflicts.delete(cell);
    }
    this.#keep();
    this.#tell({
      texts: withEdits(this.#state.texts, edits),
      canUndo: history.done.length > 0,
      canRedo: history.undone.length > 0,
      saving: this.#isSending ? "sending" : "unsent",
      conflicts,
    });
    this.#sendAfter(rest);
  }

  #sendAfter(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), delay);
  }

  async #send(): Promise<void> {
    // What was typed meanwhile goes with the next sending, which the end of this one begins.
    const sent = this.#toSend();
    if (this.#isSending || sent.length === 0) return;
    this.#isSending = true;
    this.#tell({ saving: "sending" });
    try {
      const answer = await this.#input.send(sent, this.known);
      this.#isSending = false;
      this.#arrived(sent, answer);
    } catch (error) {
      this.#isSending = false;
      const isRefused = this.#input.isRefusal(error);
      this.#tell(isRefused ? { saving: "refused", refusal: error } : { saving: "away" });
      if (!isRefused) this.#sendAfter(again);
      else if (this.#isOther(sent)) this.#sendAfter(rest);
    }
  }

  #isOther(sent: readonly SentCell[]): boolean {
    const now = this.#toSend().length;
    return now !== sent.length || sent.some(({ cell, text }) => this.#unsent.get(cell)?.text !== text);
  }

  #toSend(): readonly SentCell[] {
    if (this.#state.isClosed) return [];
    return [...this.#unsent]
      .filter(([cell]) => !this.#state.conflicts.has(cell))
      .slice(0, mostSent)
      .map(([cell, { text, seen }]) => ({ cell, text, seen }));
  }

  #arrived(sent: readonly SentCell[], answer: SendAnswer): void {
    const { submission, version, conflicts: refused } = answer;
    this.#arrivals += 1;
    const inConflict = new Set(refused.map(({ cell }) => cell));
    for (const { cell, text } of sent) {
      const unsent = this.#unsent.get(cell);
      if (inConflict.has(cell) || unsent === undefined) continue;
      if (unsent.text === text) this.#unsent.delete(cell);
      else this.#unsent.set(cell, { ...unsent, submission, seen: version });
    }
    this.#putOver(sent, version);
    this.#take(answer);
    this.#contest(refused);
    this.#keep();
    const left = this.#toSend().length;
    const saving = left === 0 ? "saved" : "unsent";
    this.#tell({ saving, submission, savedAt: new Date(), refusal: undefined, restored: 0 });
    if (left > 0) this.#sendAfter(left > 100 ? 0 : rest);
  }

  /** What was heard to contest a cell while it was on its way stands where it came over what arrived (in `version`). */
  #putOver(sent: readonly SentCell[], version: number): void {
    const conflicts = new Map(this.#state.conflicts);
    const theirs = sent.flatMap(({ cell }) => (this.#unsent.has(cell) ? [] : (conflicts.get(cell) ?? [])));
    for (const { cell } of theirs) conflicts.delete(cell);
    this.#tell({ conflicts });
    this.#show(theirs.filter((change) => change.version > version));
  }

  /** Puts what others changed into the cells that nothing is unsent of; of the others both are kept. */
  #take({ version, changes }: SheetNews): void {
    const news = changes.filter((change) => change.version > this.#known);
    this.#known = Math.max(this.#known, version);
    const free = news.filter(({ cell }) => !this.#unsent.has(cell));
    this.#contest(news.filter(({ cell }) => this.#unsent.has(cell)));
    this.#show(free);
  }

  #show(changes: readonly CellChange[]): void {
    if (changes.length === 0) return;
    const { texts, received } = this.#state;
    const edits = changes.map(({ cell, text }) => ({ cell, before: texts.get(cell) ?? "", after: text }));
    const seen = changes.map((change) => [change.cell, change] as const);
    const conflicts = new Map(this.#state.conflicts);
    for (const { cell } of changes) conflicts.delete(cell);
    this.#tell({ texts: withEdits(texts, edits), received: new Map([...received, ...seen]), conflicts });
  }

  #contest(changes: readonly CellChange[]): void {
    if (changes.length === 0) return;
    const conflicts = new Map(this.#state.conflicts);
    for (const change of changes) {
      if (this.#unsent.get(change.cell)?.text !== change.text) conflicts.set(change.cell, change);
      else {
        this.#unsent.delete(change.cell);
        conflicts.delete(change.cell);
      }
    }
    this.#tell({ conflicts });
  }

  #keep(): void {
    keepUnsent(this.#input.storage, this.#input.key, { cells: this.#unsent, was: this.#kept });
    this.#kept = [...this.#unsent.keys()];
  }

  #tell(change: Partial<EntryState>): void {
    this.#state = { ...this.#state, ...change, unsent: this.#unsent.size };
    for (const listener of this.#listeners) listener();
  }
}
