import { formatNumber } from "@sosanh/chart/words/number-text";
import type { MetricCode } from "@sosanh/core/figures/metric";
import { isLocalityUid, type LocalityUid } from "@sosanh/core/places/locality";
import type { OpenLabel, RowDecision } from "@sosanh/core/submissions/table-mapping";
import { type ReactNode, useState } from "react";
import controls from "../../ui/controls.module.css";
import { MetricButton, type MetricChoices } from "../../ui/metric-button.tsx";
import { PlaceButton } from "../../ui/place-button.tsx";
import { useLanguage } from "../../words/words.tsx";
import css from "./add.module.css";
import { useAddWords } from "./add-words.ts";
import { decidedAnew, isSaid, openRows, rowDecision, withRow } from "./mapping-draft.ts";
import { PlaceName, usePlaceName } from "./place-name.tsx";
import type { TableCardProps } from "./table-card.tsx";

const atOnce = 10;

/** Names in a table that neither the register nor the catalogue has for certain; a person says once what they mean. */
export function OpenLabels(props: TableCardProps) {
  const language = useLanguage();
  const { tables: words } = useAddWords();
  const [most, setMost] = useState(atOnce);
  const { drafts, group } = props;
  const openLabels = openRows(group);
  const left = openLabels.length - most;
  return (
    <div className={css.part}>
      <h3>{openLabels.every((open) => isSaid(drafts, group, open)) ? words.said : words.open}</h3>
      <p className="note">{words.openText}</p>
      <ul className={css.labels}>
        {openLabels.slice(0, most).map((open) => (
          <Label key={`${open.of} ${open.label}`} open={open} {...props} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className={controls.button} onClick={() => setMost(most + 50)}>
          {words.moreLabels(formatNumber(Math.min(left, 50), { language }))}
        </button>
      )}
    </div>
  );
}

function Label({ open, ...props }: { readonly open: OpenLabel } & TableCardProps) {
  const { group, drafts, onDrafts, catalogue } = props;
  const language = useLanguage();
  const { tables: words } = useAddWords();
  const decision = rowDecision(drafts, group, open.label);
  const isLeftOut = decision.isLeftOut === true;
  const say = (change: { readonly [K in keyof RowDecision]?: RowDecision[K] | undefined }) =>
    onDrafts(withRow(drafts, group, decidedAnew(decision, change)));
  return (
    <li className={css.label} data-out={isLeftOut || undefined}>
      <span className={css.labelText}>
        <b>{open.label}</b>{" "}
        <span className={css.quiet}>{words.rows(formatNumber(open.rows, { language }))}</span>
      </span>
      {!isLeftOut && open.of === "metric" && catalogue !== undefined && (
        <span className={css.candidates}>
          <MetricButton
            metric={decision.metric}
            choices={catalogue}
            label={words.forMetric(open.label)}
            likely={open.candidates}
            onMetric={(metric) => say({ metric })}
          />
          {decision.metric === undefined && (
            <Guess code={open.candidates[0]} catalogue={catalogue} onMetric={(metric) => say({ metric })} />
          )}
        </span>
      )}
      {!isLeftOut && open.of === "place" && (
        <PlaceOf {...{ open, props }} place={decision.place} onPlace={(place) => say({ place })} />
      )}
      <label className={css.check}>
        <input
          type="checkbox"
          aria-label={words.leaveOutLabel(open.label)}
          checked={isLeftOut}
          onChange={({ target }) => say({ isLeftOut: target.checked ? true : undefined })}
        />
        {words.leaveOut}
      </label>
    </li>
  );
}

interface GuessProps {
  readonly code: MetricCode | undefined;
  readonly catalogue: MetricChoices;
  readonly onMetric: (metric: MetricCode) => void;
}

/** The metric that was guessed, to be taken at a press. */
function Guess({ code, catalogue, onMetric }: GuessProps): ReactNode {
  const language = useLanguage();
  const { tables: words } = useAddWords();
  const metric = catalogue.metrics.find((one) => one.code === code);
  if (metric === undefined) return null;
  return (
    <>
      <span className={css.quiet}>{words.maybe}</span>
      <button type="button" className={controls.button} onClick={() => onMetric(metric.code)}>
        {metric.name[language]}
      </button>
    </>
  );
}

interface PlaceOfProps {
  readonly open: OpenLabel;
  readonly place: LocalityUid | undefined;
  readonly onPlace: (place: LocalityUid) => void;
  readonly props: TableCardProps;
}

const mostCandidates = 3;

/** Which place: one of those it may be at a press, or any from the list. */
function PlaceOf({ open, place, onPlace, props }: PlaceOfProps): ReactNode {
  const { tables: words } = useAddWords();
  const name = usePlaceName(place ?? "vn");
  const candidates = open.candidates.filter(isLocalityUid).slice(0, mostCandidates);
  return (
    <span className={css.candidates}>
      <PlaceButton
        place={place}
        placeName={place === undefined ? words.choosePlace : name}
        onPlace={onPlace}
        renderPlacePicker={props.renderPlacePicker}
        period={props.period}
        label={words.forPlace(open.label)}
        hotkey={false}
      />
      {place === undefined && candidates.length > 0 && (
        <>
          <span className={css.quiet}>{words.maybe}</span>
          {candidates.map((uid) => (
            <button key={uid} type="button" className={controls.button} onClick={() => onPlace(uid)}>
              <PlaceName place={uid} />
            </button>
          ))}
        </>
      )}
    </span>
  );
}
