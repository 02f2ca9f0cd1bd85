import { formatDate, formatValue, type NumberStyle } from "@sosanh/chart/words/number-text";
import { say } from "@sosanh/chart/words/words";
import type { FigureEvidence, FigureKey, FigureRevision } from "@sosanh/core/figures/figure-evidence";
import type { Metric } from "@sosanh/core/figures/metric";
import { periodEnd } from "@sosanh/core/figures/period";
import type { Bounds, Rollup } from "@sosanh/core/figures/rollup";
import { isKnown, known } from "@sosanh/core/figures/value";
import { useQuery } from "@tanstack/react-query";
import { type RouterOutputs, trpc } from "../../trpc.ts";
import controls from "../../ui/controls.module.css";
import { dayWords } from "../../ui/day-words.ts";
import { Failure } from "../../ui/failure.tsx";
import { ChevronLeftIcon, CloseIcon } from "../../ui/icons.tsx";
import { periodText } from "../../ui/period-text.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import type { Words } from "../../words/vi.ts";
import { useLanguage, useWords } from "../../words/words.tsx";
import { type CellHistory, cellHistory } from "./cell-history.ts";
import { CopyFigureLink } from "./copy-figure-link.tsx";
import styles from "./evidence.module.css";
import { evidenceWords } from "./evidence-words.ts";
import { FigureActions } from "./figure-actions.tsx";
import { HistoryList } from "./history-list.tsx";
import { InputList } from "./input-list.tsx";
import { OriginalFigure } from "./original-figure.tsx";
import { PartList } from "./part-list.tsx";
import { RevisionBlock } from "./revision-block.tsx";
import { TargetList } from "./target-list.tsx";

interface Props {
  readonly figure: FigureKey;
  readonly onClose: () => void;
  readonly onOpen: (figure: FigureKey) => void;
  readonly onBack?: () => void;
}

/** Where one figure comes from: its document and place in it, or the figures it was added up from. */
export function Evidence({ figure, onClose, onOpen, onBack }: Props) {
  const words = useWords();
  const evidence = useQuery(trpc.sources.figure.queryOptions(figure));
  const place = useQuery(trpc.localities.get.queryOptions({ uid: figure.locality, ...dayOf(figure) }));
  const catalogue = useQuery(trpc.metrics.list.queryOptions({ data: figure.data }));
  const metric = catalogue.data?.metrics.find((m) => m.code === figure.metric);
  const bar = (
    <div className={styles.bar}>
      {onBack !== undefined && (
        <button type="button" className={controls.icon} aria-label={words.figure.back} onClick={onBack}>
          <ChevronLeftIcon />
        </button>
      )}
      <span className={styles.barTitle}>{words.figure.title}</span>
      <CopyFigureLink figure={figure} />
      <button type="button" className={controls.icon} aria-label={words.figure.close} onClick={onClose}>
        <CloseIcon />
      </button>
    </div>
  );
  if (evidence.error !== null) {
    return (
      <>
        {bar}
        <Failure error={evidence.error} onRetry={() => void evidence.refetch()} />
      </>
    );
  }
  if (evidence.data === undefined || metric === undefined) {
    return (
      <>
        {bar}
        <Skeleton rows={3} height={48} label={words.figure.loading} />
      </>
    );
  }
  const told = cellHistory(evidence.data.history);
  return (
    <div className={styles.evidence}>
      {bar}
      <Head
        evidence={evidence.data}
        told={told}
        metric={metric}
        placeName={place.data?.name ?? figure.locality}
      />
      <Body
        evidence={evidence.data}
        told={told}
        metric={metric}
        metrics={catalogue.data?.metrics ?? []}
        onOpen={onOpen}
      />
    </div>
  );
}

function Head({
  evidence,
  told,
  metric,
  placeName,
}: {
  evidence: FigureEvidence;
  told: CellHistory;
  metric: Metric;
  placeName: string;
}) {
  const words = useWords();
  const language = useLanguage();
  const { rollup, key } = evidence;
  const nothing = told.withdrawal === undefined ? words.figure.nothing : evidenceWords(language).nothingLeft;
  const style = { language, decimals: metric.decimals, unit: metric.unit[language] };
  return (
    <header className={styles.head}>
      <p className={styles.value}>{rollup === undefined ? nothing : valueText(rollup, style)}</p>
      <p className={styles.what}>
        {metric.name[language]} · {placeName} · {periodText(key.period, language)}
      </p>
      <p className={styles.badges}>
        {key.asKnown !== undefined && (
          <span className={styles.badge}>
            {dayWords(language).known.chosen(formatDate(key.asKnown, language))}
          </span>
        )}
        {key.data === "sample" && <span className={styles.sample}>{words.data.badge}</span>}
        <StateBadge told={told} />
        {rollup !== undefined && <span className={styles.badge}>{originText(rollup, words)}</span>}
        {rollup?.estimate === true && <span className={styles.estimate}>{words.figure.estimate}</span>}
      </p>
    </header>
  );
}

