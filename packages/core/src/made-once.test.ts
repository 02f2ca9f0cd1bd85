import { describe, expect, it } from "vitest";
import { madeOnce } from "./made-once.ts";

describe("what is made once", () => {
  it("is made once for an object and a key", () => {
    const once = madeOnce<{ readonly at: number }>();
    const of = {};
    let times = 0;
    const make = () => ({ at: ++times });
    expect(once(of, "a", make)).toBe(once(of, "a", make));
    expect(times).toBe(1);
    expect(once(of, "b", make)).toEqual({ at: 2 });
    expect(once({}, "a", make)).toEqual({ at: 3 });
  });
  it("may be nothing", () => {
    const once = madeOnce<undefined>();
    const of = {};
    let times = 0;
    const make = () => {
      times += 1;
      return undefined;
    };
    expect(once(of, "", make)).toBeUndefined();
    expect(once(of, "", make)).toBeUndefined();
    expect(times).toBe(1);
  });
});
