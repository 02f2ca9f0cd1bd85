import { formatDate } from "@sosanh/chart/words/number-text";
import type { Comparison, TimelineEvent } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import type { Language } from "@sosanh/core/view/view";
import { useMutation } from "@tanstack/react-query";
import { useId, useMemo, useState } from "react";
import { trpc } from "../../trpc.ts";
import { useFailureText } from "../../ui/failure-text.ts";
import { AnnotationForm } from "./annotation-form.tsx";
import page from "./compare.module.css";
import { Icon } from "./compare-icons.tsx";
import { compareWords } from "./compare-words.ts";
import { actsBesides, eventsToList } from "./event-list.ts";
import css from "./event-panel.module.css";
import { forgetAnswers } from "./office-notes.ts";
import { placeNames } from "./place-names.ts";

interface Props {
  readonly comparison: Comparison;
  readonly metric: Metric;
}

const listed = 6;

/** Sự kiện: decrees that changed units, other definitions, and the office's own notes, which can be added and removed. */
export function EventPanel({ comparison, metric }: Props) {
  const words = compareWords(comparison.view.language);
  const id = useId();
  const Heading = comparison.metrics.length > 1 ? "h3" : "h2";
  const [everything, setEverything] = useState(false);
  const [writing, setWriting] = useState(false);
  const events = eventsToList(comparison);
  const names = useMemo(() => placeNames(comparison), [comparison]);
  const shown = everything ? events : events.slice(-listed);
  return (
    <section className={page.side} aria-labelledby={id}>
      <Heading id={id}>{words.events}</Heading>
      {events.length === 0 && <p>{words.eventsNone}</p>}
      {shown.length < events.length && (
        <button type="button" className={page.link} onClick={() => setEverything(true)}>
          {words.moreEvents(events.length - shown.length)}
        </button>
      )}
      <ul className={css.events}>
        {shown.map((event) => (
          <Event
            key={`${event.on} ${event.id ?? event.text.vi}`}
            {...{ event, names }}
            language={comparison.view.language}
          />
        ))}
      </ul>
      {writing ? (
        <AnnotationForm comparison={comparison} metric={metric} onDone={() => setWriting(false)} />
      ) : (
        <button type="button" className={page.link} onClick={() => setWriting(true)}>
          <Icon name="plus" />
          {words.addAnnotation}
        </button>
      )}
    </section>
  );
}

const named = 2;

interface EventProps {
  readonly event: TimelineEvent;
  readonly names: ReturnType<typeof placeNames>;
  readonly language: Language;
}

function Event({ event, names, language }: EventProps) {
  const words = compareWords(language);
  const text = event.text[language];
  const about = event.localities.flatMap((uid) => names.get(uid) ?? []);
  const more = about.length > named ? [words.morePlaces(about.length - named)] : [];
  const acts = actsBesides(event, language);
  const moreActs = acts.length > named ? [words.moreActs(acts.length - named)] : [];
  const details = [
    words.eventKinds[event.kind],
    [...acts.slice(0, named), ...moreActs].join(", "),
    [...about.slice(0, named), ...more].join(", "),
  ].filter(Boolean);
  return (
    <li className={css.event} data-kind={event.kind}>
      <i className={css.diamond} />
      <p>
        <b>{dayText(event, language)}</b>: {text}
        <small>{details.join(" · ")}</small>
      </p>
      {event.id !== undefined && <RemoveNote id={event.id} text={text} language={language} />}
    </li>
  );
}

/** A note on a whole year stands on its first or last day: the year says more. */
function dayText({ on, kind }: TimelineEvent, language: Language): string {
  const wholeYear = kind === "annotation" && /-(01-01|12-31)$/.test(on);
  return wholeYear ? on.slice(0, 4) : formatDate(on, language);
}

interface RemoveProps {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
}

function RemoveNote({ id, text, language }: RemoveProps) {
  const words = compareWords(language);
  const remove = useMutation(trpc.annotations.remove.mutationOptions({ onSuccess: forgetAnswers }));
  const failure = useFailureText(remove.error);
  return (
    <>
      <button
        type="button"
        className={css.remove}
        aria-label={words.annotationRemove(text)}
        disabled={remove.isPending}
        onClick={() => remove.mutate({ id })}
      >
        <Icon name="cross" />
      </button>
      {failure !== undefined && <span role="alert">{words.saveFailed(failure)}</span>}
    </>
  );
}
