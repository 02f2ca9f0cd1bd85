import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { IsoDate } from "@sosanh/core/figures/period";
import type { ChartKind, View } from "@sosanh/core/view/view";
import type { ReactNode } from "react";
import { FrameSwitch } from "../../ui/frame-switch.tsx";
import { KnownDay, KnownNotice } from "../../ui/known-day.tsx";
import { ChartControls } from "./chart-controls.tsx";
import type { KindBar } from "./chart-kind-rules.ts";
import css from "./compare-toolbar.module.css";
import { compareWords } from "./compare-words.ts";
import { KindTabs } from "./kind-tabs.tsx";
import type { MetricCatalogue } from "./metric-search.ts";
import { prefetchComparison } from "./use-comparison.ts";

interface Props {
  readonly view: View;
  /** The kind that is drawn: the View's, or what stands in for it. */
  readonly drawn: ChartKind;
  readonly bars: Partial<Record<ChartKind, KindBar>>;
  readonly comparison: Comparison | undefined;
  readonly catalogue: MetricCatalogue | undefined;
  readonly onViewChange: (view: View) => void;
  readonly actions?: ReactNode;
}

/** Above the answer: the kind of chart, whose units, as known when, what else can be done; below what the kind can be told. */
export function CompareToolbar(props: Props) {
  const { view, drawn, bars, comparison, catalogue, onViewChange, actions } = props;
  const bar = bars[view.chart];
  const known = { asKnown: view.asKnown, onDay: (day?: IsoDate) => onViewChange(withKnown(view, day)) };
  return (
    <>
      <div className={css.toolbar}>
        <KindTabs view={view} drawn={drawn} bars={bars} onViewChange={onViewChange} />
        <FrameSwitch
          frame={view.frame}
          changes={unitChanges(comparison)}
          onFrame={(frame) => onViewChange({ ...view, frame })}
          onNear={(frame) => prefetchComparison({ ...view, frame })}
        />
        <KnownDay {...known} />
        {actions}
      </div>
      <KnownNotice {...known} />
      {bar !== undefined && <p className={css.standIn}>{standInText(view, drawn, bar)}</p>}
      {comparison !== undefined && (
        <ChartControls
          view={{ ...view, chart: drawn }}
          comparison={comparison}
          catalogue={catalogue}
          onViewChange={(next) => onViewChange(drawn === view.chart ? next : { ...next, chart: view.chart })}
        />
      )}
    </>
  );
}

function withKnown({ asKnown: _, ...view }: View, day: IsoDate | undefined): View {
  return day === undefined ? view : { ...view, asKnown: day };
}

/** The days on which units of the places shown changed, in the reader's language. */
function unitChanges(comparison: Comparison | undefined) {
  if (comparison === undefined) return [];
  const { language } = comparison.view;
  return comparison.events
    .filter(({ kind }) => kind === "boundary")
    .map(({ on, text }) => ({ on, text: text[language] }));
}

function standInText(view: View, drawn: ChartKind, bar: KindBar): string {
  const words = compareWords(view.language);
  return words.kinds.standIn(words.charts[view.chart], words.kinds.bars[bar], words.charts[drawn]);
}
