import { describe, expect, it } from "vitest";
import {
  answeredReturn,
  handedInWith,
  lastReturn,
  remarksOfReturn,
  timelineEntries,
} from "./timeline-entries.ts";

const created = { at: "2026-11-22T01:00:00Z", by: "lan", action: "created" } as const;
const returned = {
  at: "2026-11-22T03:00:00Z",
  by: "minh",
  action: "return",
  remark: "Xem lại số 3",
} as const;
const remark = { id: 1, at: "2026-11-22T02:00:00Z", by: "lan", text: "Đã hỏi huyện", ordinal: 2 } as const;

describe("timelineEntries", () => {
  it("tells events and remarks as one story, the last first", () =>
    expect(timelineEntries({ events: [created, returned], remarks: [remark] }).map(({ at }) => at)).toEqual([
      returned.at,
      remark.at,
      created.at,
    ]));

  it("tells the words of a return once", () =>
    expect(
      timelineEntries({
        events: [returned],
        remarks: [{ id: 2, at: returned.at, by: returned.by, text: returned.remark }],
      }),
    ).toHaveLength(1));
});

describe("lastReturn", () => {
  it("is the last of several", () =>
    expect(lastReturn({ events: [returned, created, { ...returned, at: "9" }], remarks: [] })?.at).toBe("9"));
  it("is none of what was never returned", () =>
    expect(lastReturn({ events: [created], remarks: [] })).toBeUndefined());
});

describe("answeredReturn", () => {
  const submitted = { at: "2026-11-22T04:00:00Z", by: "lan", action: "submit", remark: "Đã xem" } as const;
  it("is what was asked and what was answered since", () =>
    expect(answeredReturn({ events: [created, returned, submitted], remarks: [] })).toEqual({
      asked: returned,
      answer: submitted,
      said: [],
    }));
  it("is also what was said of the whole in between, not what was said of a figure, before, or as it was submitted", () => {
    const on = (id: number, at: string, text = `${id}`) => ({ id, at, by: "lan", text });
    const between = on(1, "2026-11-22T03:30:00Z");
    const remarks = [
      on(2, "2026-11-22T02:30:00Z"),
      between,
      { ...on(3, "2026-11-22T03:40:00Z"), ordinal: 4 },
      on(4, submitted.at, submitted.remark),
      on(5, "2026-11-22T05:00:00Z"),
    ];
    expect(answeredReturn({ events: [created, returned, submitted], remarks })?.said).toEqual([between]);
  });
  it("is none before an answer, and of what was never returned", () => {
    expect(answeredReturn({ events: [submitted, returned], remarks: [] })).toBeUndefined();
    expect(answeredReturn({ events: [created, submitted], remarks: [] })).toBeUndefined();
  });
});

describe("remarksOfReturn", () => {
  const submitted = { at: "2026-11-22T01:30:00Z", by: "lan", action: "submit" } as const;
  const on = (id: number, ordinal: number, at: string) => ({ id, at, by: "minh", text: `${id}`, ordinal });
  const early = on(1, 7, "2026-11-22T01:10:00Z");
  const asked = on(2, 13, "2026-11-22T02:10:00Z");
  const other = on(3, 4, "2026-11-22T02:20:00Z");
  const answer = on(4, 13, "2026-11-22T03:10:00Z");

  it("are those since it was handed in, with their answers, by figure", () =>
    expect(
      remarksOfReturn({
        events: [created, submitted, returned],
        remarks: [early, asked, other, { id: 5, at: asked.at, by: "minh", text: "cả đợt" }, answer],
      }),
    ).toEqual([
      { ordinal: 13, remarks: [asked, answer] },
      { ordinal: 4, remarks: [other] },
    ]));

  it("are none of what was never returned", () =>
    expect(remarksOfReturn({ events: [created, submitted], remarks: [asked] })).toEqual([]));
});

describe("handedInWith", () => {
  const submit = { at: "2026-11-22T01:30:00Z", by: "lan", action: "submit" } as const;
  it("is what was said the last time it was handed in", () => {
    const said = { ...submit, remark: "Đã đối chiếu" };
    expect(handedInWith({ events: [created, said], remarks: [] })).toEqual(said);
    expect(handedInWith({ events: [created, said, returned, submit], remarks: [] })).toBeUndefined();
  });
});
