import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { View } from "@sosanh/core/view/view";
import css from "./chart-controls.module.css";
import { controlsOf } from "./chart-kind-rules.ts";
import { compareWords } from "./compare-words.ts";
import type { MetricCatalogue } from "./metric-search.ts";
import { withFocusYear, withSecondMetric, withTwoYears } from "./view-change.ts";

interface Props {
  /** The View with the kind that is drawn. */
  readonly view: View;
  readonly comparison: Comparison;
  readonly catalogue: MetricCatalogue | undefined;
  readonly onViewChange: (view: View) => void;
}

const tolerances = [0, 1, 2, 3, 5] as const;
const orders = ["value", "name", "given"] as const satisfies readonly View["order"][];

/** What the kind of chart on the page can be told: its year or two, what to borrow, the order, the second metric. */
export function ChartControls({ view, comparison, catalogue, onViewChange }: Props) {
  const words = compareWords(view.language);
  const controls = controlsOf(view);
  const years = comparison.years.map((year) => ({ value: year, text: `${year}` }));
  const first = comparison.years[0] ?? view.years.from;
  const focus = view.focusYear ?? view.years.to;
  if (!Object.values(controls).includes(true)) return null;
  return (
    <div className={css.controls}>
      {controls.baseYear && (
        <Choice
          label={words.baseYear}
          options={years}
          value={view.baseYear ?? first}
          onChange={(year) => onViewChange(withTwoYears(view, year, focus))}
        />
      )}
      {controls.focusYear && (
        <Choice
          label={controls.baseYear ? words.laterYear : words.shownYear}
          options={years}
          value={focus}
          onChange={(year) =>
            onViewChange(
              controls.baseYear
                ? withTwoYears(view, view.baseYear ?? first, year)
                : withFocusYear(view, year),
            )
          }
        />
      )}
      {controls.order && (
        <Choice
          label={words.order}
          options={orders.map((value) => ({ value, text: words.orders[value] }))}
          value={view.order}
          onChange={(order) => onViewChange({ ...view, order })}
        />
      )}
      {controls.tolerance && (
        <Choice
          label={words.tolerance}
          options={tolerances.map((value) => ({
            value,
            text: value === 0 ? words.toleranceNone : words.toleranceYears(value),
          }))}
          value={view.tolerance}
          onChange={(tolerance) => onViewChange({ ...view, tolerance })}
        />
      )}
      {controls.secondMetric && (
        <Choice
          label={words.secondMetric}
          options={secondMetrics(view, catalogue)}
          value={view.metrics[1] ?? ""}
          onChange={(code) => onViewChange(withSecondMetric(view, code))}
        />
      )}
    </div>
  );
}

/** The metrics with figures that can stand on the second axis, by name. */
function secondMetrics(view: View, catalogue: MetricCatalogue | undefined) {
  const collator = new Intl.Collator(view.language);
  const found = (catalogue?.metrics ?? [])
    .filter((m) => m.availability !== undefined && m.code !== view.metrics[0])
    .map((m) => ({ value: m.code, text: m.name[view.language] }))
    .toSorted((a, b) => collator.compare(a.text, b.text));
  return view.metrics[1] === undefined
    ? [{ value: "", text: compareWords(view.language).chooseSecond }, ...found]
    : found;
}

interface ChoiceProps<T extends string | number> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string | number>({ label, options, value, onChange }: ChoiceProps<T>) {
  return (
    <label className={css.choice}>
      {label}
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => `${option.value}` === event.currentTarget.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}
