import { describe, expect, it, vi } from "vitest";
import { litPlaces } from "./lit-place.ts";

describe("the light of a page", () => {
  it("is on the place pointed at, and on none after", () => {
    const places = litPlaces();
    places.point("old:38");
    expect(places.lit()).toBe("old:38");
    places.point(undefined);
    expect(places.lit()).toBeUndefined();
  });
  it("stays on a pinned place while others are pointed at", () => {
    const places = litPlaces();
    places.pin("old:38");
    places.point("old:40");
    expect(places.lit()).toBe("old:38");
    expect(places.isPinned("old:38")).toBe(true);
  });
  it("moves to what is pointed at when the pin is taken off", () => {
    const places = litPlaces();
    places.pin("old:38");
    places.point("old:40");
    places.pin("old:38");
    expect(places.lit()).toBe("old:40");
  });
  it("goes out when released, and says whether there was any", () => {
    const places = litPlaces();
    places.pin("old:38");
    expect(places.release()).toBe(true);
    expect(places.lit()).toBeUndefined();
    expect(places.release()).toBe(false);
  });
  it("tells those who listen once a change, and nobody when nothing changed", () => {
    const places = litPlaces();
    const listener = vi.fn();
    const stop = places.subscribe(listener);
    places.point("old:38");
    places.point("old:38");
    places.pin("old:38");
    places.point("old:40");
    expect(listener).toHaveBeenCalledTimes(2);
    stop();
    places.release();
    expect(listener).toHaveBeenCalledTimes(2);
  });
});
