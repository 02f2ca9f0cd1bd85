import { fileStyle } from "@sosanh/export/file-style";
import { afterEach, describe, expect, it } from "vitest";
import { comparisonOf, place, recruits } from "../../../../packages/chart/tests/comparison-fixture.ts";
import { type FileWriter, fileWriter, type WriterLimits } from "./file-writer.ts";
import type { WriteTask } from "./write-task.ts";

const comparison = comparisonOf({
  view: {},
  metric: recruits,
  first: 2019,
  places: [[place("old:100", "Thọ Xuân"), [5, 7]]],
});
const task = (format: "svg" | "png" | "csv"): WriteTask => ({
  ...{ kind: "view", format, style: fileStyle({}) },
  content: { comparison, dataDay: "2026-01-15" },
});

let open: FileWriter | undefined;
const writer = (limits: Partial<WriterLimits> = {}) => {
  open = fileWriter(limits);
  return open;
};
afterEach(() => open?.close());

describe("a writer of files", () => {
  it("writes one after another in the same thread, each its own", async () => {
    const files = writer();
    const [svg, png, csv, again] = await Promise.all([
      files.write(task("svg")),
      files.write(task("png")),
      files.write(task("csv")),
      files.write(task("svg")),
    ]);
    expect(new TextDecoder().decode(svg).startsWith("<svg")).toBe(true);
    expect([...png.slice(1, 4)]).toEqual([80, 78, 71]);
    expect(new TextDecoder().decode(csv)).toContain("Thọ Xuân");
    expect(again).toEqual(svg);
  });

  it("is cut off at its time, says so, and writes the next", async () => {
    const files = writer({ viewSeconds: 0 });
    await expect(files.write(task("png"))).rejects.toMatchObject({ code: "export-too-large" });
    const patient = writer();
    expect((await patient.write(task("svg"))).byteLength).toBeGreaterThan(100);
  });

  it("stops when it is cancelled, and writes what waits", async () => {
    const files = writer();
    const controller = new AbortController();
    const stopped = files.write(task("png"), controller.signal);
    const waiting = files.write(task("svg"));
    controller.abort(new Error("no longer wanted"));
    await expect(stopped).rejects.toThrow("no longer wanted");
    expect((await waiting).byteLength).toBeGreaterThan(100);
  });

  it("refuses when too many wait", async () => {
    const files = writer({ waiting: 1 });
    const settled = Promise.allSettled([
      files.write(task("svg")),
      files.write(task("svg")),
      files.write(task("svg")),
    ]);
    const [first, second, third] = await settled;
    expect(first?.status).toBe("fulfilled");
    expect(second?.status).toBe("fulfilled");
    expect(third).toMatchObject({ status: "rejected", reason: { code: "export-busy" } });
  });

  it("hands a refusal of the writers over with what it names", async () => {
    const refused: WriteTask = { ...task("svg"), style: { ...fileStyle({}), metric: "nope" } } as WriteTask;
    await expect(writer().write(refused)).rejects.toMatchObject({
      code: "unknown-metric",
      evidence: { metric: "nope" },
    });
  });
});
