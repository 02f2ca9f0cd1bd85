import { word } from "@sosanh/chart/words/words";
import { type Period, periodParts } from "@sosanh/core/figures/period";
import { decidedKinds } from "@sosanh/core/submissions/figure-decision";
import { earliestYear, latestYear } from "@sosanh/core/view/view";
import { type ReactNode, useEffect, useRef, useState } from "react";
import controls from "../../ui/controls.module.css";
import { useFailureText } from "../../ui/failure-text.ts";
import { MetricButton } from "../../ui/metric-button.tsx";
import { PlaceButton } from "../../ui/place-button.tsx";
import { UnitDoubt } from "../../ui/unit-of-period.tsx";
import { useLanguage } from "../../words/words.tsx";
import { countText } from "./figure-text.ts";
import fields from "./item-fields.module.css";
import { usePlaceName } from "./place-name.tsx";
import { useReview } from "./review-context.ts";
import { useReviewWords } from "./review-words.ts";
import { acceptedTogether, commonPeriod, type GivenTogether, heldTogether } from "./together.ts";
import css from "./together-bar.module.css";

/** What is given to the figures that are chosen, and deciding all of them by one word. */
export function TogetherBar() {
  const words = useReviewWords();
  const language = useLanguage();
  const review = useReview();
  const { marking, together, decide, metricOf, selected } = review;
  const [given, setGiven] = useState<GivenTogether>({});
  const [reason, setReason] = useState("");
  const failure = useFailureText(together.error);
  const first = useRef<HTMLDivElement>(null);
  const { figures } = marking;
  const period = commonPeriod(figures, given);
  const asked = { given, metricOf, reason };
  const { ready, lacking, lacks } = acceptedTogether(figures, asked);
  const accept = () => {
    if (!together.isPending) together.run(ready, { lacking, lacks });
  };
  const reject = () => {
    const said = reason.trim();
    const decision = { kind: "rejected" as const, ...(said !== "" && { reason: said }) };
    marking.clear();
    decide(figures.map(({ ordinal }) => ({ ordinal, decision })));
    together.tell({ done: figures.length, left: [], lacking: 0, lacks: [] });
  };
  const hold = () => {
    const held = heldTogether(figures, asked);
    marking.clear();
    if (held.ready.length > 0) decide(held.ready);
    together.tell({ done: held.ready.length, left: [], lacking: held.lacking, lacks: held.lacks });
  };
  useMarkActions({
    ...{ accept, reject, hold },
    edit: () => first.current?.querySelector("button")?.click(),
  });
  const count = (n: number) => countText(n, language);
  return (
    <section className={css.bar} aria-label={words.marked(count(figures.length))}>
      <header className={css.head}>
        <h2>
          <span role="status">{words.marked(count(figures.length))}</span>
        </h2>
        {selected !== undefined && (
          <button type="button" className={css.link} onClick={() => marking.samePlace(selected)}>
            {words.markPlace} <kbd>P</kbd>
          </button>
        )}
        <button type="button" className={css.link} onClick={marking.clear}>
          {words.unmark} <kbd>Esc</kbd>
        </button>
      </header>
      <div ref={first}>
        <GivenFields {...{ given, period }} onGiven={(part) => setGiven({ ...given, ...part })} />
      </div>
      <UnitDoubt place={given.locality} period={period} />
      <label className={css.reason}>
        <span>{words.reasonMaybe}</span>
        <input
          type="text"
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {lacking > 0 && (
        <p className="note">
          {words.leftLacking(count(lacking), lacks.map((lack) => words.lacks[lack]).join(", "))}
        </p>
      )}
      <div className={css.actions}>
        <button
          type="button"
          className={controls.primary}
          disabled={together.isPending || ready.length === 0}
          onClick={accept}
        >
          {(together.isPending ? words.acceptingCount : words.acceptMarked)(count(ready.length))}{" "}
          <kbd>Enter</kbd>
        </button>
        <button type="button" className={controls.button} onClick={reject}>
          {words.reject} <kbd>X</kbd>
        </button>
        <button type="button" className={controls.button} onClick={hold}>
          {words.hold} <kbd>H</kbd>
        </button>
      </div>
      {failure !== undefined && <p role="alert">{failure}</p>}
    </section>
  );
}

function useMarkActions(own: NonNullable<ReturnType<typeof useReview>["markActions"]["current"]>): void {
  const { markActions } = useReview();
  useEffect(() => {
    markActions.current = own;
    return () => {
      if (markActions.current === own) markActions.current = undefined;
    };
  });
}

interface FieldsProps {
  readonly given: GivenTogether;
  readonly period: Period | undefined;
  readonly onGiven: (part: GivenTogether) => void;
}

/** Place, metric, period and kind; what is left alone stays as each figure was read. */
function GivenFields({ given, period, onGiven }: FieldsProps) {
  const words = useReviewWords();
  const language = useLanguage();
  const { choices, renderPlacePicker } = useReview();
  const placeName = usePlaceName(given.locality, given.year, words.asEach);
  return (
    <div className={`${fields.fields} ${css.given}`}>
      <Field label={words.place}>
        <PlaceButton
          place={given.locality}
          placeName={given.locality === undefined ? words.asEach : placeName}
          onPlace={(locality) => onGiven({ locality })}
          renderPlacePicker={renderPlacePicker}
          period={period}
          label={words.place}
          hotkey={false}
        />
      </Field>
      <Field label={words.metric}>
        <MetricButton
          metric={given.metric}
          choices={choices}
          onMetric={(metric) => onGiven({ metric })}
          label={words.metric}
          placeholder={words.asEach}
        />
      </Field>
      <Field label={words.part}>
        <span className={fields.period}>
          <input
            type="number"
            aria-label={words.year}
            placeholder="–"
            min={earliestYear}
            max={latestYear}
            value={given.year ?? ""}
            onChange={({ target: { valueAsNumber: year } }) =>
              onGiven({ year: Number.isInteger(year) ? year : undefined })
            }
          />
          <select
            aria-label={words.part}
            value={given.part ?? ""}
            onChange={(event) => onGiven({ part: periodParts.find((part) => part === event.target.value) })}
          >
            <option value="">{words.asEach}</option>
            {periodParts.map((part) => (
              <option key={part} value={part}>
                {word(language, `part.${part}`)}
              </option>
            ))}
          </select>
        </span>
      </Field>
      <Field label={words.kind}>
        <select
          aria-label={words.kind}
          value={given.kind ?? ""}
          onChange={(event) => onGiven({ kind: decidedKinds.find((kind) => kind === event.target.value) })}
        >
          <option value="">{words.asEach}</option>
          {decidedKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
      </Field>
    </div>
  );
}

function Field(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={fields.field}>
      <span className={fields.label} aria-hidden="true">
        {props.label}
      </span>
      {props.children}
    </div>
  );
}