/** Whether the cell's own figure is published, waits, or was taken back; nothing of a figure that was added up. */
function StateBadge({ told: { standing, withdrawal, held } }: { told: CellHistory }) {
  const words = evidenceWords(useLanguage());
  const state =
    standing !== undefined
      ? "published"
      : withdrawal !== undefined
        ? "withdrawn"
        : held.length > 0
          ? "held"
          : undefined;
  if (state === undefined) return null;
  return (
    <span className={styles.badge} data-state={state}>
      {words.states[state]}
    </span>
  );
}

interface BodyProps {
  readonly evidence: RouterOutputs["sources"]["figure"];
  readonly told: CellHistory;
  readonly metric: Metric;
  readonly metrics: readonly Metric[];
  readonly onOpen: (figure: FigureKey) => void;
}

function Body({ evidence, told, metric, metrics, onOpen }: BodyProps) {
  const words = useWords();
  const language = useLanguage();
  const { rollup, history, sources, parts = [] } = evidence;
  const derived = rollup?.derived;
  const style = { language, decimals: metric.decimals, unit: metric.unit[language] };
  return (
    <>
      <Recorded {...{ told, metric, sources }} />
      {rollup?.bounds !== undefined && isKnown(rollup.value) && (
        <p className={styles.order}>{words.figure.between(boundsText(rollup.bounds, style))}</p>
      )}
      {parts.length > 0 && <PartList {...{ evidence, parts, metric, onOpen }} />}
      {rollup?.origin === "reported" && derived !== undefined && differs(rollup) && (
        <p className={styles.caution}>{words.figure.difference(formatValue(derived, style))}</p>
      )}
      {evidence.inputs.length > 0 && (
        <InputList {...{ evidence, metrics, onOpen }} open={rollup?.origin === "derived"} />
      )}
      {evidence.targets.length > 0 && <TargetList evidence={evidence} metric={metric} />}
      {history.length > 1 && <HistoryList {...{ history, metric, sources }} standing={told.standing} />}
      {evidence.key.asKnown === undefined && <FigureActions figure={evidence.key} {...{ metric, told }} />}
    </>
  );
}

/** The figure that counts, or its withdrawal; what waits, and what is kept beside it. */
function Recorded({
  told,
  metric,
  sources,
}: Pick<BodyProps, "told" | "metric"> & Pick<FigureEvidence, "sources">) {
  const pageWords = useWords();
  const words = evidenceWords(useLanguage());
  const { standing, before, original, withdrawal, held, beside } = told;
  return (
    <>
      {standing !== undefined && (
        <RevisionBlock revision={standing} {...{ metric, sources, before }} withValue={false} />
      )}
      {withdrawal !== undefined && (
        <>
          <p className={styles.caution}>{words.withdrawn}</p>
          <RevisionBlock revision={withdrawal} {...{ metric, sources, before }} withValue={false} />
        </>
      )}
      {original !== undefined && (
        <OriginalFigure {...{ original, metric, sources }} isWithdrawn={withdrawal !== undefined} />
      )}
      {held.map((revision) => (
        <RevisionBlock key={keyOf(revision)} {...{ revision, metric, sources }} withValue={false} />
      ))}
      {beside.length > 0 && <h3 className={styles.section}>{pageWords.figure.alternatives}</h3>}
      {beside.map((revision) => (
        <RevisionBlock key={keyOf(revision)} {...{ revision, metric, sources }} withValue />
      ))}
    </>
  );
}

function keyOf({ observation, publishedAt }: FigureRevision): string {
  return `${observation.citation.source} ${observation.revision} ${publishedAt}`;
}

/** Said only of numbers, and only when every unit below has reported: a part of the sum always differs. */
function differs({ value, derived, coverage }: Rollup): boolean {
  if (coverage === undefined || coverage.reported < coverage.expected) return false;
  if (derived === undefined || !("value" in value) || !("value" in derived)) return false;
  return value.value !== derived.value;
}

/** The day whose name the place has: the frame's, else the period's last. */
function dayOf({ frame = "as-reported", period }: FigureKey): { readonly on?: string } {
  if (frame === "today") return {};
  return { on: frame === "as-reported" ? periodEnd(period) : frame };
}

function valueText({ value, bounds }: Rollup, style: NumberStyle): string {
  return bounds !== undefined && !isKnown(value) ? boundsText(bounds, style) : formatValue(value, style);
}

/** "từ 120 đến 135 người". */
function boundsText({ low, high, qualifier }: Bounds, style: NumberStyle): string {
  const { unit: _, ...plain } = style;
  return say(style.language, "bounds.text", {
    low: formatValue(known(low, qualifier), plain),
    high: formatValue(known(high, qualifier), style),
  });
}

function originText(rollup: Rollup, words: Words): string {
  if (rollup.alignment?.how === "merged" && rollup.coverage !== undefined)
    return words.figure.merged(rollup.coverage.reported, rollup.coverage.expected);
  if (rollup.alignment?.how === "bounds") return words.figure.boundsOnly;
  if (rollup.alignment?.how === "estimated") return words.figure.derivedPlain;
  if (rollup.origin === "reported") return words.figure.reported;
  const { coverage, complete } = rollup;
  if (coverage === undefined) return words.figure.derivedPlain;
  const { reported, expected } = coverage;
  const incompleteBelow = isKnown(rollup.value) && !complete && reported === expected;
  return (incompleteBelow ? words.figure.derivedIncomplete : words.figure.derived)(reported, expected);
}
