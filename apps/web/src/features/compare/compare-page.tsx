import { useDisclosure, useHotkeys, useMediaQuery } from "@mantine/hooks";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { ChartKind, View } from "@sosanh/core/view/view";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { Failure } from "../../ui/failure.tsx";
import { LitPlacesProvider, litPlaces } from "../../ui/lit-place.ts";
import type { RenderFigure } from "../../ui/render-figure.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useWords } from "../../words/words.tsx";
import { barredKinds, drawnKind, kindFacts } from "./chart-kind-rules.ts";
import css from "./compare.module.css";
import { ComparePanel } from "./compare-panel.tsx";
import { CompareSummary } from "./compare-summary.tsx";
import { CompareToolbar } from "./compare-toolbar.tsx";
import { compareWords } from "./compare-words.ts";
import { comparisonTitle } from "./comparison-title.ts";
import { ComparisonView } from "./comparison-view.tsx";
import { FrameNotice } from "./frame-notice.tsx";
import { PanelDrawer } from "./panel-drawer.tsx";
import { placeColours } from "./place-colours.ts";
import type { RenderPlacePicker } from "./place-list.tsx";
import { UnknownMine } from "./unknown-mine.tsx";
import { useComparison, useMetricCatalogue } from "./use-comparison.ts";
import { withPairChanged } from "./view-change.ts";

interface Props {
  readonly view: View;
  readonly onViewChange: (view: View) => void;
  readonly renderPlacePicker: RenderPlacePicker;
  /** A figure as a button that opens its source. */
  readonly renderFigure: RenderFigure;
  /** What else can be done with the comparison: export. */
  readonly actions?: ReactNode;
  /** What stands beside the answer, told which it is. */
  readonly dock?: ((comparison: Comparison) => ReactNode) | undefined;
  /** Leaves a View that was refused; without it the page only says why. */
  readonly onDefaults?: () => void;
}

/** So sánh: some metrics, many places, many years. The View is the whole state; this page keeps none of it. */
export function ComparePage({
  view,
  onViewChange,
  renderPlacePicker,
  renderFigure,
  actions,
  dock,
  onDefaults,
}: Props) {
  const words = compareWords(view.language);
  const { product } = useWords();
  const wide = useMediaQuery("(min-width: 1200px)", undefined, { getInitialValueInEffect: false });
  const [drawer, { open, close }] = useDisclosure(false);
  const aside = useRef<HTMLElement>(null);
  // The panel starts with the button of the metrics.
  const chooseMetric = () => (wide ? aside.current?.querySelector("button")?.click() : open());
  const { comparison: answer, stale, error, retry } = useComparison(view);
  const catalogue = useMetricCatalogue(view.data);
  const bars = useMemo(
    () => (answer === undefined ? {} : barredKinds(kindFacts(answer))),
    [answer?.localities, answer?.metrics, answer?.years],
  );
  const drawn = drawnKind(view.chart, bars);
  const comparison = useMemo(() => answer && withKind(answer, drawn), [answer, drawn]);
  const colours = useMemo(() => placeColours(comparison), [comparison]);
  const panel = (
    <ComparePanel
      view={view}
      comparison={comparison}
      catalogue={catalogue}
      colourOf={(uid: LocalityUid) => colours.get(uid)}
      onViewChange={onViewChange}
      renderPlacePicker={renderPlacePicker}
    />
  );
  const [light] = useState(litPlaces);
  // Escape belongs to an open dialog as well: it is not kept from it.
  useHotkeys([["Escape", () => void light.release(), { preventDefault: false }]]);
  return (
    <LitPlacesProvider value={light}>
      <div className={css.page} data-docked={dock === undefined ? undefined : true}>
        <title>{comparison === undefined ? product : `${comparisonTitle(comparison)} · ${product}`}</title>
        <h1 className="visually-hidden">{words.page}</h1>
        {wide ? (
          <aside ref={aside} className={css.aside} aria-label={words.controls}>
            {panel}
          </aside>
        ) : (
          <PanelDrawer opened={drawer} onClose={close} language={view.language}>
            {panel}
          </PanelDrawer>
        )}
        <div className={css.main}>
          {wide !== true && (
            <CompareSummary
              view={view}
              comparison={comparison}
              catalogue={catalogue}
              colours={colours}
              onOpen={open}
            />
          )}
          <CompareToolbar
            {...{ view, drawn, bars, comparison, catalogue, onViewChange }}
            {...(actions !== undefined && { actions })}
          />
          {error === null && comparison !== undefined && (
            <>
              <UnknownMine {...{ view, comparison, onViewChange }} />
              <FrameNotice comparison={comparison} onViewChange={onViewChange} />
            </>
          )}
          {error !== null && <Failure error={error} onRetry={retry} {...(onDefaults && { onDefaults })} />}
          {error === null && comparison === undefined && (
            <Skeleton rows={5} height={72} label={words.loading} />
          )}
          {error === null && comparison !== undefined && (
            <ComparisonView
              comparison={comparison}
              stale={stale}
              catalogue={catalogue}
              colourOf={(uid) => colours.get(uid)}
              onViewChange={onViewChange}
              onChooseMetric={chooseMetric}
              onPair={(change) => onViewChange(withPairChanged(view, comparison.years, change))}
              renderFigure={renderFigure}
            />
          )}
        </div>
        {comparison !== undefined && dock?.(comparison)}
      </div>
    </LitPlacesProvider>
  );
}

function withKind(comparison: Comparison, chart: ChartKind): Comparison {
  return { ...comparison, view: { ...comparison.view, chart } };
}
