import { setTimeout as breath } from "node:timers/promises";
import { DomainError } from "@sosanh/core/domain-error";

/** Milliseconds in which others are answered: the program accepts one connection a round of its loop, not all at once. */
const between = 10;

/** Requests for files, so that many at once do not keep a page waiting. */
export interface Turns {
  /** Does a request whole. @throws DomainError "export-busy" at once, before anything is worked out, where too many are under way */
  readonly admit: <T>(request: () => Promise<T>) => Promise<T>;
  /** Does what is heavy on the thread that answers after all that was asked for before, others being answered between. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
}

/** @param most - requests under way at once */
export function inTurn(most: number): Turns {
  let underWay = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    admit: async (request) => {
      if (underWay >= most)
        throw new DomainError("export-busy", `${underWay} files are asked for already`, {
          waiting: underWay,
        });
      underWay += 1;
      try {
        return await request();
      } finally {
        underWay -= 1;
      }
    },
    alone: (work) => {
      const done = last.then(() => breath(between)).then(work);
      last = done.catch(() => undefined);
      return done;
    },
  };
}
