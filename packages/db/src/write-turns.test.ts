import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeTurns } from "./write-turns.ts";

describe("turns to write", () => {
  it("are given one at a time, in the order they were asked for, whatever each one takes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 8 }),
        async (takes) => {
          const turns = writeTurns();
          const told: string[] = [];
          await Promise.all(
            takes.map(async (milliseconds, who) => {
              const end = await turns.take();
              told.push(`${who} begins`);
              await wait(milliseconds);
              told.push(`${who} ends`);
              end();
            }),
          );
          expect(told).toEqual(takes.flatMap((_, who) => [`${who} begins`, `${who} ends`]));
        },
      ),
      { numRuns: 20 },
    );
  });

  it("go on after a turn that was ended twice", async () => {
    const turns = writeTurns();
    const end = await turns.take();
    end();
    end();
    const next = await turns.take();
    next();
    await expect(turns.take()).resolves.toBeTypeOf("function");
  });
});
