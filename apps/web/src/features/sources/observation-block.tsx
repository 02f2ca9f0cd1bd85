import { formatDate, formatValue } from "@sosanh/chart/words/number-text";
import type { Metric } from "@sosanh/core/figures/metric";
import type { Observation } from "@sosanh/core/figures/observation";
import type { Source } from "@sosanh/core/figures/source";
import { Link, useSearch } from "@tanstack/react-router";
import { Fragment } from "react";
import type { Search } from "../../address.ts";
import { keptWords } from "../../address.ts";
import { LinkOutIcon } from "../../ui/icons.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import { citationText } from "./citation-text.ts";
import styles from "./evidence.module.css";
import { webAddress } from "./web-address.ts";

interface Props {
  readonly observation: Observation;
  readonly metric: Metric;
  readonly sources: readonly Source[];
  /** Also writes the observation's own number; a held one never shows its number. */
  readonly withValue: boolean;
}

/** One recorded figure: its document, the place in it, its revision and what a reader must know. */
export function ObservationBlock({ observation, metric, sources, withValue }: Props) {
  const words = useWords();
  const language = useLanguage();
  const search: Search = useSearch({ strict: false });
  const source = sources.find((s) => s.id === observation.citation.source);
  const held = observation.state === "held";
  const style = { language, decimals: metric.decimals, unit: metric.unit[language] };
  const facts = [
    [words.figure.publisher, source?.publisher],
    [
      words.figure.published,
      source?.published === undefined ? undefined : formatDate(source.published, language),
    ],
    [words.figure.place, citationText(observation.citation.place, words)],
    [words.figure.revision, observation.revision > 1 ? String(observation.revision) : undefined],
    [words.figure.note, observation.note],
    [words.figure.licence, source?.licence],
    [words.figure.hash, source?.hash?.slice(0, 16)],
  ].filter((fact): fact is [string, string] => fact[1] !== undefined);
  const address = webAddress(source?.address);
  return (
    <section className={styles.observation} data-state={observation.state}>
      {held && (
        <p className={styles.held}>
          <span className={`hatch ${styles.swatch}`} />
          <span>
            <strong>{words.figure.held}.</strong> {words.figure.heldText}
          </span>
        </p>
      )}
      {withValue && !held && <p className={styles.otherValue}>{formatValue(observation.value, style)}</p>}
      <p className={styles.title}>
        <Link to="/nguon/$id" params={{ id: observation.citation.source }} search={keptWords(search)}>
          {source?.title ?? observation.citation.source}
        </Link>
      </p>
      <dl className={styles.facts}>
        {facts.map(([name, text]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </Fragment>
        ))}
      </dl>
      {address !== undefined && (
        <a className={styles.address} href={address} target="_blank" rel="noopener noreferrer">
          <LinkOutIcon />
          <AddressText host={new URL(address).host} />
        </a>
      )}
    </section>
  );
}

/** A repository of files keeps copies; the document itself lies with its publisher. */
function AddressText({ host }: { host: string }) {
  const words = useWords();
  if (host === "github.com") return words.figure.openCopy(host);
  return (
    <>
      {words.figure.openSource}
      <span className={styles.host}>{host}</span>
    </>
  );
}
