import { describe, expect, it } from "vitest";
import { DecisionQueue, type QueueState } from "./decision-queue.ts";
import { readKept } from "./kept-decisions.ts";
import type { WaitingDecision } from "./ordinal-decision.ts";

const reject = (ordinal: number, reason?: string): WaitingDecision => ({
  ordinal,
  reading: 1,
  decision: { kind: "rejected", ...(reason === undefined ? {} : { reason }) },
});

/** A queue with a server that answers as told, and a shelf that can be looked at. */
function wired(answer: (sent: readonly WaitingDecision[]) => Promise<number>, kept: WaitingDecision[] = []) {
  const seen = {
    kept,
    sent: [] as number[][],
    refused: [] as number[],
    gone: [] as number[],
    renumbered: 0,
    states: [] as QueueState[],
  };
  let retry: (() => void) | undefined;
  const queue = new DecisionQueue<number>({
    send: (decisions) => {
      seen.sent.push(decisions.map(({ ordinal }) => ordinal));
      return answer(decisions);
    },
    isRefusal: (error) => error === "refused" || error === "renumbered",
    isRenumbered: (error) => error === "renumbered",
    onRenumbered: () => {
      seen.renumbered += 1;
    },
    onGone: (gone) => seen.gone.push(...gone.map(({ ordinal }) => ordinal)),
    shelf: {
      read: () => seen.kept,
      write: (waiting) => {
        seen.kept = [...waiting];
      },
      holds: (decision) => seen.kept.includes(decision),
    },
    onSaved: () => undefined,
    onRefused: ({ ordinal }) => seen.refused.push(ordinal),
    onState: (state) => seen.states.push(state),
    later: (then) => {
      retry = then;
    },
  });
  return { queue, seen, retry: () => retry?.() };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("decisions on their way", () => {
  it("go one request at a time, those taken meanwhile together", async () => {
    const { queue, seen } = wired(() => Promise.resolve(1));
    queue.add([reject(1)]);
    queue.add([reject(2)]);
    queue.add([reject(3)]);
    await settled();
    expect(seen.sent).toEqual([[1], [2, 3]]);
    expect(seen.kept).toEqual([]);
    expect(seen.states.at(-1)).toBe("still");
  });

  it("wait on the shelf while the server cannot be reached, and are sent again", async () => {
    let isUp = false;
    const { queue, seen, retry } = wired(() =>
      isUp ? Promise.resolve(1) : Promise.reject(new Error("no net")),
    );
    queue.add([reject(1)]);
    await settled();
    expect(seen.states.at(-1)).toBe("lost");
    queue.add([reject(2)]);
    await settled();
    expect(seen.kept.map(({ ordinal }) => ordinal)).toEqual([1, 2]);
    isUp = true;
    retry();
    await settled();
    expect(seen.kept).toEqual([]);
    expect(seen.sent.at(-1)).toEqual([1, 2]);
  });

  it("left by a page that was closed are sent by the next one", async () => {
    const { queue, seen } = wired(() => Promise.resolve(1), [reject(7)]);
    await queue.flush();
    expect(seen.sent).toEqual([[7]]);
    expect(seen.kept).toEqual([]);
  });

  it("that are refused together are told apart", async () => {
    const { queue, seen } = wired((sent) =>
      sent.some(({ ordinal }) => ordinal === 2) ? Promise.reject("refused") : Promise.resolve(1),
    );
    queue.add([reject(1), reject(2), reject(3)]);
    await settled();
    expect(seen.refused).toEqual([2]);
    expect(seen.sent).toEqual([[1, 2, 3], [1], [2], [3]]);
    expect(seen.kept).toEqual([]);
  });

  it("are not told as refused where something else was said of the figure meanwhile", async () => {
    const { queue, seen } = wired(([sent]) =>
      sent?.decision?.reason === "khác" ? Promise.resolve(1) : Promise.reject("refused"),
    );
    queue.add([reject(1)]);
    queue.add([reject(1, "khác")]);
    await settled();
    expect(seen.sent).toEqual([[1], [1]]);
    expect(seen.refused).toEqual([]);
  });

  it("of another reading than the server's wait until they have the ordinals of its reading", async () => {
    const { queue, seen } = wired(([sent]) =>
      sent?.reading === 2 ? Promise.resolve(1) : Promise.reject("renumbered"),
    );
    queue.add([reject(1), reject(2)]);
    queue.add([reject(3)]);
    await settled();
    expect([seen.sent, seen.renumbered, seen.refused]).toEqual([[[1, 2]], 1, []]);
    await queue.flush();
    expect(seen.sent.length).toBe(1);
    queue.renumbered([{ ...reject(5), reading: 2 }]);
    await settled();
    expect([seen.sent.at(-1), seen.kept, seen.states.at(-1)]).toEqual([[5], [], "still"]);
  });

  it("that were left by an earlier visit go no more where another window took them back", async () => {
    const { queue, seen } = wired(() => Promise.resolve(1), [reject(1), reject(2)]);
    seen.kept = seen.kept.slice(1);
    await queue.flush();
    expect([seen.sent, seen.gone]).toEqual([[[2]], [1]]);
  });

  it("count as said last, also of what was said while it was sent", async () => {
    const { queue, seen } = wired(() => Promise.resolve(1));
    queue.add([reject(1)]);
    queue.add([reject(1, "khác")]);
    await settled();
    expect(seen.sent).toEqual([[1], [1]]);
  });
});

describe("what was kept", () => {
  it("is read back, other forms left out", () => {
    const kept = [reject(1), { ordinal: 2, decision: null, reading: 3 }];
    expect(readKept(JSON.stringify([...kept, { ordinal: "x" }, 5]))).toEqual(kept);
    const earlier = { ordinal: 4, decision: null };
    expect(readKept(JSON.stringify([earlier]))).toEqual([{ ...earlier, reading: 0 }]);
    expect(readKept("{")).toEqual([]);
    expect(readKept(null)).toEqual([]);
  });
});
