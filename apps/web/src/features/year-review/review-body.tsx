import { useViewportSize } from "@mantine/hooks";
import { isKnown } from "@sosanh/core/figures/value";
import { Fragment } from "react";
import controls from "../../ui/controls.module.css";
import { NoneKnown } from "../../ui/known-day.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { RenderFigure } from "../../ui/render-figure.ts";
import { useLanguage, useWords } from "../../words/words.tsx";
import type { FindingSource } from "./finding-view.tsx";
import { pageOf, type ReviewPageName, reviewPages } from "./findings.ts";
import { doubtsSentence, headlineOf } from "./headline-words.ts";
import { Meeting } from "./meeting.tsx";
import { OneFinding } from "./one-finding.tsx";
import css from "./review.module.css";
import type { YearReviewAnswer } from "./review-answer.ts";
import { ReviewPage } from "./review-page.tsx";
import type { YearReviewState } from "./review-state.ts";
import { pageTitle, reviewWords } from "./review-words.ts";

const linesOf = { page: 12, phone: 6 };

/** As many lines as a screen of this height shows under the sentence of the year without scrolling. */
function linesFor(height: number): number {
  return Math.min(16, Math.max(6, Math.floor((height - 470) / 44)));
}

interface Props {
  readonly answer: YearReviewAnswer;
  readonly state: YearReviewState;
  readonly years: readonly number[];
  readonly placeName: string;
  readonly phone: boolean;
  readonly onChange: (next: Partial<YearReviewState>) => void;
  readonly onLeave: () => void;
  readonly renderFigure: RenderFigure;
}

/** All pages one under another; a page at a time in a meeting; a finding at a time on a phone. */
export function ReviewBody(props: Props) {
  const { answer, state, years, placeName, phone, onChange, onLeave, renderFigure } = props;
  const language = useLanguage();
  const { year, finding, meeting } = state;
  const headline = headlineOf(answer.review, placeName, language);
  const { height } = useViewportSize();
  const lines = phone ? linesOf.phone : meeting ? linesFor(height) : linesOf.page;
  const source: FindingSource = {
    ...{ answer, lines, renderFigure },
    fill: meeting && !phone,
    onMetric: (metric) => onChange({ metric }),
  };
  const isTold = (page: ReviewPageName) =>
    answer.children !== undefined || (page !== "explain" && page !== "ranking");
  const isEmpty = answer.review.headline.withFigures === 0;
  const content = isEmpty ? (
    <NoFigures {...props} />
  ) : phone ? (
    <OneFinding onFinding={(next) => onChange({ finding: next })} {...{ finding, source }} />
  ) : undefined;
  if (meeting) {
    return (
      <Meeting
        {...{ placeName, headline, year, years, finding, phone, onLeave }}
        comparison={answer.review.comparison}
        doubts={doubtsSentence(answer.review, language)}
        rose={hasRisen(answer)}
        onYear={(next) => onChange({ year: next })}
        onFinding={(next) => onChange({ finding: next })}
      >
        {content ?? <ReviewPage page={reviewPages[pageOf(finding)] ?? "year"} source={source} />}
      </Meeting>
    );
  }
  return (
    <>
      <h1>{headline}</h1>
      {content ??
        reviewPages.filter(isTold).map((page, at) => (
          <Fragment key={page}>
            {at > 0 && <p className={css.pageName}>{pageTitle(page, hasRisen(answer), language)}</p>}
            <ReviewPage {...{ page, source }} />
          </Fragment>
        ))}
    </>
  );
}

const yearsOffered = 6;

/** A year without figures says so and leads to the years that have some. */
function NoFigures({ answer, state, years, placeName, onChange }: Props) {
  const words = useWords();
  const say = reviewWords(useLanguage());
  const { rows, view } = answer.review.comparison;
  const own = [...new Set(rows.filter((row) => isKnown(row.value)).map((row) => row.period.year))];
  // A place whose first figures come later: the years of the data at large lead there, as they are known now.
  const others = view.asKnown === undefined ? years.filter((year) => year !== state.year) : [];
  const offered = (own.length > 0 ? own : others).toSorted((a, b) => b - a).slice(0, yearsOffered);
  return (
    <Notice
      title={say.noFigures(placeName, state.year)}
      {...(offered.length > 0 && {
        actions: offered.map((year) => (
          <button key={year} type="button" className={controls.button} onClick={() => onChange({ year })}>
            {words.year.of(year)}
          </button>
        )),
      })}
    >
      <NoneKnown asKnown={view.asKnown} />
      {own.length > 0 && <p className={css.none}>{say.years}</p>}
    </Notice>
  );
}

function hasRisen({ children }: YearReviewAnswer): boolean {
  if (children === undefined) return true;
  const { contributions } = children;
  return "missing" in contributions || contributions.change >= 0;
}
