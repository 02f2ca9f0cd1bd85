import { useHotkeys } from "@mantine/hooks";
import { formatDate } from "@sosanh/chart/words/number-text";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { ReactNode } from "react";
import { useCallback, useEffect } from "react";
import { Badge } from "../../ui/badge.tsx";
import { dayWords } from "../../ui/day-words.ts";
import { SourceLine } from "../../ui/source-line.tsx";
import { useSwipe } from "../../ui/use-swipe.ts";
import { useLanguage, useWords } from "../../words/words.tsx";
import { type Finding, firstFindingOf, pageOf, reviewPages } from "./findings.ts";
import css from "./meeting.module.css";
import { pageTitle, reviewWords } from "./review-words.ts";
import { yearBeside, yearKeys } from "./year-keys.ts";

interface Props {
  readonly placeName: string;
  readonly headline: string;
  /** What is not certain of the year, in one sentence. */
  readonly doubts: string;
  readonly year: number;
  readonly years: readonly number[];
  readonly finding: Finding;
  /** Whose sources stand at the foot of the screen. */
  readonly comparison: Comparison;
  readonly onYear: (year: number) => void;
  readonly onFinding: (finding: Finding) => void;
  readonly onLeave: () => void;
  /** Whether the rise or the fall of the metric chosen is explained. */
  readonly rose: boolean;
  readonly phone: boolean;
  readonly children: ReactNode;
}

/** The pages of one card, whose title is the finding: what they are about stands small above it. */
const oneFinding: ReadonlySet<number> = new Set(
  (["explain", "targets", "ranking"] as const).map((name) => reviewPages.indexOf(name)),
);

const keysShown = { wide: 7, narrow: 3 };

/** Chế độ họp: the whole screen, one page at a time, by keys, by a finger or by the buttons. */
export function Meeting(props: Props) {
  const { placeName, headline, year, years, finding, onYear, onFinding, onLeave, phone, children } = props;
  const language = useLanguage();
  const say = reviewWords(language);
  const page = pageOf(finding);
  useMeetingScreen(onLeave);
  const turn = (step: number) => onFinding(firstFindingOf(page + step));
  const goYear = (step: -1 | 1) => {
    const next = yearBeside(years, year, step);
    if (next !== undefined) onYear(next);
  };
  useHotkeys(
    [
      ["ArrowLeft", unlessTaken(() => goYear(-1))],
      ["ArrowRight", unlessTaken(() => goYear(1))],
      ["PageUp", unlessTaken(() => turn(-1))],
      ["PageDown", unlessTaken(() => turn(1))],
      ["Escape", unlessTaken(onLeave)],
      ["F", unlessTaken(onLeave)],
    ].map(
      ([key, act]) =>
        [key, act, { preventDefault: false }] as [string, (event: KeyboardEvent) => void, object],
    ),
  );
  const swipe = useSwipe(turn);
  const focused = useCallback((title: HTMLHeadingElement | null) => title?.focus(), []);
  return (
    <div className={css.meeting} data-finding={!phone && oneFinding.has(page)} {...(phone ? {} : swipe)}>
      <MeetingHead {...props} page={page} />
      <h1 ref={focused} tabIndex={-1} className={css.headline}>
        {page === 0 || phone
          ? headline
          : reviewPages[page] === "doubts"
            ? props.doubts
            : pageTitle(reviewPages[page] ?? "year", props.rose, language)}
      </h1>
      <section className={css.content} aria-label={say.meeting.label(placeName, year)}>
        {children}
      </section>
      <MeetingFoot {...props} page={page} onTurn={turn} onStep={goYear} />
    </div>
  );
}

