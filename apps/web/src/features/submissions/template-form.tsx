import type { MetricCode } from "@sosanh/core/figures/metric";
import type { DataKind } from "@sosanh/core/figures/observation";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../../trpc.ts";
import controls from "../../ui/controls.module.css";
import { CloseIcon } from "../../ui/icons.tsx";
import { MetricButton } from "../../ui/metric-button.tsx";
import type { RenderPlacePicker } from "../../ui/place-button.tsx";
import { UnitDoubt } from "../../ui/unit-of-period.tsx";
import { useLanguage } from "../../words/words.tsx";
import css from "./add.module.css";
import { useAddWords } from "./add-words.ts";
import form from "./form.module.css";
import { PlaceField } from "./place-field.tsx";

interface Props {
  readonly data: DataKind;
  /** Where the form begins. */
  readonly place: LocalityUid;
  readonly year: number;
  readonly renderPlacePicker: RenderPlacePicker;
}

const yearsOffered = 12;

/** Our own workbook to fill in: for the units beneath a place, some metrics and a year. */
export function TemplateForm(props: Props) {
  const { data, renderPlacePicker } = props;
  const language = useLanguage();
  const { template: words } = useAddWords();
  const [place, setPlace] = useState(props.place);
  const [year, setYear] = useState(data === "sample" ? props.year : new Date().getFullYear());
  const [metrics, setMetrics] = useState<readonly MetricCode[]>([]);
  const catalogue = useQuery(trpc.metrics.list.queryOptions({ data })).data;
  const period = { year, part: "year" } as const;
  const latest = new Date().getFullYear() + 1;
  const years = Array.from({ length: yearsOffered }, (_, back) => latest - back);
  const nameOf = (code: MetricCode) =>
    catalogue?.metrics.find((metric) => metric.code === code)?.name[language] ?? code;
  const address = `/documents/template.xlsx?${new URLSearchParams({
    data,
    place,
    metrics: metrics.join(","),
    year: `${year}`,
    language,
  })}`;
  return (
    <section className={css.side}>
      <h2>{words.title}</h2>
      <p className="subtitle">{words.text}</p>
      <PlaceField label={words.place} onPlace={setPlace} {...{ place, period, renderPlacePicker }} />
      <label className={form.field}>
        {words.year}
        <select value={year} onChange={({ target }) => setYear(Number(target.value))}>
          {(years.includes(year) ? years : [...years, year]).map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <UnitDoubt place={place} period={period} onPlace={setPlace} />
      <div className={form.field}>
        <span>{words.metrics}</span>
        <ul className={css.metrics}>
          {metrics.map((code) => (
            <li key={code}>
              {nameOf(code)}
              <button
                type="button"
                className={controls.icon}
                aria-label={words.remove(nameOf(code))}
                onClick={() => setMetrics(metrics.filter((one) => one !== code))}
              >
                <CloseIcon />
              </button>
            </li>
          ))}
        </ul>
        {catalogue !== undefined && (
          <MetricButton
            metric={undefined}
            choices={catalogue}
            label={words.metrics}
            placeholder={words.addMetric}
            onMetric={(code) => setMetrics([...new Set([...metrics, code])])}
          />
        )}
      </div>
      {metrics.length === 0 ? (
        <button type="button" className={controls.button} aria-disabled="true" title={words.needs}>
          {words.download}
        </button>
      ) : (
        <a className={controls.button} href={address} download>
          {words.download}
        </a>
      )}
      {metrics.length === 0 && <p className="note">{words.needs}</p>}
    </section>
  );
}
