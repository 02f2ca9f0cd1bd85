import type { ReactNode } from "react";
import faces from "./document-mark.module.css";
import type { MarkTone } from "./document-mark.ts";
import css from "./mark-legend.module.css";

interface Props {
  /** Of the document, as its file is called. */
  readonly name: string;
  /** Of the marks that are there. */
  readonly tones: ReadonlySet<MarkTone>;
  /** What a tone is called, with how many there are where that is known. */
  readonly labelOf: (tone: MarkTone) => string;
  /** What can be done with the document. */
  readonly children?: ReactNode;
}

const order: readonly MarkTone[] = ["decided", "target", "sure", "look", "held", "rejected"];

/** Over a document: its name, and what the marks in it mean. */
export function MarkLegend({ name, tones, labelOf, children }: Props) {
  return (
    <header className={css.head}>
      <b className={css.name} title={name}>
        {name}
      </b>
      <ul className={css.legend}>
        {order
          .filter((tone) => tones.has(tone))
          .map((tone) => (
            <li key={tone}>
              <i className={faces.swatch} data-tone={tone} />
              {labelOf(tone)}
            </li>
          ))}
      </ul>
      {children}
    </header>
  );
}
