import type { ChartKind, Language } from "@sosanh/core/view/view";
import { ChartKindIcon } from "../../ui/chart-kind-icons.tsx";
import { type KindBar, kindGroups } from "./chart-kind-rules.ts";
import { compareWords } from "./compare-words.ts";
import css from "./kind-menu.module.css";

interface Props {
  readonly language: Language;
  readonly drawn: ChartKind;
  readonly bars: Partial<Record<ChartKind, KindBar>>;
  readonly onKind: (kind: ChartKind) => void;
}

/** Every kind of chart with what it is for; one that makes no sense here says why instead. */
export function KindMenu({ language, drawn, bars, onKind }: Props) {
  const words = compareWords(language);
  return (
    <div className={css.groups}>
      {kindGroups.map(({ group, kinds }) => (
        <section key={group} aria-label={words.kinds.groups[group]}>
          <h3>{words.kinds.groups[group]}</h3>
          {kinds.map((kind) => {
            const bar = bars[kind];
            return (
              <button
                key={kind}
                type="button"
                className={css.kind}
                aria-pressed={kind === drawn}
                disabled={bar !== undefined}
                onClick={() => onKind(kind)}
              >
                <ChartKindIcon kind={kind} />
                <span>
                  <b>{words.charts[kind]}</b>
                  <small>{bar === undefined ? words.kinds.uses[kind] : words.kinds.bars[bar]}</small>
                </span>
              </button>
            );
          })}
        </section>
      ))}
    </div>
  );
}
