import type { ChartHit } from "@sosanh/chart/chart-hits";
import css from "./chart.module.css";

/** The figure pointed at, in words: beside its mark on wide screens, docked at the foot of the chart on phones. */
export function ChartTip({ hit, width }: { readonly hit: ChartHit; readonly width: number }) {
  const { name, category, figure, x, y } = hit;
  return (
    <div
      className={css.tip}
      aria-hidden="true"
      data-side={x > width / 2 ? "left" : "right"}
      style={{ "--x": `${x}px`, "--y": `${y}px` }}
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
