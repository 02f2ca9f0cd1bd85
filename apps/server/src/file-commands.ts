import { readFileSync, writeFileSync } from "node:fs";
import { answerBriefing } from "@sosanh/api/answer-briefing";
import type { ApiContext } from "@sosanh/api/context";
import { readReference } from "@sosanh/api/reference";
import { tellView } from "@sosanh/api/tell-view";
import { DomainError } from "@sosanh/core/domain-error";
import { localViewer } from "@sosanh/core/places/viewer";
import { parseBriefing } from "@sosanh/core/reviews/briefing";
import { parseView } from "@sosanh/core/view/parse-view";
import { briefingReport } from "@sosanh/export/briefing-report";
import { briefingFormat, exportFormat } from "@sosanh/export/export-format";
import { fileStyle, styleKeys } from "@sosanh/export/file-style";
import { reportFile, viewFile } from "@sosanh/export/view-file";
import { defineCommand } from "citty";
import { telling, withReadable } from "./command-database.ts";
import { readJson } from "./read-json.ts";
import { version } from "./version.ts";

const out = {
  type: "string",
  description: "the file to write; an existing one is replaced",
  required: true,
} as const;

/** Writes a View as a file, as the page does. */
export const exportCommand = defineCommand({
  meta: {
    name: "export",
    description: "Write a View (JSON) as png, svg, pdf, xlsx, pptx, docx, csv or json",
  },
  args: {
    view: { type: "positional", description: "the View as JSON, as for compare", required: true },
    format: { type: "string", description: "png, svg, pdf, xlsx, pptx, docx, csv, json", required: true },
    out,
    size: { type: "string", description: "of a picture: auto, slide, a4, a4-half, square" },
    scale: { type: "string", description: "pixels of a PNG to one of the picture: 1, 2, 3" },
    theme: { type: "string", description: "light, dark" },
    background: { type: "string", description: "white, transparent" },
    metric: { type: "string", description: "the metric of the picture, where the View has several" },
    bom: { type: "string", description: "1: a CSV that Excel knows to be UTF-8" },
    about: { type: "string", description: "1: a CSV with notes above the table" },
    csv: { type: "string", description: "comma, semicolon" },
  },
  run: ({ args }) =>
    telling(async () => {
      // Refused before anything is opened or loaded.
      const format = exportFormat(args.format);
      const style = fileStyle(Object.fromEntries(styleKeys.map((key) => [key, given(args, key)])));
      const view = parseView(readJson(args.view, "View"));
      await withContext(async (context) => {
        const content = await tellView(context, view);
        save(args.out, await viewFile(content, format, style));
      });
    }),
});

/** Writes a briefing as a file, as the page does. */
export const briefingCommand = defineCommand({
  meta: {
    name: "briefing",
    description: "Write a briefing (JSON, or a file of it) as docx, pptx, xlsx or pdf",
  },
  args: {
    briefing: {
      type: "positional",
      description:
        "the briefing as JSON, or the path of a file; its fields are in packages/core/src/reviews/briefing.ts",
      required: true,
    },
    format: { type: "string", description: "docx, pptx, xlsx, pdf", required: true },
    year: { type: "string", description: "another year than the briefing's own" },
    out,
  },
  run: ({ args }) =>
    telling(async () => {
      const format = briefingFormat(args.format);
      const read = readJson(briefingText(args.briefing), "briefing");
      const year = args.year === undefined ? {} : { year: Number(args.year) };
      const briefing = parseBriefing(isObject(read) ? { ...read, ...year } : read);
      await withContext(async (context) => {
        const content = await answerBriefing(context, briefing, {
          onPart: (done, of) => console.error(`${done + 1}/${of}`),
        });
        save(args.out, await reportFile(briefingReport(content), format));
      });
    }),
});

function given(args: object, key: string): string | undefined {
  const value: unknown = Reflect.get(args, key);
  return value === undefined ? undefined : String(value);
}

function withContext(work: (context: ApiContext) => Promise<void>): Promise<void> {
  return withReadable(async (database) => {
    const reference = await readReference(database);
    await work({ database, viewer: localViewer, reference, version });
  });
}

function briefingText(given: string): string {
  if (given.trimStart().startsWith("{")) return given;
  try {
    return readFileSync(given, "utf8");
  } catch (cause) {
    throw unusable(given, cause, "cannot be read");
  }
}

function save(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch (cause) {
    throw unusable(path, cause, "cannot be written");
  }
  console.error(`${path}: ${bytes.byteLength} bytes`);
}

function unusable(path: string, cause: unknown, what: string): DomainError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new DomainError("invalid-export", `the file ${path} ${what}: ${why}`, {
    field: "file",
    value: path,
    known: why,
  });
}

function isObject(read: unknown): read is object {
  return typeof read === "object" && read !== null;
}
