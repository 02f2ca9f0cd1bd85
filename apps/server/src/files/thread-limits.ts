import type { Worker } from "node:worker_threads";

/** What one thread may take: seconds of a processor, megabytes of its own, and seconds on the clock as the last resort. */
export interface ThreadLimits {
  readonly seconds: number;
  readonly megabytes: number;
  readonly patience: number;
}

/** Why a thread is ended: its own work, its own memory, or that it had no end within the time anyone waits. */
export type ThreadExcess = "work" | "memory" | "patience";

const everyMs = 50;

/**
 * Tells once what a thread takes too much of, until the returned function is called. Work and memory are of this thread
 * alone: what others do meanwhile is no fault of what it reads, and on a busy machine the clock says nothing of it.
 */
export function watchThread(
  worker: Worker,
  limits: ThreadLimits,
  onExcess: (excess: ThreadExcess) => void,
): () => void {
  let isOver = false;
  const end = (): void => {
    isOver = true;
    clearTimeout(clock);
    clearInterval(watch);
  };
  const tell = (excess: ThreadExcess): void => {
    if (isOver) return;
    end();
    onExcess(excess);
  };
  // A thread inside one native call answers nothing until it returns: the clock ends it.
  const clock = setTimeout(() => tell("patience"), limits.patience * 1000);
  let isAsked = false;
  const watch = setInterval(() => {
    if (isAsked) return;
    isAsked = true;
    Promise.all([worker.cpuUsage(), worker.getHeapStatistics()]).then(
      ([{ user, system }, { used_heap_size, external_memory, malloced_memory }]) => {
        isAsked = false;
        if (user + system > limits.seconds * 1_000_000) tell("work");
        else if (used_heap_size + external_memory + malloced_memory > limits.megabytes * 1_000_000)
          tell("memory");
      },
      // A thread that has not begun or has ended tells nothing.
      () => {
        isAsked = false;
      },
    );
  }, everyMs);
  return end;
}
