import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { DataProgress } from "@sosanh/api/data-work";
import { DomainError } from "@sosanh/core/domain-error";
import { isLocalityUid, type LocalityUid } from "@sosanh/core/places/locality";
import type { ReadRemark } from "@sosanh/core/submissions/read-document";
import { remarkSentence } from "@sosanh/core/submissions/remark-sentence";
import { earliestYear, latestYear } from "@sosanh/core/view/view";
import type { Database } from "@sosanh/db/database";
import { metricsOf } from "@sosanh/db/queries/metrics";
import { defineCommand } from "citty";
import { progress, telling, withDatabase } from "../command-database.ts";
import { EnvironmentError } from "../environment.ts";
import { loadShipped } from "../first-load.ts";
import { type ImportGiven, importFile } from "./import-file.ts";
import { importReport } from "./import-report.ts";
import { openMapping } from "./open-mapping.ts";
import { readMappings } from "./read-mappings.ts";

/** Does with a file what the pages do: keeps it, reads it, takes what nothing speaks against, and publishes that. */
export const importCommand = defineCommand({
  meta: { name: "import", description: "Read the figures of a file and publish what nothing speaks against" },
  args: {
    file: { type: "positional", description: "a workbook, a table, or a report in words", required: true },
    mapping: { type: "string", description: "a JSON file that says what columns and rows of its tables are" },
    place: { type: "string", description: "whose figures they are where the file does not say: old:40" },
    year: { type: "string", description: "the year they are of where the file does not say" },
    data: { type: "enum", options: ["real", "sample"], default: "real", description: "real or illustrative" },
    language: { type: "enum", options: ["vi", "en"], default: "vi", description: "of what is told" },
    tables: {
      type: "boolean",
      default: false,
      description: "print what is open in its tables, as a mapping to complete, and store nothing",
    },
    "dry-run": { type: "boolean", default: false, description: "tell what would happen, and store nothing" },
  },
  run: ({ args }) =>
    telling(async () => {
      // Refused before anything is opened or loaded.
      const place = placeOf(args.place);
      const period = periodOf(args.year);
      const mappings =
        args.mapping === undefined ? [] : readMappings(await bytesOf(args.mapping), args.mapping);
      const bytes = await bytesOf(args.file);
      const isDryRun = args["dry-run"];
      await withDatabase(async (database) => {
        await loadShipped(database, progress);
        const remarks: ReadRemark[] = [];
        const language = args.language === "en" ? "en" : "vi";
        const given: ImportGiven = {
          ...{ bytes, name: basename(args.file), mappings, isDryRun, onProgress: stepLines() },
          onRemarks: (found) => remarks.push(...found),
          data: args.data === "sample" ? "sample" : "real",
          ...(place !== undefined && { place }),
          ...(period !== undefined && { period }),
        };
        if (args.tables) {
          const open = await openMapping(database, given, language);
          for (const hint of open.hints) console.error(hint);
          console.log(JSON.stringify(open.mappings, undefined, 2));
          return;
        }
        const outcome = await importFile(database, given);
        const style = { language, isDryRun, metrics: await metricsByCode(database) } as const;
        for (const remark of remarks) console.log(remarkSentence(remark, language));
        for (const line of importReport(outcome, style)) console.log(line);
        const isShort =
          outcome.kind === "refused" || (outcome.kind === "published" && outcome.refused.length > 0);
        if (isShort) process.exitCode = 1;
      });
    }),
});

async function metricsByCode({ db }: Database) {
  return new Map((await metricsOf(db)).map((metric) => [metric.code, metric]));
}

async function bytesOf(file: string): Promise<Uint8Array> {
  return readFile(file).catch((cause: unknown) => {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
    throw new EnvironmentError(`cannot read ${file} (${code})\nkhông đọc được ${file} (${code})`);
  });
}

function placeOf(given: string | undefined): LocalityUid | undefined {
  if (given === undefined || isLocalityUid(given)) return given;
  throw new DomainError("unknown-locality", `unknown locality: ${given}`, { locality: given });
}

function periodOf(given: string | undefined): { readonly year: number; readonly part: "year" } | undefined {
  if (given === undefined) return undefined;
  const year = Number(given);
  if (/^\d{4}$/.test(given) && year >= earliestYear && year <= latestYear) return { year, part: "year" };
  throw new DomainError("invalid-year", `invalid year: ${given}`, { year: given });
}

const stepNames: Readonly<Record<DataProgress["step"], string>> = {
  waiting: "chờ",
  reading: "đọc tệp",
  matching: "tìm chỉ tiêu, địa phương, năm",
  checking: "đối chiếu",
  storing: "lưu",
  publishing: "công bố",
};

/** A line for each step and each tenth of it, to the error stream: the output is the report and nothing else. */
function stepLines(): (progress: DataProgress) => void {
  let printed = "";
  return ({ step, done, expected }) => {
    const share = expected === 0 ? 0 : Math.floor((10 * done) / expected) * 10;
    const line = `  ${stepNames[step]}: ${share} %`;
    if (line === printed) return;
    printed = line;
    console.error(line);
  };
}
