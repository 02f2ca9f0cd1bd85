import { unreachable } from "@sosanh/core/unreachable";
import type { RenderFigure } from "../../ui/render-figure.ts";
import { Doubts } from "./doubts.tsx";
import { Explained } from "./explained.tsx";
import type { Finding } from "./findings.ts";
import { MetricChoice } from "./metric-choice.tsx";
import { Missed } from "./missed.tsx";
import { Moves } from "./moves.tsx";
import { Ranking } from "./ranking.tsx";
import { Ranks } from "./ranks.tsx";
import type { YearReviewAnswer } from "./review-answer.ts";
import { Silent } from "./silent.tsx";
import { Targets } from "./targets.tsx";

/** What every finding is drawn from. */
export interface FindingSource {
  readonly answer: YearReviewAnswer;
  readonly onMetric: (metric: string) => void;
  readonly renderFigure: RenderFigure;
}

const silentShown = 5;

/** One finding of the year as a card. */
export function FindingView({ finding, source }: { finding: Finding; source: FindingSource }) {
  const { answer, onMetric, renderFigure } = source;
  const { review, children } = answer;
  const { year } = review;
  const chosen = children?.comparison.metrics[0]?.code;
  const choice = <MetricChoice {...{ review, chosen, onMetric }} />;
  const told = children === undefined ? undefined : { told: children, year, choice };
  switch (finding) {
    case "moves":
      return <Moves review={review} />;
    case "missed":
      return <Missed review={review} />;
    case "silent":
      return <Silent review={review} most={silentShown} />;
    case "targets":
      return <Targets review={review} />;
    case "doubts":
      return <Doubts review={review} />;
    case "ranks":
      return <Ranks {...{ year, choice, renderFigure }} told={children} />;
    case "explain":
      return told === undefined ? (
        <Ranks {...{ year, choice, renderFigure }} told={undefined} />
      ) : (
        <Explained {...told} />
      );
    case "ranking":
      return told === undefined ? (
        <Ranks {...{ year, choice, renderFigure }} told={undefined} />
      ) : (
        <Ranking {...told} />
      );
    default:
      return unreachable(finding);
  }
}
