import { lowerFirst, upperFirst } from "@sosanh/chart/words/headline";
import type { YearReview } from "@sosanh/core/reviews/year-review";
import type { Language } from "@sosanh/core/view/view";
import { movementOf } from "../../ui/movement.ts";
import { reviewWords } from "./review-words.ts";
import { metricOfYear } from "./year-lookup.ts";

/** The whole year in one sentence, of the changes that are sure alone: how many rose and fell, and the one to name. */
export function headlineOf(review: YearReview, placeName: string, language: Language): string {
  const say = reviewWords(language).headline;
  const { headline, year, notReported, children } = review;
  const { rose, fell, same, overMatched, withFigures } = headline;
  const counted = rose + fell + same;
  if (withFigures === 0) return say.empty(placeName, year);
  if (counted === 0) return say.noneCompared(placeName, year, withFigures);
  const moved = `${say.moved(rose, fell)}${overMatched ? ` (${say.overMatched})` : ""}`;
  const few = counted * 2 < withFigures;
  const first = few ? `${say.only(counted, withFigures, year - 1)}: ${moved}` : moved;
  const someReport = notReported.some((unit) => unit.reported > 0) || notReported.length < children;
  const second =
    few && notReported.length > 0 && someReport ? say.silent(notReported.length) : named(review, language);
  return upperFirst([first, second].filter((part) => part !== undefined).join("; "), language);
}

/** A run of years is told as such; a single year with its amount. */
function named(review: YearReview, language: Language): string | undefined {
  const say = reviewWords(language).headline;
  const { named: run } = review.headline;
  const told = run && metricOfYear(review, run.metric);
  if (run === undefined || told === undefined) return undefined;
  const name = lowerFirst(told.metric.name[language], language);
  const rose = run.direction === "rose";
  if (run.years > 1) return say.run(name, rose, run.years);
  const movement = movementOf(told.row, told.metric, language);
  if (movement === undefined) return undefined;
  const { amount, unit, percent } = movement;
  const size =
    percent ?? (unit === undefined ? `${amount} ${told.metric.unit[language]}` : `${amount} ${unit}`);
  return say.moves(name, rose, size.replace(/^[+−]/, ""));
}

/** What is not certain of the year in one sentence: who has not reported all, and how many figures are in doubt. */
export function doubtsSentence({ notReported, doubts }: YearReview, language: Language): string {
  const say = reviewWords(language);
  if (doubts.length === 0 && notReported.length === 0) return say.doubts.none;
  const parts = [
    ...(notReported.length === 0 ? [] : [say.headline.silent(notReported.length)]),
    ...(doubts.length === 0 ? [] : [say.doubts.title(doubts.length)]),
  ];
  return parts.join("; ");
}
