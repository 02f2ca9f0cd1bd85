import { formatValue } from "@sosanh/chart/words/number-text";
import type { FigureRevision } from "@sosanh/core/figures/figure-evidence";
import type { Metric } from "@sosanh/core/figures/metric";
import { Link, useSearch } from "@tanstack/react-router";
import type { Search } from "../../address.ts";
import { keptWords } from "../../address.ts";
import { momentText } from "../../ui/moment-text.ts";
import { officeTitle } from "../../ui/office-text.ts";
import { whoText } from "../../ui/who-text.ts";
import { useLanguage } from "../../words/words.tsx";
import styles from "./evidence.module.css";
import { evidenceWords } from "./evidence-words.ts";
import { isWrittenOtherwise } from "./written-otherwise.ts";

interface Props {
  readonly revision: FigureRevision;
  readonly before?: FigureRevision | undefined;
  readonly metric: Metric;
  /** Also says of a first revision that it is the first. */
  readonly withFirst?: boolean;
}

/** Who decided on a recorded figure, when and why; which revision it is, and what counted before. */
export function DecisionLine({ revision, before, metric, withFirst = false }: Props) {
  const language = useLanguage();
  const words = evidenceWords(language);
  const style = { language, decimals: metric.decimals, unit: metric.unit[language] };
  const search: Search = useSearch({ strict: false });
  const { decision, submission, observation, excerpt, added } = revision;
  const written = isWrittenOtherwise(revision, metric) ? excerpt?.number.trim() : undefined;
  return (
    <div className={styles.decision}>
      {decision !== undefined && (
        <p>
          {words.decided[decision.kind]}:{" "}
          {words.by(whoText(decision.by, language), momentText(decision.at, language))}
          {written !== undefined && <b> {words.written(written)}</b>}
        </p>
      )}
      {added !== undefined && (
        <p>{words.added(whoText(added.by, language), momentText(added.at, language))}</p>
      )}
      <p>{publishedText(revision, language)}</p>
      {decision?.reason !== undefined && (
        <p>
          {words.reason}: “{decision.reason}”
        </p>
      )}
      {(withFirst || observation.revision > 1 || before !== undefined) && (
        <p>
          <b>{words.revision(observation.revision)}</b>
          {before !== undefined && ` ${words.before(formatValue(before.observation.value, style))}`}
        </p>
      )}
      {submission !== undefined && (
        <p>
          {words.submission}:{" "}
          <Link to="/so-lieu/$id" params={{ id: `${submission.id}` }} search={keptWords(search)}>
            {officeTitle(submission.title, language)}
          </Link>
        </p>
      )}
    </div>
  );
}

function publishedText(
  { publishedAt, publishedBy, submission, decision, observation }: FigureRevision,
  language: "vi" | "en",
) {
  const words = evidenceWords(language);
  const when = momentText(publishedAt, language);
  if (publishedBy === undefined) return words.shipped(when);
  const isUndoing = submission?.kind === "undo" && decision === undefined;
  const undone = observation.state === "withdrawn" ? words.takenBack : words.broughtBack;
  return (isUndoing ? undone : words.publishedBy)(whoText(publishedBy, language), when);
}
