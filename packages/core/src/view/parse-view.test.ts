import { describe, expect, it } from "vitest";
import { parseView } from "./parse-view.ts";
import { mostPeers, type PeerRule, peerRules } from "./view.ts";

describe("peers that nobody counted", () => {
  const countOf = (by: PeerRule) =>
    parseView({
      metrics: ["recruits"],
      places: [{ locality: "vn" }],
      years: { from: 2020, to: 2020 },
      peers: { of: "old:38", by, list: ["old:40"] },
    }).peers?.count;

  it("are a few of the nearest", () => expect(countOf("nearest")).toBe(7));
  it("are by any other rule all that it finds", () => {
    for (const by of peerRules.filter((rule) => rule !== "nearest")) expect(countOf(by)).toBe(mostPeers);
  });
});
