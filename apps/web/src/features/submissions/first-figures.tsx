import { formatNumber } from "@sosanh/chart/words/number-text";
import { periodEnd } from "@sosanh/core/figures/period";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import type { MetricChoices } from "../../ui/metric-button.tsx";
import { periodText } from "../../ui/period-text.ts";
import { useLanguage } from "../../words/words.tsx";
import css from "./add.module.css";
import { useAddWords } from "./add-words.ts";
import cards from "./first-figures.module.css";
import { PlaceName } from "./place-name.tsx";

interface Props {
  readonly figures: readonly ReadFigure[];
  readonly catalogue: MetricChoices | undefined;
}

/** The first figures of a table as they would be read: what is not clear is said, nothing is filled in. */
export function FirstFigures({ figures, catalogue }: Props) {
  const { tables: words } = useAddWords();
  return (
    <div className={css.part}>
      <h3>{words.first}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard. */}
      <section className={css.scroll} aria-label={words.first} tabIndex={0}>
        <table className={`${css.figures} ${cards.figures}`}>
          <thead>
            <tr>
              <th scope="col">{words.metric}</th>
              <th scope="col">{words.place}</th>
              <th scope="col">{words.period}</th>
              <th scope="col" className="num">
                {words.value}
              </th>
              <th scope="col">{words.unit}</th>
              <th scope="col">{words.status}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <FigureRow key={JSON.stringify(figure.place)} figure={figure} catalogue={catalogue} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function FigureRow({ figure, catalogue }: { readonly figure: ReadFigure } & Pick<Props, "catalogue">) {
  const language = useLanguage();
  const { tables: words, statuses } = useAddWords();
  const metric = catalogue?.metrics.find(({ code }) => code === figure.metric);
  const { year, part, locality, value } = figure;
  const unclear = <span className={css.look}>{words.unclear}</span>;
  const period = year === null ? undefined : { year, part };
  // As many digits as the number has: what is shown is what is read.
  const decimals = value === null ? 0 : (`${value}`.split(".")[1]?.length ?? 0);
  return (
    <tr>
      <td>{metric?.name[language] ?? unclear}</td>
      <td>
        {locality.uid === null ? (
          <>
            {locality.name} {unclear}
          </>
        ) : (
          <PlaceName place={locality.uid} on={period === undefined ? undefined : periodEnd(period)} />
        )}
      </td>
      <td>{period === undefined ? unclear : periodText(period, language)}</td>
      <td className="num">
        {value === null ? (
          <>
            {figure.shown} {unclear}
          </>
        ) : (
          formatNumber(value, { language, decimals })
        )}
      </td>
      <td>{metric?.unit[language] ?? figure.unit}</td>
      <td>{figure.status === "ambiguous" ? unclear : statuses[figure.status]}</td>
    </tr>
  );
}
