import type { ChartKind, View } from "@sosanh/core/view";
import css from "./compare.module.css";
import { Icon } from "./compare-icons.tsx";
import { compareWords } from "./compare-words.ts";

const offered = ["line", "ranked-bars", "table"] as const satisfies readonly ChartKind[];

interface Props {
  readonly view: View;
  readonly onViewChange: (view: View) => void;
}

/** Đường, Xếp hạng, Bảng: one of them pressed. */
export function KindTabs({ view, onViewChange }: Props) {
  const words = compareWords(view.language);
  return (
    <fieldset className={css.tabs}>
      <legend className="visually-hidden">{words.chartKind}</legend>
      {offered.map((chart) => (
        <button
          key={chart}
          type="button"
          aria-pressed={chart === view.chart}
          onClick={() => onViewChange({ ...view, chart })}
        >
          <Icon name={chart} />
          {words.charts[chart]}
        </button>
      ))}
    </fieldset>
  );
}
