import { formatValue } from "@sosanh/chart/words/number-text";
import { periodEnd } from "@sosanh/core/figures/period";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { RouterOutputs } from "../../trpc.ts";
import { trpc } from "../../trpc.ts";
import controls from "../../ui/controls.module.css";
import { useLanguage, useWords } from "../../words/words.tsx";
import { citationText } from "./citation-text.ts";
import { Figure } from "./figure.tsx";
import { periodText } from "./period-text.ts";
import styles from "./sources-page.module.css";
import { targetText } from "./target-list.tsx";

type SourceDetail = RouterOutputs["sources"]["get"];
type Observation = SourceDetail["observations"][number];

const page = 60;

/** The figures of one document, in its order. A held one has its note and no number. */
export function SourceFigures({ detail }: { detail: SourceDetail }) {
  const words = useWords();
  const [limit, setLimit] = useState(page);
  const shown = detail.observations.slice(0, limit);
  const look = useNames(shown, detail.source.illustrative ? "sample" : "real");
  const total = detail.observations.length;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard. */}
      <section className={styles.card} aria-label={words.sources.figures} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.sources.metric}</th>
              <th scope="col">{words.sources.locality}</th>
              <th scope="col">{words.sources.period}</th>
              <th scope="col" className="num">
                {words.sources.value}
              </th>
              <th scope="col">{words.sources.state}</th>
              <th scope="col">{words.sources.where}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((observation, index) => (
              <Row key={index} observation={observation} look={look} />
            ))}
          </tbody>
        </table>
      </section>
      <div className={styles.foot}>
        <span className="note">{words.sources.shown(shown.length, total)}</span>
        {total > shown.length && (
          <button type="button" className={controls.button} onClick={() => setLimit(limit + 4 * page)}>
            {words.sources.more}
          </button>
        )}
      </div>
      {detail.targets.length > 0 && <Targets detail={detail} />}
    </>
  );
}

function Row({ observation, look }: { observation: Observation; look: ReturnType<typeof useNames> }) {
  const words = useWords();
  const language = useLanguage();
  const { metric: code, locality, period, state } = observation;
  const metric = look.metric(code);
  const style = { language, decimals: metric?.decimals ?? 0, unit: metric?.unit[language] ?? "" };
  const held = state === "held";
  return (
    <tr data-state={state}>
      <th scope="row">{metric?.name[language] ?? code}</th>
      <td>{look.place(locality, periodEnd(period))}</td>
      <td>{periodText(period, language)}</td>
      <td className={held ? styles.heldValue : "num"}>
        {held ? (
          <>
            <span className={`hatch ${styles.swatch}`} /> {words.sources.heldValue}
          </>
        ) : (
          <Figure figure={{ data: look.data, metric: code, locality, period }}>
            {formatValue(observation.value, style)}
          </Figure>
        )}
      </td>
      <td>
        {words.sources.states[state]}
        {observation.note !== undefined && <span className={styles.detail}>{observation.note}</span>}
      </td>
      <td className={styles.where}>{citationText(observation.citation.place, words)}</td>
    </tr>
  );
}

function Targets({ detail }: { detail: SourceDetail }) {
  const words = useWords();
  const language = useLanguage();
  const look = useNames(detail.targets, detail.source.illustrative ? "sample" : "real");
  return (
    <section className={styles.targets}>
      <h2>{words.sources.targets}</h2>
      <ul>
        {detail.targets.slice(0, page).map((target, index) => (
          <li key={index}>
            {look.metric(target.metric)?.name[language] ?? target.metric} ·{" "}
            {look.place(target.locality, periodEnd(target.period))} · {periodText(target.period, language)}:{" "}
            <strong>{targetText({ target, metric: look.metric(target.metric), words, language })}</strong>
            {target.setBy !== undefined && <> ({words.figure.setBy(target.setBy)})</>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The names of the metrics and places of some figures; a code stands until its name has come. */
function useNames(figures: readonly Pick<Observation, "locality" | "period">[], data: "real" | "sample") {
  const catalogue = useQuery(trpc.metrics.list.queryOptions({ data }));
  const asked = [
    ...new Map(
      figures.map(({ locality, period }) => [
        `${locality} ${periodEnd(period)}`,
        { uid: locality, on: periodEnd(period) },
      ]),
    ).values(),
  ];
  const found = useQueries({ queries: asked.map((input) => trpc.localities.get.queryOptions(input)) });
  return {
    data,
    metric: (code: string) => catalogue.data?.metrics.find((m) => m.code === code),
    place: (uid: string, on: string) => {
      const at = asked.findIndex((a) => a.uid === uid && a.on === on);
      return found[at]?.data?.name ?? uid;
    },
  };
}
