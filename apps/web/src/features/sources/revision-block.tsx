import { formatDate, formatValue } from "@sosanh/chart/words/number-text";
import type { FigureRevision } from "@sosanh/core/figures/figure-evidence";
import type { Metric } from "@sosanh/core/figures/metric";
import type { Source } from "@sosanh/core/figures/source";
import { Link, useSearch } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import type { Search } from "../../address.ts";
import { keptWords } from "../../address.ts";
import { placeWords } from "../../document-address.ts";
import { ChevronRightIcon, LinkOutIcon } from "../../ui/icons.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import { citationText } from "./citation-text.ts";
import { DecisionLine } from "./decision-line.tsx";
import styles from "./evidence.module.css";
import { evidenceWords } from "./evidence-words.ts";
import { Excerpt } from "./excerpt.tsx";
import { webAddress } from "./web-address.ts";

interface Props {
  readonly revision: FigureRevision;
  readonly metric: Metric;
  readonly sources: readonly Source[];
  /** Also writes the revision's own number; a held one never shows its number. */
  readonly withValue: boolean;
  /** The figure that counted before it. */
  readonly before?: FigureRevision | undefined;
}

/** One recorded figure: its sentence, its document and the way to the place in it, who decided, and why. */
export function RevisionBlock({ revision, metric, sources, withValue, before }: Props) {
  const words = useWords();
  const language = useLanguage();
  const { observation, document, excerpt } = revision;
  const source = sources.find((s) => s.id === observation.citation.source);
  const isHeld = observation.state === "held";
  const style = { language, decimals: metric.decimals, unit: metric.unit[language] };
  return (
    <section className={styles.observation} data-state={observation.state}>
      {isHeld && (
        <p className={styles.held}>
          <span className={`hatch ${styles.swatch}`} />
          <span>
            <strong>{words.figure.held}.</strong> {words.figure.heldText}
          </span>
        </p>
      )}
      {withValue && !isHeld && <p className={styles.otherValue}>{formatValue(observation.value, style)}</p>}
      {excerpt !== undefined && !isHeld && <Excerpt excerpt={excerpt} place={observation.citation.place} />}
      {!isOfOffice(revision) && (
        <p className={styles.title}>
          <SourceLink id={observation.citation.source}>
            {source?.title ?? observation.citation.source}
          </SourceLink>
        </p>
      )}
      {document !== undefined && <OpenHere revision={revision} document={document} />}
      <Facts {...{ revision, source }} />
      <DecisionLine revision={revision} before={before} metric={metric} />
      {document === undefined && <PublicAddress address={webAddress(source?.address)} />}
    </section>
  );
}

/** What was typed in or corrected here has no document of its own; its submission is named with the decision. */
function isOfOffice({ submission, document }: FigureRevision): boolean {
  return document === undefined && submission !== undefined;
}

function SourceLink({ id, children }: { id: string; children: ReactNode }) {
  const search: Search = useSearch({ strict: false });
  return (
    <Link to="/nguon/$id" params={{ id }} search={keptWords(search)}>
      {children}
    </Link>
  );
}

/** The second of at most two presses from a figure to its place in the document as it was given. */
function OpenHere(props: {
  readonly revision: FigureRevision;
  readonly document: NonNullable<FigureRevision["document"]>;
}) {
  const { observation } = props.revision;
  const words = evidenceWords(useLanguage());
  const search: Search = useSearch({ strict: false });
  return (
    <p className={styles.openHere}>
      <Link
        to="/van-ban/$id"
        params={{ id: props.document.id }}
        search={{ ...keptWords(search), ...placeWords(observation.citation.place) }}
      >
        {words.openHere}
        <ChevronRightIcon />
      </Link>
    </p>
  );
}

function Facts({ revision, source }: { revision: FigureRevision; source: Source | undefined }) {
  const words = useWords();
  const language = useLanguage();
  const { observation, document, decision } = revision;
  // What was written as the reason of a decision is said with the decision.
  const note = observation.note === decision?.reason ? undefined : observation.note;
  const hash = document?.hash ?? source?.hash;
  const facts = [
    [words.figure.publisher, source?.publisher],
    [
      words.figure.published,
      source?.published === undefined ? undefined : formatDate(source.published, language),
    ],
    [words.figure.place, isOfOffice(revision) ? undefined : citationText(observation.citation.place, words)],
    [words.figure.note, note],
    [words.figure.licence, source?.licence],
  ].filter((fact): fact is [string, string] => fact[1] !== undefined);
  if (facts.length === 0 && hash === undefined) return null;
  return (
    <dl className={styles.facts}>
      {facts.map(([name, text]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </Fragment>
      ))}
      {hash !== undefined && (
        <>
          <dt>{words.figure.hash}</dt>
          <dd>
            <code className={styles.hash} title={hash}>
              {hash.slice(0, 16)}…
            </code>
          </dd>
        </>
      )}
    </dl>
  );
}

function PublicAddress({ address }: { address: string | undefined }) {
  const words = useWords();
  if (address === undefined) return null;
  const { host } = new URL(address);
  return (
    <a className={styles.address} href={address} target="_blank" rel="noopener noreferrer">
      <LinkOutIcon />
      {/* A repository of files keeps copies; the document itself lies with its publisher. */}
      {host === "github.com" ? (
        words.figure.openCopy(host)
      ) : (
        <>
          {words.figure.openSource}
          <span className={styles.host}>{host}</span>
        </>
      )}
    </a>
  );
}
