import { describe, expect, it } from "vitest";
import { fileRefusal, fileSentence } from "./file-refusal.ts";

describe("a file that cannot be read", () => {
  it("is named, with what to do, in both languages", () => {
    const refused = fileRefusal("báo cáo.pdf", "scan", { pages: 1200 });
    expect(refused.code).toBe("unreadable-file");
    expect(refused.message).toContain("“báo cáo.pdf” is a scan: its 1,200 pages");
    expect(fileSentence(refused.evidence, "vi")).toContain("“báo cáo.pdf” là bản quét: 1.200 trang");
  });

  it("has its facts in words of the language", () => {
    const { evidence } = fileRefusal("a.xlsx", "unsafe-archive", { detail: "inflates" });
    expect(fileSentence(evidence, "vi")).toContain("giải nén ra quá lớn");
    expect(fileSentence(evidence, "en")).toContain("it unpacks to far too much");
  });

  it("has a name of one line and of bearable length", () => {
    const { evidence } = fileRefusal(`${"dài ".repeat(100)}\n\u0007.xlsx`, "empty");
    expect(String(evidence.file).length).toBeLessThanOrEqual(80);
    expect(String(evidence.file)).toMatch(/\.xlsx$/);
    expect(String(evidence.file)).not.toMatch(/\p{C}/u);
  });
});

it("tells nothing of another refusal", () => {
  expect(fileSentence({ reason: "no-text-here" }, "vi")).toBeUndefined();
  expect(fileSentence({ value: 3 }, "vi")).toBeUndefined();
});
