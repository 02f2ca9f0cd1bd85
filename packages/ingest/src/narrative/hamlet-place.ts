import type { FigurePlace } from "./figure-place.ts";
import type { Reading } from "./reading.ts";

/** The figure before, where it stands and whose it is. */
export interface FigureBefore {
  readonly line: number;
  readonly sentence: number | undefined;
  readonly place: FigurePlace;
}

/** "Công an xã A lắp 9 camera. Thôn B lắp 5 camera": a hamlet lies in the commune told of right before. */
export function communeBefore(
  { layout }: Reading,
  last: FigureBefore | undefined,
  from: number,
): FigurePlace | undefined {
  if (last === undefined || last.line !== layout.lineOf[from] || last.place.unit?.level !== 3)
    return undefined;
  const sentence = layout.sentenceOf[from];
  const isNext = sentence === last.sentence || isNextSentence(sentence, last.sentence);
  return isNext && last.place.isSaid ? last.place : undefined;
}

/** A name in capitals behind a noun of hamlets, "thôn Đông", right before what it has. */
export function isHamletNamed({ tokens, hitsTo, vocabulary }: Reading, at: number): boolean {
  if (tokens[at]?.kind !== "word" || !tokens[at]?.capital || tokens[at - 1]?.kind !== "word") return false;
  return hitsTo(at).some(
    ({ phrase, from }) =>
      vocabulary.unitOf(phrase)?.class === "hamlet" && tokens[from - 1]?.kind !== "number",
  );
}

/** Whether a sentence comes right behind another, or one further on. */
export function isNextSentence(sentence: number | undefined, last: number | undefined): boolean {
  return sentence !== undefined && last !== undefined && (sentence === last + 1 || sentence === last + 2);
}
