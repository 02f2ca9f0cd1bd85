import { type CarriedOver, carriedOver, type FiguresOfReading } from "./carried-over.ts";
import type { DecisionQueue } from "./decision-queue.ts";
import type { FigureBook, Who } from "./figure-book.ts";
import type { WaitingDecision } from "./ordinal-decision.ts";

/** What a page has of the figures of a submission, and what it has to send. */
export interface PageOfReading {
  readonly book: FigureBook;
  /** Held, with nothing on its way, where the page goes to another reading. */
  readonly queue: Pick<DecisionQueue<unknown>, "waiting" | "renumbered" | "release">;
  readonly who: () => Who;
}

/** What the step to a new reading did. */
export interface RenewedReading extends CarriedOver {
  /** The new ordinals of the figures that the page had, as far as they can be told. */
  readonly to: ReadonlyMap<number, number>;
}

/** Lays what waits to be sent over the figures that it is of, also what an earlier page left. */
export function layWaiting({ book, queue, who }: PageOfReading): void {
  const reading = book.reading();
  const waiting = queue.waiting().filter((one) => one.reading === reading);
  if (waiting.length > 0) book.decide(waiting, who());
}

/**
 * Takes a page to the reading that the server has, in one step: the new figures in the place of the old, each decision
 * that waits with its own figure; then they are sent.
 *
 * @param fetched  all figures of the reading, or those at least that stand where the decided ones stood
 * @returns undefined where the page was there already
 */
export function renewReading(
  page: PageOfReading,
  fetched: FiguresOfReading & { readonly isWhole: boolean },
): RenewedReading | undefined {
  const { book, queue } = page;
  const waiting = queue.waiting();
  const isThere = fetched.reading === book.reading();
  if (isThere && waiting.every(({ reading }) => reading === fetched.reading)) {
    queue.release();
    return undefined;
  }
  const { carried, lost } = carriedOver(tracedAnew(book, waiting), fetched);
  const to = book.renew(fetched, fetched.isWhole);
  queue.renumbered(carried);
  layWaiting(page);
  return { carried, lost, to };
}

/** More of the figures may be here than when the decisions were taken: what they have to be told from is known then. */
function tracedAnew(book: FigureBook, waiting: readonly WaitingDecision[]): readonly WaitingDecision[] {
  return waiting.map((one) => {
    if (one.reading !== book.reading()) return one;
    const [traced] = book.traced([one]);
    return traced?.of === undefined ? one : traced;
  });
}
