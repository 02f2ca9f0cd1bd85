import type { Metric } from "@sosanh/core/figures/metric";
import type { Language } from "@sosanh/core/view/view";
import css from "./export.module.css";
import { exportWords } from "./export-words.ts";
import { type FileChoice, sizeNames } from "./file-address.ts";

interface Props {
  readonly choice: FileChoice;
  /** The metrics a picture can be of; empty where it is of all. */
  readonly metrics: readonly Metric[];
  readonly language: Language;
  readonly onChoice: (choice: FileChoice) => void;
}

const scales = [1, 2, 3] as const;

/** How pictures are drawn: of which metric, how large, how sharp, on what ground. */
export function FileChoices({ choice, metrics, language, onChoice }: Props) {
  const words = exportWords(language);
  return (
    <div className={css.choices}>
      {metrics.length > 1 && (
        <label className={css.wide}>
          {words.chartOf}
          <select
            value={choice.metric}
            onChange={(event) => onChoice({ ...choice, metric: event.currentTarget.value })}
          >
            {metrics.map((metric) => (
              <option key={metric.code} value={metric.code}>
                {metric.name[language]}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className={css.wide}>
        {words.size}
        <select
          value={choice.size}
          onChange={(event) => {
            const size = sizeNames.find((name) => name === event.currentTarget.value);
            if (size !== undefined) onChoice({ ...choice, size });
          }}
        >
          {sizeNames.map((size) => (
            <option key={size} value={size}>
              {words.sizes[size]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.scale}
        <select
          value={choice.scale}
          onChange={(event) => {
            const scale = scales.find((times) => `${times}` === event.currentTarget.value);
            if (scale !== undefined) onChoice({ ...choice, scale });
          }}
        >
          {scales.map((scale) => (
            <option key={scale} value={scale}>
              {scale}×
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.background}
        <select
          value={choice.isTransparent ? "transparent" : "white"}
          onChange={(event) =>
            onChoice({ ...choice, isTransparent: event.currentTarget.value === "transparent" })
          }
        >
          <option value="white">{words.white}</option>
          <option value="transparent">{words.transparent}</option>
        </select>
      </label>
    </div>
  );
}
