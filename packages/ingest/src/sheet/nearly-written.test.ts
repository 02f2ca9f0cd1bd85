import { expect, it } from "vitest";
import { isNearlyWritten } from "./nearly-written.ts";

it("names are nearly the same that differ by one letter: missing, too many, another, or in its neighbour's place", () => {
  for (const typed of ["cam bnh", "cam biinh", "cam banh", "cam bihn"])
    expect(isNearlyWritten(typed, "cam binh"), typed).toBe(true);
});

it("names that differ by more, short ones and the same are not", () => {
  for (const [a, b] of [
    ["cam binh", "cam binh"],
    ["cam xuyen", "cam binh"],
    ["ab", "ac"],
    ["thach ha", "thach hhaa"],
  ] as const)
    expect(isNearlyWritten(a, b), `${a} ${b}`).toBe(false);
});
