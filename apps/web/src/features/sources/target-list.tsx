import { formatPercent, formatValue } from "@sosanh/chart/words/number-text";
import type { Metric } from "@sosanh/core/figures/metric";
import type { Target } from "@sosanh/core/figures/target";
import { known } from "@sosanh/core/figures/value";
import type { Language } from "@sosanh/core/view/view";
import { Link, useSearch } from "@tanstack/react-router";
import { keptWords, type Search } from "../../address.ts";
import { placeWords } from "../../document-address.ts";
import type { RouterOutputs } from "../../trpc.ts";
import type { Words } from "../../words/vi.ts";
import { useLanguage, useWords } from "../../words/words.tsx";
import { citationText } from "./citation-text.ts";
import styles from "./evidence.module.css";

type Evidence = RouterOutputs["sources"]["figure"];

/** What the locality was to reach, who set it and where that is written. */
export function TargetList({ evidence, metric }: { evidence: Evidence; metric: Metric }) {
  const words = useWords();
  const language = useLanguage();
  return (
    <>
      <h3 className={styles.section}>{words.figure.targets}</h3>
      <ul className={styles.targets}>
        {evidence.targets.map((target) => (
          <li key={`${target.citation.source}·${target.content.kind}`}>
            <strong>{targetText({ target, metric, words, language })}</strong>
            {target.setBy !== undefined && <> · {words.figure.setBy(target.setBy)}</>}
            {target.parts === undefined ? (
              <Cited {...{ evidence, target }} />
            ) : (
              <ul>
                {target.parts.map((part) => (
                  <li key={part.locality}>
                    {evidence.parts?.find(({ locality }) => locality === part.locality)?.name}:{" "}
                    {targetText({ target: part, metric, words, language })}
                    <Cited {...{ evidence, target: part }} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Cited({ evidence, target }: { evidence: Evidence; target: Target }) {
  const words = useWords();
  const search: Search = useSearch({ strict: false });
  const { source, place } = target.citation;
  const document = evidence.documents[source];
  return (
    <span className="note">
      {" "}
      {evidence.sources.find((s) => s.id === source)?.title},{" "}
      {document === undefined ? (
        citationText(place, words)
      ) : (
        <Link
          to="/van-ban/$id"
          params={{ id: document }}
          search={{ ...keptWords(search), ...placeWords(place) }}
        >
          {citationText(place, words)}
        </Link>
      )}
    </span>
  );
}

/** The amount with its unit, or what the document states of the attainment: a statement is not a value. */
export function targetText(props: {
  target: Target;
  metric: Metric | undefined;
  words: Words;
  language: Language;
}): string {
  const { target, metric, words, language } = props;
  const { content } = target;
  if (content.kind === "statement")
    return words.figure.statement(formatPercent(content.attainment, { language }));
  return formatValue(known(content.amount, content.qualifier), {
    language,
    decimals: metric?.decimals ?? 0,
    unit: metric?.unit[language] ?? "",
  });
}
