import { useId } from "react";
import styles from "./sparkline.module.css";
import type { SparkValue } from "./sparkline-shape.ts";
import { sparklineShape } from "./sparkline-shape.ts";

/** The shape of a series, with its gaps hatched and numbers of few units hollow. The numbers stand beside it, so it is hidden from readers of text. */
export function Sparkline(props: {
  values: readonly SparkValue[];
  width?: number;
  height?: number;
  tone?: "mine" | "plain";
}) {
  const { values, width = 92, height = 26, tone = "plain" } = props;
  const hatch = useId();
  if (values.length === 0) return null;
  const shape = sparklineShape(values, { width, height });
  return (
    <svg className={styles.spark} data-tone={tone} width={width} height={height} aria-hidden="true">
      <defs>
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className={styles.hatchBg} width="4" height="4" />
          <rect className={styles.hatchLine} width="1.4" height="4" />
        </pattern>
      </defs>
      {shape.gaps.map((gap) => (
        <rect
          key={gap.x}
          x={gap.x}
          y={3}
          width={gap.width}
          height={height - 6}
          fill={`url(#${hatch})`}
          opacity="0.7"
        />
      ))}
      {shape.pieces.map((piece) => (
        <path key={piece} d={piece} className={styles.line} />
      ))}
      {shape.points.map((point) => (
        <circle key={point.x} cx={point.x} cy={point.y} r="2.2" className={styles.point} />
      ))}
      {shape.detached.map((point) => (
        <circle key={point.x} cx={point.x} cy={point.y} r="2.6" className={styles.detached} />
      ))}
      {shape.last !== undefined && (
        <circle cx={shape.last.x} cy={shape.last.y} r="3" className={styles.point} />
      )}
    </svg>
  );
}
