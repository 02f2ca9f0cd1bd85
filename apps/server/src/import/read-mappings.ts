import { toMappings } from "@sosanh/api/routes/submissions";
import { mappingInput } from "@sosanh/api/submission-input";
import type { TableMapping } from "@sosanh/core/submissions/table-mapping";
import { z } from "zod";
import { EnvironmentError } from "../environment.ts";

/** The mappings of a JSON file: one, or a list. @throws EnvironmentError naming the file and the field that cannot be */
export function readMappings(bytes: Uint8Array, file: string): readonly TableMapping[] {
  const given = jsonOf(bytes, file);
  const read = z.array(mappingInput).safeParse(Array.isArray(given) ? given : [given]);
  if (read.success) return toMappings(read.data);
  const issue = read.error.issues[0];
  const field = issue?.path.slice(1).join(".") || "mapping";
  throw unusable(file, `${field}: ${issue?.message ?? ""}`);
}

function jsonOf(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw unusable(file, cause instanceof Error ? cause.message : String(cause));
  }
}

function unusable(file: string, why: string): EnvironmentError {
  return new EnvironmentError(`${file} is no mapping (${why})\n${file} không phải cách đọc bảng (${why})`);
}
