import { formatValue } from "@sosanh/chart/words/number-text";
import { periodEnd } from "@sosanh/core/figures/period";
import type { CitationPlace } from "@sosanh/core/figures/source";
import { Link, useSearch } from "@tanstack/react-router";
import { keptWords, type Search } from "../../address.ts";
import { placeWords } from "../../document-address.ts";
import type { RouterOutputs } from "../../trpc.ts";
import { periodText } from "../../ui/period-text.ts";
import { useLanguage, useWords } from "../../words/words.tsx";
import { citationText } from "./citation-text.ts";
import { Figure } from "./figure.tsx";
import type { FigureNames } from "./figure-names.ts";
import styles from "./sources-page.module.css";
import { sourcesWords } from "./sources-words.ts";

/** One figure of a source; from one that is held a reader comes to decide on it. */
export function SourceFigureRow(props: {
  readonly index: number;
  readonly observation: RouterOutputs["sources"]["figures"]["observations"][number];
  readonly names: FigureNames;
  /** The kept document that the source is. */
  readonly document: string | undefined;
  readonly measure: (row: HTMLTableRowElement | null) => void;
}) {
  const { index, observation, names, document, measure } = props;
  const words = useWords();
  const language = useLanguage();
  const ownWords = sourcesWords(language);
  const { metric: code, locality, period, state } = observation;
  const metric = names.metric(code);
  const style = { language, decimals: metric?.decimals ?? 0, unit: metric?.unit[language] ?? "" };
  const isHeld = state === "held";
  const figure = { data: names.data, metric: code, locality, period };
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} data-state={state}>
      <th scope="row">{metric?.name[language] ?? code}</th>
      <td className={styles.place}>{names.place(locality, periodEnd(period))}</td>
      <td className={styles.place}>{periodText(period, language)}</td>
      <td className={isHeld ? styles.heldValue : "num"}>
        {isHeld ? (
          <>
            <span className={`hatch ${styles.swatch}`} /> {words.sources.heldValue}
          </>
        ) : (
          <Figure figure={figure}>{formatValue(observation.value, style)}</Figure>
        )}
      </td>
      <td>
        {observation.isSuperseded === true
          ? ownWords.superseded[isHeld ? "held" : "other"]
          : words.sources.states[state]}
        {isHeld && observation.isSuperseded !== true && (
          <span className={styles.decide}>
            {" · "}
            <Figure figure={figure}>{ownWords.decide}</Figure>
          </span>
        )}
        {observation.note !== undefined && <span className={styles.detail}>{observation.note}</span>}
      </td>
      <td className={styles.where}>
        <Place place={observation.citation.place} document={document} />
      </td>
    </tr>
  );
}

/** Where in the source the figure stands; of a kept document the way there. */
function Place({ place, document }: { place: CitationPlace; document: string | undefined }) {
  const words = useWords();
  const search: Search = useSearch({ strict: false });
  const text = citationText(place, words);
  if (document === undefined) return text;
  return (
    <Link to="/van-ban/$id" params={{ id: document }} search={{ ...keptWords(search), ...placeWords(place) }}>
      {text}
    </Link>
  );
}
