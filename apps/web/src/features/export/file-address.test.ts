import { parseView } from "@sosanh/core/view/parse-view";
import { describe, expect, it } from "vitest";
import { fileAddress, usualChoice } from "./file-address.ts";

const view = parseView({
  metrics: ["recruits_delivered"],
  places: [{ childrenOf: "old:38" }],
  years: { from: 2018, to: 2020 },
  chart: "ranked-bars",
});

describe("the address of a file", () => {
  it("holds the view and the style", () => {
    const address = fileAddress(
      { kind: "view", view },
      { format: "png", choice: { ...usualChoice, size: "slide" } },
    );
    expect(decodeURIComponent(address)).toBe(
      "/v.png?m=recruits_delivered&p=old:38/*&y=2018-2020&chart=ranked-bars&size=slide&scale=2",
    );
  });

  it("holds nothing that its format does not use", () => {
    const choice = { ...usualChoice, size: "slide", isTransparent: true, metric: "x" } as const;
    expect(fileAddress({ kind: "link", id: "abcd1234" }, { format: "xlsx", choice })).toBe(
      "/v/abcd1234.xlsx",
    );
  });

  it("asks to be saved when it is", () => {
    expect(
      fileAddress({ kind: "link", id: "a" }, { format: "json", choice: usualChoice, download: true }),
    ).toBe("/v/a.json?download=1");
  });
});
