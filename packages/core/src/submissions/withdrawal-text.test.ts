import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withdrawalReason, withdrawalText } from "./withdrawal-text.ts";

describe("a withdrawal that stands in a cell", () => {
  it.each([
    ["rút: nhập nhầm đơn vị", "nhập nhầm đơn vị"],
    ["Rút:gửi  hai lần ", "gửi hai lần"],
    ["rút: nhầm".normalize("NFD"), "nhầm"],
    ["withdraw: sent twice", "sent twice"],
    ["rút:", ""],
  ])("is read with its reason: %j", (text, reason) => expect(withdrawalReason(text)).toBe(reason));

  it.each(["", "12", "rút", "rút 12", "chưa báo cáo", "đã rút: 12"])("is not %j", (text) =>
    expect(withdrawalReason(text)).toBeUndefined(),
  );

  it("says the reason that it was written with", () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\d ,.:;()-]{1,60}$/u), (given) => {
        const reason = given.normalize("NFC").replace(/\s+/g, " ").trim();
        expect(withdrawalReason(withdrawalText(given))).toBe(reason);
      }),
    ));
});
