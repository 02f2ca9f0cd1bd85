import type { LocalityUid } from "@sosanh/core/places/locality";
import { unreachable } from "@sosanh/core/unreachable";
import type { RenderFigure } from "../../ui/render-figure.ts";
import { shortNames } from "../../ui/short-names.ts";
import { useLanguage } from "../../words/words.tsx";
import { Doubts } from "./doubts.tsx";
import { Explained } from "./explained.tsx";
import type { Finding } from "./findings.ts";
import { MetricChoice } from "./metric-choice.tsx";
import { Missed } from "./missed.tsx";
import { Moves } from "./moves.tsx";
import { NoChildren } from "./no-children.tsx";
import { Ranking } from "./ranking.tsx";
import { Ranks } from "./ranks.tsx";
import type { YearReviewAnswer } from "./review-answer.ts";
import { reviewWords } from "./review-words.ts";
import { Silent } from "./silent.tsx";
import { Targets } from "./targets.tsx";

/** What every finding is drawn from. */
export interface FindingSource {
  readonly answer: YearReviewAnswer;
  /** How many lines a list may have before the rest waits to be asked for. */
  readonly lines: number;
  /** On a screen that does not scroll: what can takes the room there is. */
  readonly fill: boolean;
  readonly onMetric: (metric: string) => void;
  readonly renderFigure: RenderFigure;
}

/** How many targets and units a card beside others names. */
const listed = { low: 3, high: 5 };
const highScreen = 8;

/** One finding of the year as a card. */
export function FindingView({ finding, source }: { finding: Finding; source: FindingSource }) {
  const { answer, lines, fill, onMetric, renderFigure } = source;
  const { review, children } = answer;
  const { year } = review;
  const titles = reviewWords(useLanguage()).page;
  const chosen = children?.comparison.metrics[0]?.code;
  const room = lines < highScreen ? listed.low : listed.high;
  const choice = <MetricChoice {...{ review, chosen, onMetric }} />;
  switch (finding) {
    case "moves":
      return <Moves review={review} most={lines} />;
    case "missed":
      return <Missed review={review} most={room} />;
    case "silent":
      return <Silent review={review} names={namesOf(answer)} most={room} />;
    case "targets":
      return <Targets review={review} />;
    case "doubts":
      return <Doubts review={review} most={fill ? lines + 2 : Number.POSITIVE_INFINITY} />;
    case "explain":
      if (children === undefined) return <NoChildren title={titles.explain(true)} />;
      return <Explained told={children} {...{ year, choice }} most={lines} />;
    case "ranking":
      if (children === undefined) return <NoChildren title={titles.ranking} />;
      return <Ranking told={children} {...{ year, choice }} />;
    case "ranks":
      if (children === undefined) return <NoChildren title={titles.ranking} />;
      return <Ranks told={children} {...{ year, choice, fill, renderFigure }} />;
    default:
      return unreachable(finding);
  }
}

/** The units as charts write them: without their kind where that leaves no doubt. */
export function namesOf({ children }: YearReviewAnswer): ReadonlyMap<LocalityUid, string> {
  return shortNames(children?.comparison.localities.slice(1) ?? []);
}
