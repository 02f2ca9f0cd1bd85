import type { FigureMention } from "./figure-mention.ts";
import type { MetricChoice } from "./metric-choice.ts";
import type { Reading } from "./reading.ts";

const programmes = /^(session|course|turn)$/;
const attending = /^(person|attendance|trainee|individual|member|household|hamlet)$/;
// Nouns that tell by themselves what is meant; "người" does not.
const ownNouns = /^(group|team|model|club|case|camera|site|session|course)$/;
const farthest = 3;

/** What the figures before were read as, for those that lean on them. */
export interface ReportMemory {
  readonly remember: (index: number, choice: MetricChoice) => void;
  /** The group of the sessions or courses counted just before: "7 buổi …, thu hút 430 người". */
  readonly programmeAt: (index: number) => string | undefined;
  /** What the same noun was read as before in the sentence: "… 58 tổ tàu thuyền; riêng xã A có 14 tổ". */
  readonly sameNoun: (index: number) => MetricChoice | undefined;
}

/** An empty memory for the figures of one report. */
export function reportMemory(reading: Reading, mentions: readonly FigureMention[]): ReportMemory {
  const choices = new Map<number, MetricChoice>();
  const { sentenceOf } = reading.layout;
  const before = (index: number, fits: (at: FigureMention) => boolean): MetricChoice | undefined => {
    const mention = mentions[index];
    for (let at = index - 1; mention !== undefined && at >= index - farthest; at--) {
      const other = mentions[at];
      if (other === undefined || sentenceOf[other.from] !== sentenceOf[mention.from]) return undefined;
      const choice = choices.get(at);
      if (choice !== undefined && fits(other)) return choice;
    }
    return undefined;
  };
  return {
    remember: (index, choice) => choices.set(index, choice),
    programmeAt: (index) =>
      attending.test(mentions[index]?.unit?.class ?? "")
        ? before(index, (m) => programmes.test(m.unit?.class ?? ""))?.rule.group
        : undefined,
    sameNoun: (index) => {
      const unit = mentions[index]?.unit;
      if (unit === undefined || !ownNouns.test(unit.class)) return undefined;
      const same = before(index, (m) => m.unit?.phrase.startsWith(unit.phrase) ?? false);
      return same === undefined ? undefined : { ...same, phraseNearness: 0 };
    },
  };
}
