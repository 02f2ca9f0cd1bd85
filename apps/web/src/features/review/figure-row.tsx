import type { Metric } from "@sosanh/core/figures/metric";
import { checkSentence } from "@sosanh/core/submissions/check-sentence";
import type { DecisionKind } from "@sosanh/core/submissions/figure-decision";
import type { SubmissionFigure, SubmissionState } from "@sosanh/core/submissions/submission";
import { useEffect, useRef } from "react";
import { ChevronRightIcon } from "../../ui/icons.tsx";
import { Mark } from "../../ui/mark.tsx";
import { momentText } from "../../ui/moment-text.ts";
import { showInside } from "../../ui/show-inside.ts";
import { whoText } from "../../ui/who-text.ts";
import { useLanguage } from "../../words/words.tsx";
import css from "./figure-list.module.css";
import { listOf } from "./figure-list-of.ts";
import { publishedBefore, rowText, valueText } from "./figure-text.ts";
import { PlaceOf, usePlaceName } from "./place-name.tsx";
import { useReview } from "./review-context.ts";
import { useReviewWords } from "./review-words.ts";

interface Props {
  readonly figure: SubmissionFigure;
  readonly number: number | undefined;
  /** Watches whether the row comes into view. */
  readonly watch?: ((row: HTMLElement | null) => (() => void) | undefined) | undefined;
  /** Of the open figure while it is folded: rises when a person moves to it, which brings it into view. */
  readonly here?: number | undefined;
}

/** A figure that is not open, in a line: what it is in the list it stands in. Pressing it opens it. */
export function FigureRow(props: Props) {
  const { figure, watch, here } = props;
  const { select } = useReview();
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (here !== undefined && row.current !== null) showInside(row.current, "nearest");
  }, [here]);
  const list = listOf(figure);
  return (
    <button
      ref={(button) => {
        row.current = button;
        return watch?.(button);
      }}
      aria-current={here !== undefined || undefined}
      type="button"
      className={css.row}
      data-list={list}
      data-ordinal={figure.ordinal}
      onClick={() => select(figure.ordinal)}
    >
      {list === "look" ? (
        <LookCells {...props} />
      ) : list === "sure" ? (
        <SureCells {...props} />
      ) : (
        <DecidedCells {...props} />
      )}
    </button>
  );
}

function LookCells({ figure, number }: Props) {
  const language = useLanguage();
  const words = useReviewWords();
  const { metricOf, submission } = useReview();
  const { read, checks } = figure;
  // Of many rows of one metric, the place is what tells them apart.
  const isOfOther = read.locality.uid !== submission.place && read.locality.name !== "";
  const metric = metricOf(read.metric);
  const { now } = rowText(figure, metric, language);
  const why = checks.find(({ weight }) => weight === "look");
  return (
    <>
      <span className={css.number}>{number}</span>
      <span className={css.value}>{now}</span>
      <span className={css.what}>
        <b>
          {metric?.name[language] ?? read.proposal ?? words.unknownMetric}
          <UnitOf metric={metric} />
          {isOfOther && (
            <i>
              , <PlaceOf read={read} />
            </i>
          )}
        </b>
        <small>
          {why !== undefined && checkSentence(why, language, metric)}
          <Remarks ordinal={figure.ordinal} />
        </small>
      </span>
      <ChevronRightIcon />
    </>
  );
}

function SureCells({ figure }: Props) {
  const language = useLanguage();
  const words = useReviewWords();
  const { metricOf } = useReview();
  const metric = metricOf(figure.read.metric);
  const { now, before, change } = rowText(figure, metric, language);
  return (
    <>
      <span className={css.what}>
        <span>
          {metric?.name[language] ?? words.unknownMetric}
          <UnitOf metric={metric} />
          {figure.read.status === "target" && <TargetMark />}
        </span>
        <small>
          <PlaceOf read={figure.read} />, {figure.read.year}
          <Remarks ordinal={figure.ordinal} />
        </small>
      </span>
      <span className="num">{before ?? "–"}</span>
      <b className="num">{now}</b>
      <span className="num">{change ?? "–"}</span>
    </>
  );
}

function DecidedCells({ figure }: Props) {
  const language = useLanguage();
  const words = useReviewWords();
  const { metricOf, submission } = useReview();
  const { read, decision, checks } = figure;
  const decided = decision?.figure;
  const metric = metricOf(decided?.metric ?? read.metric);
  const year = decided?.period.year ?? read.year;
  const place = usePlaceName(decided?.locality ?? read.locality.uid, year, read.locality.name);
  if (decision === undefined) return null;
  const { now } = rowText(figure, metric, language);
  const stands = takesPlace.has(submission.state) ? publishedBefore(figure) : undefined;
  // That another figure stands in the cell is said by the figure itself.
  const looks = checks.filter(({ weight, code }) => weight === "look" && code !== "second-source");
  const why = enters(decision.kind) ? looks[0] : undefined;
  return (
    <>
      <span className={css.kind} data-kind={decision.kind}>
        {words.decisions[decision.kind]}
      </span>
      <span className={css.value}>{now}</span>
      <span className={css.what}>
        <b>
          {metric?.name[language] ?? words.unknownMetric}
          <UnitOf metric={metric} />
          {(decided?.kind ?? read.status) === "target" && <TargetMark />}
        </b>
        {why !== undefined && (
          <small className={css.why}>
            <Mark kind="caution" />
            {checkSentence(why, language, metric)}
          </small>
        )}
        {stands !== undefined && (
          <small className={css.stands}>{words.published(valueText(stands, metric, language))}</small>
        )}
        <small>
          {place}, {year} ·{" "}
          {words.decidedBy(whoText(decision.by, language), momentText(decision.at, language))}
          {decision.reason !== undefined && ` · ${decision.reason}`}
          {read.added !== undefined &&
            ` · ${words.addedByHand(whoText(read.added.by, language), momentText(read.added.at, language))}`}
          <Remarks ordinal={figure.ordinal} />
        </small>
      </span>
      <ChevronRightIcon />
    </>
  );
}

/** States in which what a figure takes the place of still stands. */
const takesPlace: ReadonlySet<SubmissionState> = new Set(["draft", "returned", "submitted"]);

function enters(kind: DecisionKind): boolean {
  return kind === "accepted" || kind === "corrected";
}

/** Of a per cent the number itself says so. */
function UnitOf({ metric }: { readonly metric: Metric | undefined }) {
  const language = useLanguage();
  const unit = metric?.unit[language] ?? "";
  return unit === "" || unit === "%" ? null : <i>, {unit}</i>;
}

function TargetMark() {
  const words = useReviewWords();
  return <i className={css.target}> {words.kinds.target.toLowerCase()}</i>;
}

/** That something was remarked on the figure. */
function Remarks({ ordinal }: { readonly ordinal: number }) {
  const words = useReviewWords();
  const { remarks } = useReview();
  const count = remarks.filter((remark) => remark.ordinal === ordinal).length;
  return count === 0 ? null : <em className={css.remarks}>{words.remarksOn(count)}</em>;
}
