import type { Candidate } from "../candidate.ts";
import type { FigureMention } from "./figure-mention.ts";
import type { Reading } from "./reading.ts";

const programmes = /^(session|course|turn)$/;
const attending = /^(person|attendance|trainee|individual|member|household|hamlet)$/;
const farthest = 3;

/** Remembers what sessions and courses were read as, for those who came to them: "7 buổi …, thu hút 430 người". */
export function programmeMemory(reading: Reading, mentions: readonly FigureMention[]) {
  const groups = new Map<number, string>();
  return {
    remember: (index: number, { group }: Candidate): void => {
      if (programmes.test(mentions[index]?.unit?.class ?? "")) groups.set(index, group);
    },
    groupBefore: (index: number): string | undefined => {
      const mention = mentions[index];
      if (mention === undefined || !attending.test(mention.unit?.class ?? "")) return undefined;
      const { sentenceOf } = reading.layout;
      for (let at = index - 1; at >= index - farthest; at--) {
        const from = mentions[at]?.from;
        if (from === undefined || sentenceOf[from] !== sentenceOf[mention.from]) return undefined;
        const group = groups.get(at);
        if (group !== undefined) return group;
      }
      return undefined;
    },
  };
}
