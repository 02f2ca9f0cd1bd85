import { chartKinds, type View } from "@sosanh/core/view";
import css from "./compare.module.css";
import { Icon } from "./compare-icons.tsx";
import { compareWords } from "./compare-words.ts";

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
      {chartKinds.map((chart) => (
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
