import css from "./chart.module.css";
import type { figureAt } from "./chart-cursor.ts";

interface Props {
  readonly found: NonNullable<ReturnType<typeof figureAt>>;
  readonly pixel: readonly [number, number] | undefined;
}

/** The figure pointed at, in words: beside its mark on wide screens, docked at the foot of the chart on phones. */
export function ChartTip({ found, pixel }: Props) {
  const { name, category, figure } = found;
  return (
    <div
      className={css.tip}
      aria-hidden="true"
      data-side={pixel !== undefined && pixel[0] > 320 ? "left" : "right"}
      style={{ "--x": `${pixel?.[0] ?? 0}px`, "--y": `${pixel?.[1] ?? 0}px` }}
    >
      <span>
        {name} · {category}
      </span>
      <b>{figure.text}</b>
      {figure.change !== undefined && <span>{figure.change}</span>}
      {figure.remarks.map((remark) => (
        <small key={remark}>{remark}</small>
      ))}
    </div>
  );
}
