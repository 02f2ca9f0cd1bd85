import { formatValue, type NumberStyle } from "@sosanh/chart/words/number-text";
import { say } from "@sosanh/chart/words/words";
import type { FigureEvidence, FigureKey } from "@sosanh/core/figures/figure-evidence";
import type { Metric } from "@sosanh/core/figures/metric";
import { periodEnd } from "@sosanh/core/figures/period";
import type { Bounds, Rollup } from "@sosanh/core/figures/rollup";
import { isKnown, known } from "@sosanh/core/figures/value";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../trpc.ts";
import controls from "../../ui/controls.module.css";
import { Failure } from "../../ui/failure.tsx";
import { ChevronLeftIcon, CloseIcon } from "../../ui/icons.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import type { Words } from "../../words/vi.ts";
import { useLanguage, useWords } from "../../words/words.tsx";
import styles from "./evidence.module.css";
import { InputList } from "./input-list.tsx";
import { ObservationBlock } from "./observation-block.tsx";
import { PartList } from "./part-list.tsx";
import { periodText } from "./period-text.ts";
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
  return (
    <div className={styles.evidence}>
      {bar}
      <Head evidence={evidence.data} metric={metric} placeName={place.data?.name ?? figure.locality} />
      <Body
        evidence={evidence.data}
        metric={metric}
        metrics={catalogue.data?.metrics ?? []}
        onOpen={onOpen}
      />
    </div>
  );
}

function Head({
  evidence,
  metric,
  placeName,
}: {
  evidence: FigureEvidence;
  metric: Metric;
  placeName: string;
}) {
  const words = useWords();
  const language = useLanguage();
  const { rollup, key } = evidence;
  const style = { language, decimals: metric.decimals, unit: metric.unit[language] };
  return (
    <header className={styles.head}>
      <p className={styles.value}>{rollup === undefined ? words.figure.nothing : valueText(rollup, style)}</p>
      <p className={styles.what}>
        {metric.name[language]} · {placeName} · {periodText(key.period, language)}
      </p>
      <p className={styles.badges}>
        {key.data === "sample" && <span className={styles.sample}>{words.data.badge}</span>}
        {rollup !== undefined && <span className={styles.badge}>{originText(rollup, words)}</span>}
        {rollup?.estimate === true && <span className={styles.estimate}>{words.figure.estimate}</span>}
      </p>
    </header>
  );
}

function Body(props: {
  evidence: FigureEvidence;
  metric: Metric;
  metrics: readonly Metric[];
  onOpen: (figure: FigureKey) => void;
}) {
  const { evidence, metric, metrics, onOpen } = props;
  const words = useWords();
  const language = useLanguage();
  const { rollup, observations, sources, parts = [] } = evidence;
  const published = observations.filter((o) => o.state === "published");
  const others = observations.filter((o) => o.state !== "published");
  const derived = rollup?.derived;
  const style = { language, decimals: metric.decimals, unit: metric.unit[language] };
  return (
    <>
      {published.map((observation, index) => (
        <ObservationBlock
          key={`${observation.citation.source}·${observation.revision}`}
          {...{ observation, metric, sources }}
          withValue={index > 0}
        />
      ))}
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
      {others.length > 0 && <h3 className={styles.section}>{words.figure.alternatives}</h3>}
      {others.map((observation) => (
        <ObservationBlock
          key={`${observation.citation.source}·${observation.state}·${observation.revision}`}
          {...{ observation, metric, sources }}
          withValue
        />
      ))}
      {evidence.targets.length > 0 && <TargetList evidence={evidence} metric={metric} />}
    </>
  );
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
