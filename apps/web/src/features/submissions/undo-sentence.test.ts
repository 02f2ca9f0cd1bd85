import { describe, expect, it } from "vitest";
import { undoSentence } from "./undo-sentence.ts";

const none = {
  ...{ restored: 0, returned: 0, emptied: 0, waiting: 0, targets: 0, freed: 0, same: 0 },
  ...{ left: 0, rolled: 0 },
};

describe("undoSentence", () => {
  it("counts what stands again and what goes, and what is summed anew", () =>
    expect(undoSentence({ ...none, restored: 1200, emptied: 3, rolled: 12 }, "vi")).toBe(
      "1.200 số trở lại số trước đó, 3 số không còn được công bố; 12 số được tính lại.",
    ));

  it("counts what waits for a decision again apart from what is gone", () =>
    expect(undoSentence({ ...none, emptied: 1, waiting: 2 }, "vi")).toBe(
      "1 số không còn được công bố, 2 ô lại để chờ quyết định như trước.",
    ));

  it("tells by itself what was corrected since", () =>
    expect(undoSentence({ ...none, emptied: 1, left: 2 }, "vi")).toBe(
      "1 số không còn được công bố. Giữ nguyên 2 số đã được sửa ở đợt sau.",
    ));

  it("says that nothing changes, and why", () =>
    expect(undoSentence({ ...none, left: 1 }, "en")).toBe(
      "Undoing this submission changes no figure. Corrected since by another submission, and left as they are: 1.",
    ));
});
