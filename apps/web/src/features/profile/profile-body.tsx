import { formatDate } from "@sosanh/chart/words/number-text";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { MetricGroup } from "@sosanh/core/figures/metric";
import { useRef } from "react";
import { NoneKnown } from "../../ui/known-day.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { RenderFigure } from "../../ui/render-figure.ts";
import { FrameLink } from "../../ui/unit-notes.tsx";
import { useLanguage } from "../../words/words.tsx";
import { MetricDetail } from "./metric-detail.tsx";
import { profileLines } from "./profile-lines.ts";
import type { ProfileState } from "./profile-page.tsx";
import { ProfileSources } from "./profile-sources.tsx";
import { ProfileTable } from "./profile-table.tsx";
import { profileWords } from "./profile-words.ts";

interface Props {
  readonly state: ProfileState;
  readonly comparison: Comparison;
  readonly groups: readonly MetricGroup[];
  readonly placeName: string;
  readonly onChange: (next: { readonly metric?: string }) => void;
  readonly renderFigure: RenderFigure;
}

/** Every metric of the place, the chart of the chosen one, and whose figures these are. */
export function ProfileBody({ state, comparison, groups, placeName, onChange, renderFigure }: Props) {
  const language = useLanguage();
  const words = profileWords(language);
  const detail = useRef<HTMLDivElement>(null);
  const second = comparison.localities[1];
  const lines = profileLines(comparison, state.year, second?.uid);
  const chosen = lines.find((line) => line.metric.code === state.metric) ?? lines[0];
  if (chosen === undefined) {
    const isDay = state.frame !== "as-reported" && state.frame !== "today";
    return (
      <Notice
        title={words.none(placeName, state.year)}
        actions={
          <>
            {state.frame !== "as-reported" && <FrameLink to="as-reported" button />}
            {state.frame !== "today" && <FrameLink to="today" button />}
          </>
        }
      >
        <NoneKnown asKnown={comparison.view.asKnown} />
        {isDay ? words.notOnDay(formatDate(state.frame, language)) : words.otherYears}
      </Notice>
    );
  }
  return (
    <>
      <ProfileTable
        {...{ comparison, groups, lines, second }}
        year={state.year}
        chosen={chosen.metric.code}
        onChoose={(metric) => {
          onChange({ metric });
          detail.current?.scrollIntoView({ block: "nearest" });
        }}
      />
      <div ref={detail}>
        <MetricDetail comparison={comparison} line={chosen} renderFigure={renderFigure} />
      </div>
      <ProfileSources comparison={comparison} />
    </>
  );
}
