import { word } from "@sosanh/chart/words/words";
import { periodParts } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { decidedKinds } from "@sosanh/core/submissions/figure-decision";
import { earliestYear, latestYear } from "@sosanh/core/view/view";
import { type ReactNode, useState } from "react";
import { MetricButton } from "../../ui/metric-button.tsx";
import { useOwnValidity } from "../../ui/own-validity.ts";
import { PlaceButton } from "../../ui/place-button.tsx";
import { useLanguage } from "../../words/words.tsx";
import { periodOf } from "./figure-draft.ts";
import css from "./item-fields.module.css";
import { NewMetric } from "./new-metric.tsx";
import { newMetricWords } from "./new-metric-words.ts";
import open from "./open-item.module.css";
import { usePlaceName, usePlacePath } from "./place-name.tsx";
import { useReview } from "./review-context.ts";
import { useReviewWords } from "./review-words.ts";
import type { OpenFigure } from "./use-open-item.ts";

/** Of what, of whom, of when, and whether it was reached or is to be. */
export function ItemFields({ item }: { readonly item: OpenFigure }) {
  const words = useReviewWords();
  const review = useReview();
  const { draft, change, figure, lacks } = item;
  const name = usePlaceName(draft.locality, draft.year, figure.read.locality.name);
  const language = useLanguage();
  const [added, setAdded] = useState<{ readonly anchor: HTMLElement; readonly name: string }>();
  const group = review.choices.metrics.filter((metric) => metric.group === figure.read.group);
  return (
    <>
      <div ref={item.fields} className={css.fields}>
        <Field label={words.metric} isLacking={lacks.includes("metric")}>
          <MetricButton
            metric={draft.metric}
            choices={review.choices}
            onMetric={(metric) => change({ metric })}
            label={words.metric}
            placeholder={words.choose}
            likely={group.map(({ code }) => code)}
            other={{
              label: newMetricWords(language).open,
              onOther: (searched, anchor) => setAdded({ anchor, name: searched }),
            }}
          />
        </Field>
        <Field label={words.place} isLacking={lacks.includes("locality")}>
          <PlaceButton
            place={draft.locality}
            placeName={draft.locality === undefined ? words.choose : name}
            onPlace={(locality) => change({ locality })}
            renderPlacePicker={review.renderPlacePicker}
            period={periodOf(draft)}
            label={words.place}
            hotkey={false}
          />
        </Field>
        <PeriodField item={item} />
        <KindField item={item} />
      </div>
      <MayBe item={item} />
      {draft.metric === undefined && (
        <button
          type="button"
          className={open.quiet}
          onClick={(event) => setAdded({ anchor: event.currentTarget, name: "" })}
        >
          {newMetricWords(language).open}
        </button>
      )}
      {added !== undefined && (
        <NewMetric
          read={figure.read}
          {...added}
          onClose={() => setAdded(undefined)}
          onAdded={(metric) => {
            setAdded(undefined);
            change({ metric });
          }}
        />
      )}
    </>
  );
}

function Field(props: { label: string; isLacking: boolean; children: ReactNode }) {
  return (
    <div className={css.field} data-lacking={props.isLacking || undefined}>
      <span className={css.label} aria-hidden="true">
        {props.label}
      </span>
      {props.children}
    </div>
  );
}

function PeriodField({ item }: { readonly item: OpenFigure }) {
  const words = useReviewWords();
  const language = useLanguage();
  const validity = useOwnValidity();
  const { draft, change, lacks } = item;
  return (
    <Field label={words.part} isLacking={lacks.includes("year")}>
      <span className={css.period}>
        <input
          type="number"
          aria-label={words.year}
          min={earliestYear}
          max={latestYear}
          {...validity}
          value={draft.year ?? ""}
          onChange={(event) => {
            const year = event.target.valueAsNumber;
            change({ year: Number.isInteger(year) ? year : undefined });
          }}
        />
        <select
          aria-label={words.part}
          value={draft.part}
          onChange={(event) => {
            const part = periodParts.find((one) => one === event.target.value);
            if (part !== undefined) change({ part });
          }}
        >
          {periodParts.map((part) => (
            <option key={part} value={part}>
              {word(language, `part.${part}`)}
            </option>
          ))}
        </select>
      </span>
    </Field>
  );
}

function KindField({ item }: { readonly item: OpenFigure }) {
  const words = useReviewWords();
  const { draft, change, lacks } = item;
  return (
    <Field label={words.kind} isLacking={lacks.includes("kind")}>
      <select
        aria-label={words.kind}
        value={draft.kind ?? ""}
        onChange={(event) => change({ kind: decidedKinds.find((kind) => kind === event.target.value) })}
      >
        {draft.kind === undefined && <option value="">{words.choose}</option>}
        {decidedKinds.map((kind) => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** The places that a name may mean, each one press away. */
function MayBe({ item }: { readonly item: OpenFigure }) {
  const words = useReviewWords();
  const { draft, change, figure } = item;
  const candidates = figure.read.locality.candidates ?? [];
  if (draft.locality !== undefined || candidates.length === 0) return null;
  return (
    <p className={css.maybe}>
      {words.mayBe}
      {candidates.slice(0, 6).map((uid) => (
        <Candidate key={uid} uid={uid} year={draft.year} onChoose={() => change({ locality: uid })} />
      ))}
    </p>
  );
}

function Candidate(props: { uid: LocalityUid; year: number | undefined; onChoose: () => void }) {
  const name = usePlacePath(props.uid, props.year);
  return (
    <button type="button" className={css.candidate} onClick={props.onChoose}>
      {name}
    </button>
  );
}
