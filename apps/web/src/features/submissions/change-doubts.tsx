import { formatNumber, formatValue } from "@sosanh/chart/words/number-text";
import { periodEnd } from "@sosanh/core/figures/period";
import { isKnown } from "@sosanh/core/figures/value";
import { checkSentence } from "@sosanh/core/submissions/check-sentence";
import type { PublicationDoubts, SpokenAgainst } from "@sosanh/core/submissions/publication";
import type { ReactNode } from "react";
import { decimalsOf } from "../../ui/decimals-of.ts";
import { Mark } from "../../ui/mark.tsx";
import type { MetricChoices } from "../../ui/metric-button.tsx";
import { periodText } from "../../ui/period-text.ts";
import { useLanguage } from "../../words/words.tsx";
import css from "./changes.module.css";
import { PlaceName } from "./place-name.tsx";
import { useSubmissionWords } from "./submission-words.ts";

interface Props {
  readonly doubts: PublicationDoubts;
  readonly catalogue: MetricChoices | undefined;
  /** A way to the figure within the submission. */
  readonly renderOrdinal: (ordinal: number) => ReactNode;
}

const atOnce = 6;

/** What was decided although something speaks against it: nobody approves it unseen. */
export function ChangeDoubts({ doubts: { count, listed }, catalogue, renderOrdinal }: Props) {
  const language = useLanguage();
  const { changes: words } = useSubmissionWords();
  if (count === 0) return null;
  const text = (n: number) => formatNumber(n, { language });
  const item = (doubt: SpokenAgainst) => (
    <Doubt key={doubt.ordinal} {...{ doubt, catalogue }} way={renderOrdinal(doubt.ordinal)} />
  );
  const more = listed.slice(atOnce);
  return (
    <section className={css.doubts} aria-label={words.doubts(text(count))}>
      <h3>{words.doubts(text(count))}</h3>
      <ul>{listed.slice(0, atOnce).map(item)}</ul>
      {more.length > 0 && (
        <details className={css.same}>
          <summary>{words.more(text(more.length))}</summary>
          <ul>{more.map(item)}</ul>
        </details>
      )}
      {listed.length < count && <p className="note">{words.cut(text(listed.length), text(count))}</p>}
    </section>
  );
}

function Doubt(props: {
  readonly doubt: SpokenAgainst;
  readonly catalogue: MetricChoices | undefined;
  readonly way: ReactNode;
}) {
  const language = useLanguage();
  const { figure, checks } = props.doubt;
  const metric = props.catalogue?.metrics.find(({ code }) => code === figure.metric);
  const own = isKnown(figure.value) ? decimalsOf(figure.value.value) : 0;
  const value = formatValue(figure.value, {
    language,
    decimals: Math.max(metric?.decimals ?? 0, own),
    ...(metric === undefined ? {} : { unit: metric.unit[language] }),
  });
  return (
    <li>
      <Mark kind="caution" />
      <span>
        <b>{value}</b> · {metric?.name[language] ?? figure.metric} ·{" "}
        <PlaceName place={figure.locality} on={periodEnd(figure.period)} /> ·{" "}
        {periodText(figure.period, language)}
        <br />
        {checks.map((check) => checkSentence(check, language, metric)).join(" ")} {props.way}
      </span>
    </li>
  );
}
