import { hostileFiles } from "@sosanh/ingest/fixtures/hostile-files";
import { paragraph, rowsXml, wordFile, workbookFile } from "@sosanh/ingest/fixtures/office-archive";
import { afterAll, describe, expect, it } from "vitest";
import { documentReader } from "./document-reader.ts";

const report = (): Uint8Array => wordFile(paragraph("Năm 2023 thị xã tuyển 125 thanh niên nhập ngũ."));

/** A workbook within the limits of what may be read, and far beyond those of time and memory given here. */
const large = (): Uint8Array => {
  const row = Array.from({ length: 40 }, (_, i) => i * 1.5);
  return workbookFile([{ name: "a", rows: rowsXml(Array.from({ length: 10_000 }, () => row)) }]);
};

describe("a reader of files", () => {
  const reader = documentReader({ seconds: 30 });
  afterAll(reader.close);

  it("reads in a thread of its own", async () => {
    expect(await reader.read(report(), "a.docx")).toMatchObject({
      kind: "text",
      text: expect.stringContaining("125"),
    });
  });

  it("tells what the readers refuse", async () => {
    const scan = hostileFiles.find(({ refused }) => refused === "scan");
    const read = reader.read(scan?.make() ?? new Uint8Array(), "quét.pdf");
    await expect(read).rejects.toMatchObject({
      code: "unreadable-file",
      evidence: { file: "quét.pdf", reason: "scan" },
    });
  });

  it("reads one after another, and each by itself", async () => {
    const [first, second, third] = await Promise.allSettled([
      reader.read(report(), "a.docx"),
      reader.read(new Uint8Array(), "b.docx"),
      reader.read(report(), "c.docx"),
    ]);
    expect([first.status, second.status, third.status]).toEqual(["fulfilled", "rejected", "fulfilled"]);
  });

  it("gives up a file whose request was cancelled, and reads the next", async () => {
    const cancelled = new AbortController();
    const read = reader.read(large(), "a.xlsx", cancelled.signal);
    cancelled.abort(new Error("gone"));
    await expect(read).rejects.toThrow("gone");
    expect((await reader.read(report(), "b.docx")).kind).toBe("text");
  });
});

it("ends a file that takes too long, naming it, and the server answers meanwhile", async () => {
  const reader = documentReader({ seconds: 0.2 });
  const read = reader.read(large(), "lâu.xlsx");
  await expect(read).rejects.toMatchObject({ evidence: { file: "lâu.xlsx", reason: "took-too-long" } });
  await reader.close();
});

it("ends a file that takes too much memory, naming it, and goes on", async () => {
  const reader = documentReader({ seconds: 60, megabytes: 150 });
  const read = reader.read(large(), "nặng.xlsx");
  await expect(read).rejects.toMatchObject({ evidence: { file: "nặng.xlsx", reason: "took-too-much" } });
  expect((await reader.read(report(), "a.docx")).kind).toBe("text");
  await reader.close();
});

it("counts a file's own memory, not what the rest of the server takes meanwhile", async () => {
  const reader = documentReader({ seconds: 60, megabytes: 150 });
  const read = reader.read(report(), "nhẹ.docx");
  const others = Buffer.alloc(400_000_000, 1);
  expect((await read).kind).toBe("text");
  expect(others[0]).toBe(1);
  await reader.close();
});

it("refuses a file where too many wait", async () => {
  const reader = documentReader({ waiting: 1 });
  const read = [1, 2, 3].map((i) => reader.read(report(), `${i}.docx`));
  const settled = await Promise.allSettled(read);
  expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
  await reader.close();
});

it("reads nothing once it is closed", async () => {
  const reader = documentReader();
  const read = reader.read(report(), "a.docx");
  const closed = reader.close();
  await expect(read).rejects.toThrow("the server stops");
  await closed;
  await expect(reader.read(report(), "b.docx")).rejects.toThrow("closed");
});