function MeetingHead({ placeName, year, comparison, onLeave, phone, page }: Props & { page: number }) {
  const words = useWords();
  const language = useLanguage();
  const say = reviewWords(language);
  const { frame, asKnown } = comparison.view;
  return (
    <div className={css.head}>
      <strong>{placeName}</strong>
      <span className={css.against}>{say.against(year)}</span>
      {frame !== "as-reported" && (
        <Badge tone="coverage">
          {frame === "today" ? words.frame.today : words.frame.onDay(formatDate(frame, language))}
        </Badge>
      )}
      {asKnown !== undefined && (
        <Badge tone="partial">{dayWords(language).known.chosen(formatDate(asKnown, language))}</Badge>
      )}
      {comparison.illustrative && <Badge tone="sample">{words.data.badge}</Badge>}
      <span className={css.where}>
        {!phone && (
          <>
            <span className={css.steps} aria-hidden="true">
              {reviewPages.map((name, at) => (
                <span key={name} data-on={at === page} />
              ))}
            </span>
            <span aria-live="polite">{say.meeting.of(page + 1, reviewPages.length)}</span>
          </>
        )}
        <button type="button" className={css.key} onClick={onLeave}>
          {say.meeting.leave} <kbd>Esc</kbd>
        </button>
      </span>
    </div>
  );
}

function MeetingFoot(
  props: Props & { page: number; onTurn: (step: number) => void; onStep: (step: -1 | 1) => void },
) {
  const { year, years, onYear, rose, phone, page, comparison, onTurn, onStep } = props;
  const words = useWords();
  const language = useLanguage();
  const say = reviewWords(language);
  const shown = yearKeys(years, year, phone ? keysShown.narrow : keysShown.wide);
  const last = page === reviewPages.length - 1;
  return (
    <div className={css.foot}>
      <nav className={css.years} aria-label={say.meeting.years}>
        <StepKey label={words.year.previous} on={yearBeside(years, year, -1)} onStep={() => onStep(-1)}>
          <path d="M13 8H3M7 4L3 8l4 4" />
        </StepKey>
        {shown.map((y) => (
          <button
            key={y}
            type="button"
            className={css.year}
            aria-current={y === year ? "true" : undefined}
            onClick={() => onYear(y)}
          >
            {y}
          </button>
        ))}
        <StepKey label={words.year.next} on={yearBeside(years, year, 1)} onStep={() => onStep(1)}>
          <path d="M3 8h10M9 4l4 4-4 4" />
        </StepKey>
      </nav>
      {!phone && (
        <>
          <p className={css.note}>
            <SourceLine comparison={comparison} />
          </p>
          <button type="button" className={css.key} onClick={() => (last ? onTurn(-page) : onTurn(1))}>
            {last
              ? say.meeting.first
              : `${say.meeting.next}: ${pageTitle(reviewPages[page + 1] ?? "year", rose, language)}`}
            {!last && <kbd>PgDn</kbd>}
          </button>
        </>
      )}
    </div>
  );
}

function StepKey(props: { label: string; on: number | undefined; onStep: () => void; children: ReactNode }) {
  const { label, on, onStep, children } = props;
  return (
    <button
      type="button"
      className={css.step}
      aria-label={label}
      disabled={on === undefined}
      onClick={onStep}
    >
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        aria-hidden="true"
      >
        {children}
      </svg>
    </button>
  );
}

/** A key that a chart, a list or an open source already answered is not the meeting's. */
function unlessTaken(act: () => void) {
  return (event: KeyboardEvent) => {
    if (event.defaultPrevented || isSourceOpen()) return;
    event.preventDefault();
    act();
  };
}

function isSourceOpen(): boolean {
  return document.querySelector("dialog[open]") !== null;
}

/** Takes the bars of the page away while it lasts, and leaves when the browser leaves its full screen. */
function useMeetingScreen(onLeave: () => void): void {
  useEffect(() => {
    document.documentElement.dataset.meeting = "";
    return () => {
      delete document.documentElement.dataset.meeting;
    };
  }, []);
  useEffect(() => {
    const onChange = () => {
      if (document.fullscreenElement === null && !isSourceOpen()) onLeave();
    };
    document.addEventListener("fullscreenchange", onChange);
    return () => document.removeEventListener("fullscreenchange", onChange);
  }, [onLeave]);
}
