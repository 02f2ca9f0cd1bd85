import { describe, expect, it } from "vitest";
import { inTurn } from "./in-turn.ts";

describe("requests for files", () => {
  it("are refused at once when too many are under way, and taken again when one is done", async () => {
    const { admit } = inTurn(2);
    const ends: (() => void)[] = [];
    const held = () => admit(() => new Promise<void>((end) => ends.push(end)));
    const first = held();
    const second = held();
    await expect(held()).rejects.toMatchObject({ code: "export-busy", evidence: { waiting: 2 } });
    ends[0]?.();
    await first;
    const third = held();
    for (const end of ends) end();
    await Promise.all([second, third]);
  });

  it("work one after another, whatever becomes of one, others being answered between", async () => {
    const { alone } = inTurn(9);
    const told: string[] = [];
    const work = (name: string, fails = false) =>
      alone(async () => {
        told.push(name);
        setImmediate(() => told.push("answered"));
        if (fails) throw new Error(name);
      });
    const all = await Promise.allSettled([work("a"), work("b", true), work("c")]);
    expect(all.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(told).toEqual(["a", "answered", "b", "answered", "c"]);
  });
});
