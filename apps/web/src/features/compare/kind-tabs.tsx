import { useMediaQuery } from "@mantine/hooks";
import type { ChartKind, View } from "@sosanh/core/view/view";
import { useState } from "react";
import { AnchoredDialog } from "../../ui/anchored-dialog.tsx";
import { ChartKindIcon } from "../../ui/chart-kind-icons.tsx";
import { ChevronDownIcon } from "../../ui/icons.tsx";
import type { KindBar } from "./chart-kind-rules.ts";
import css from "./compare-toolbar.module.css";
import { compareWords } from "./compare-words.ts";
import { KindMenu } from "./kind-menu.tsx";

interface Props {
  readonly view: View;
  /** The kind that is drawn: the View's, or what stands in for it. */
  readonly drawn: ChartKind;
  readonly bars: Partial<Record<ChartKind, KindBar>>;
  readonly onViewChange: (view: View) => void;
}

const wide: readonly ChartKind[] = ["line", "ranked-bars", "slope", "map", "table"];
const narrow: readonly ChartKind[] = ["line", "ranked-bars", "table"];

/** The kinds used most as tabs, one of them pressed; all of them behind "Khác". */
export function KindTabs({ view, drawn, bars, onViewChange }: Props) {
  const words = compareWords(view.language);
  const roomy = useMediaQuery("(min-width: 768px)", undefined, { getInitialValueInEffect: false });
  const [anchor, setAnchor] = useState<HTMLElement>();
  const tabs = (roomy ? wide : narrow).filter((kind) => bars[kind] === undefined);
  const other = tabs.includes(drawn) ? undefined : drawn;
  const choose = (chart: ChartKind) => {
    setAnchor(undefined);
    onViewChange({ ...view, chart });
  };
  return (
    <>
      <fieldset className={css.tabs}>
        <legend className="visually-hidden">{words.chartKind}</legend>
        {tabs.map((kind) => (
          <button key={kind} type="button" aria-pressed={kind === drawn} onClick={() => choose(kind)}>
            <ChartKindIcon kind={kind} />
            {words.charts[kind]}
          </button>
        ))}
        <button
          type="button"
          aria-pressed={other !== undefined}
          aria-haspopup="dialog"
          aria-expanded={anchor !== undefined}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          {other !== undefined && <ChartKindIcon kind={other} />}
          {other === undefined ? words.kinds.more : words.charts[other]}
          <ChevronDownIcon />
        </button>
      </fieldset>
      {anchor !== undefined && (
        <AnchoredDialog
          anchor={anchor}
          label={words.kinds.all}
          width={600}
          onClose={() => setAnchor(undefined)}
        >
          <KindMenu language={view.language} drawn={drawn} bars={bars} onKind={choose} />
        </AnchoredDialog>
      )}
    </>
  );
}
