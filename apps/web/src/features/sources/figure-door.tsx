import type { FigureKey } from "@sosanh/core/figures/figure-evidence";
import type { IsoDate } from "@sosanh/core/figures/period";
import type { Frame } from "@sosanh/core/frames/frame";
import type { ReactNode } from "react";
import { createContext, lazy, Suspense, use, useMemo, useState } from "react";
import { AnchoredDialog } from "../../ui/anchored-dialog.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useWords } from "../../words/words.tsx";

type OpenFigure = (figure: FigureKey, anchor: HTMLElement) => void;

const FigureDoorContext = createContext<OpenFigure>(() => {});

const Evidence = lazy(() => import("./evidence.tsx").then((m) => ({ default: m.Evidence })));

interface Opened {
  readonly anchor: HTMLElement;
  /** The figures looked at, the last one shown; a figure's inputs are figures again. */
  readonly trail: readonly FigureKey[];
}

interface Props {
  /** On whose units the figures inside are shown; as reported when left out. */
  readonly frame?: Frame;
  /** As they were known on which day; as they are known now when left out. */
  readonly asKnown?: IsoDate | undefined;
  readonly children: ReactNode;
}

/** Lets every figure inside it open where it comes from; one dialog serves them all. */
export function FigureDoor({ frame = "as-reported", asKnown, children }: Props) {
  const words = useWords();
  const [opened, setOpened] = useState<Opened>();
  const open = useMemo<OpenFigure>(() => {
    const framed = {
      ...(frame === "as-reported" ? {} : { frame }),
      ...(asKnown === undefined ? {} : { asKnown }),
    };
    return (figure, anchor) => setOpened({ anchor, trail: [{ ...figure, ...framed }] });
  }, [frame, asKnown]);
  const current = opened?.trail.at(-1);
  return (
    <FigureDoorContext value={open}>
      {children}
      {opened !== undefined && current !== undefined && (
        <AnchoredDialog
          anchor={opened.anchor}
          label={words.figure.title}
          onClose={() => setOpened(undefined)}
        >
          <Suspense fallback={<Skeleton rows={3} height={48} label={words.figure.loading} />}>
            <Evidence
              figure={current}
              onClose={() => setOpened(undefined)}
              onOpen={(figure) => setOpened({ ...opened, trail: [...opened.trail, figure] })}
              {...(opened.trail.length < 2
                ? {}
                : { onBack: () => setOpened({ ...opened, trail: opened.trail.slice(0, -1) }) })}
            />
          </Suspense>
        </AnchoredDialog>
      )}
    </FigureDoorContext>
  );
}

export function useOpenFigure(): OpenFigure {
  return use(FigureDoorContext);
}
