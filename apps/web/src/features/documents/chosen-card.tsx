import { formatNumber, formatValue } from "@sosanh/chart/words/number-text";
import type { FigureKey } from "@sosanh/core/figures/figure-evidence";
import { periodEnd } from "@sosanh/core/figures/period";
import type { CitationPlace } from "@sosanh/core/figures/source";
import type { StoredDocument } from "@sosanh/core/submissions/document";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import type { Search } from "../../address.ts";
import { keptWords } from "../../address.ts";
import { trpc } from "../../trpc.ts";
import controls from "../../ui/controls.module.css";
import { ChevronLeftIcon, ChevronRightIcon } from "../../ui/icons.tsx";
import { momentText } from "../../ui/moment-text.ts";
import { periodText } from "../../ui/period-text.ts";
import type { RenderFigure } from "../../ui/render-figure.ts";
import { whoText } from "../../ui/who-text.ts";
import { useLanguage } from "../../words/words.tsx";
import css from "./document-page.module.css";
import { documentsWords } from "./documents-words.ts";
import { type DocumentFigure, fateOf, figureId } from "./figure-fate.ts";

interface Props {
  readonly document: StoredDocument;
  readonly figures: readonly DocumentFigure[];
  /** Whether these are all there are: else nothing is said of how many. */
  readonly isWhole: boolean;
  readonly chosen: DocumentFigure | undefined;
  readonly place: CitationPlace | undefined;
  readonly renderFigure: RenderFigure;
  readonly onChoose: (figure: DocumentFigure) => void;
}

/** What the lit figure became, the door to it, and the way to the figures before and after it. */
export function ChosenCard({ document, figures, isWhole, chosen, place, renderFigure, onChoose }: Props) {
  const language = useLanguage();
  const words = documentsWords(language);
  const isIdle = chosen === undefined && place === undefined;
  const isEmpty = isWhole && figures.length === 0;
  const marked = isEmpty ? words.noMarks : words.marked(formatNumber(figures.length, { language }));
  const idleHead = isWhole ? marked : words.chosen;
  return (
    <section className={css.card} aria-label={words.chosen} data-idle={isIdle || undefined}>
      <div className={css.cardHead}>
        <h2>{isIdle ? idleHead : chosen === undefined ? words.cited : words.chosen}</h2>
        <Walk {...{ figures, isWhole, chosen, onChoose }} />
      </div>
      {chosen === undefined ? (
        !(isIdle && isEmpty) && <p className="subtitle">{isIdle ? words.none : words.citedText}</p>
      ) : (
        <Chosen figure={chosen} document={document} renderFigure={renderFigure} />
      )}
    </section>
  );
}

/** Steps through the figures in the order they stand in. */
function Walk({
  figures,
  isWhole,
  chosen,
  onChoose,
}: Pick<Props, "figures" | "isWhole" | "chosen" | "onChoose">) {
  const language = useLanguage();
  const words = documentsWords(language);
  if (figures.length < 2) return null;
  const at = chosen === undefined ? -1 : figures.findIndex((f) => figureId(f) === figureId(chosen));
  const step = (to: number) => {
    const figure = figures[to];
    if (figure !== undefined) onChoose(figure);
  };
  const count = (n: number) => formatNumber(n, { language });
  return (
    <div className={css.walk}>
      {isWhole && at >= 0 && <span className="note">{words.of(count(at + 1), count(figures.length))}</span>}
      <button
        type="button"
        className={controls.icon}
        aria-label={words.previous}
        disabled={at <= 0}
        onClick={() => step(at - 1)}
      >
        <ChevronLeftIcon />
      </button>
      <button
        type="button"
        className={controls.icon}
        aria-label={words.next}
        disabled={at === figures.length - 1}
        onClick={() => step(at + 1)}
      >
        <ChevronRightIcon />
      </button>
    </div>
  );
}

interface ChosenProps {
  readonly figure: DocumentFigure;
  readonly document: StoredDocument;
  readonly renderFigure: RenderFigure;
}

function Chosen({ figure, document, renderFigure }: ChosenProps) {
  const language = useLanguage();
  const words = documentsWords(language);
  const search: Search = useSearch({ strict: false });
  const { metric, place, period } = useNames(figure, document);
  const { decision, submission, added } = figure;
  const fate = fateOf(figure);
  const value = valueText(figure, metric, language);
  const key = keyOf(figure, document);
  return (
    <div className={css.chosen}>
      <p className={css.value}>
        {key === undefined ? value : renderFigure({ figure: key, children: value })}
      </p>
      <p>
        {metric?.name[language] ?? words.unknownMetric}
        {figure.isTarget && ` (${words.target})`}
      </p>
      <p className="subtitle">
        {place} · {period}
      </p>
      <p>
        <span className={css.fate} data-fate={fate}>
          {words.fates[fate]}
        </span>{" "}
        <span className="note">
          {words.written}: “{figure.shown}”
        </span>
      </p>
      {added !== undefined && (
        <p className="note">
          {words.addedByHand(whoText(added.by, language), momentText(added.at, language))}
        </p>
      )}
      {decision !== undefined && (
        <p className="note">{words.by(whoText(decision.by, language), momentText(decision.at, language))}</p>
      )}
      {decision?.reason !== undefined && (
        <p className="note">
          {words.reason}: “{decision.reason}”
        </p>
      )}
      <Link
        to="/so-lieu/$id"
        params={{ id: `${submission}` }}
        search={keptWords(search)}
        className={css.link}
      >
        {words.inSubmission}
        <ChevronRightIcon />
      </Link>
    </div>
  );
}

function useNames({ metric, locality, period }: DocumentFigure, { data }: StoredDocument) {
  const language = useLanguage();
  const words = documentsWords(language);
  const catalogue = useQuery(trpc.metrics.list.queryOptions({ data }));
  const place = useQuery(
    trpc.localities.get.queryOptions(
      { uid: locality ?? "vn", ...(period !== undefined && { on: periodEnd(period) }) },
      { enabled: locality !== undefined },
    ),
  );
  return {
    metric: catalogue.data?.metrics.find((m) => m.code === metric),
    place: locality === undefined ? words.noPlace : (place.data?.name ?? locality),
    period: period === undefined ? words.noPeriod : periodText(period, language),
  };
}

/** A figure that waits is told as it is written: it is no value yet. */
function valueText(
  figure: DocumentFigure,
  metric: ReturnType<typeof useNames>["metric"],
  language: "vi" | "en",
): string {
  const { value } = figure;
  const isOpen = ["look", "held", "rejected"].includes(fateOf(figure));
  if (value === undefined || metric === undefined || isOpen) return `“${figure.shown}”`;
  return formatValue(value, { language, decimals: metric.decimals, unit: metric.unit[language] });
}

/** The cell of a figure that has entered the data, or did; a figure that is open has none. */
function keyOf(figure: DocumentFigure, { data }: StoredDocument): FigureKey | undefined {
  const { metric, locality, period } = figure;
  const hasEntered = ["published", "beside", "held", "withdrawn"].includes(fateOf(figure));
  if (!hasEntered || figure.submissionState !== "published") return undefined;
  if (metric === undefined || locality === undefined || period === undefined) return undefined;
  return { data, metric, locality, period };
}
