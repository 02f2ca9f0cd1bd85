import { DomainError } from "@sosanh/core/domain-error";
import { fileSentence } from "@sosanh/core/view/file-refusal";
import { describe, expect, it } from "vitest";
import { hostileFiles } from "../../fixtures/hostile-files.ts";
import { readDocument } from "./read-document.ts";

const refused = hostileFiles.filter((file) => file.refused !== undefined);
const read = hostileFiles.filter((file) => file.refused === undefined);

describe("a hostile or awkward file is refused in both languages, by its name", () => {
  it.each(refused)("$title", async ({ name, make, refused: reason }) => {
    const cause: unknown = await readDocument(make(), name).catch((error: unknown) => error);
    if (!(cause instanceof DomainError)) throw cause;
    expect(cause.evidence.reason).toBe(reason);
    for (const sentence of [cause.message, fileSentence(cause.evidence, "vi")]) {
      expect(sentence).toContain(`“${name}”`);
      expect(sentence).not.toMatch(/undefined|[{}]|“”|\(\)/);
    }
  });
});

describe("an awkward file is read all the same", () => {
  it.each(read)("$title", async ({ name, make }) => {
    const document = await readDocument(make(), name);
    const shown = document.kind === "text" ? document.text : JSON.stringify(document.sheets).slice(0, 2000);
    expect(shown).toMatch(/2023|(\\"){9}/);
  });
});
