import type { TextRun } from "docx";
import type { FileLook } from "./file-look.ts";
import { shade } from "./ground.ts";
import { run } from "./text-parts.ts";

/** The badge of illustrative data with what stands before it; nothing on real data. */
export function sampleMark(
  illustrative: string | undefined,
  look: FileLook,
  ...before: readonly TextRun[]
): readonly TextRun[] {
  if (illustrative === undefined) return [];
  const badge = run(`\u00a0${illustrative}\u00a0`, {
    bold: true,
    size: 20,
    color: look.sample.ink,
    shading: shade(look.sample.fill),
  });
  return [...before, badge];
}
