import { FigureOf } from "../../ui/figure-slot.tsx";
import type { MetricLine } from "../../ui/metric-lines.ts";
import { movementOf } from "../../ui/movement.ts";
import { CautionMark, ChangeBase, MovementText } from "../../ui/movement-text.tsx";
import { cautionText } from "../../ui/row-words.ts";
import { useLanguage, useWords } from "../../words/words.tsx";
import styles from "./overview.module.css";

const shown = 5;

/** What rose, or what fell, most against the year before. */
export function Movers({
  lines,
  title,
  none,
}: {
  lines: readonly MetricLine[];
  title: string;
  none: string;
}) {
  const words = useWords();
  const language = useLanguage();
  return (
    <section className={styles.movers} aria-label={title}>
      <h3>{title}</h3>
      {lines.length === 0 && <p className={styles.muted}>{none}</p>}
      <ul>
        {lines.slice(0, shown).map((line) => {
          const movement = movementOf(line.current, line.metric, language);
          const caution = cautionText(line.current, language);
          if (movement === undefined || line.current === undefined) return null;
          return (
            <li key={line.metric.code}>
              <span>{line.metric.name[language]}</span>
              <span className={styles.moved}>
                {caution !== undefined && <CautionMark reasons={caution} />}
                <FigureOf row={line.current}>
                  <MovementText movement={movement} />
                </FigureOf>
                <ChangeBase row={line.current} />
              </span>
            </li>
          );
        })}
      </ul>
      {lines.length > shown && <p className="note">{words.overview.more(lines.length - shown)}</p>}
    </section>
  );
}
