import { describe, expect, it } from "vitest";
import { isVietnameseSyllable } from "./vietnamese-syllable.ts";

describe("a syllable of Vietnamese", () => {
  it.each(
    "nghĩa quốc giếng giữa khuya quyền thuở khoắt yếu ươm hươu xoong đường Nguyễn HUYỆN Ở ý gì hoà hòa".split(
      " ",
    ),
  )("can be %s", (word) => {
    expect(isVietnameseSyllable(word)).toBe(true);
    expect(isVietnameseSyllable(word.normalize("NFD"))).toBe(true);
  });

  it.each("strạng fẽ wạ càt họcs ngghe áa Käufer naïve héllo zô".split(" "))("cannot be %s", (word) =>
    expect(isVietnameseSyllable(word)).toBe(false),
  );
});
