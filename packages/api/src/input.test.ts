import { describe, expect, it } from "vitest";
import { textInput } from "./input.ts";

describe("a text of a person", () => {
  const read = (text: string) => textInput(8).safeParse(text);

  it("is kept without the blanks around it, at least one character and no more than may be", () => {
    expect(read("  sai số \n")).toMatchObject({ success: true, data: "sai số" });
    expect(read(" \n ").error?.issues[0]?.message).toBe("no text given");
    expect(read("123456789").error?.issues[0]?.message).toBe("a text of 9 characters: at most 8");
  });

  it("has no sign that a database cannot hold", () => {
    expect(read("a\0b").error?.issues[0]?.message).toBe("a text with a sign of the code zero");
  });
});
