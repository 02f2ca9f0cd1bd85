import { chartSpec } from "@sosanh/chart/comparison-chart";
import { findings } from "@sosanh/chart/findings/findings";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import { parseView } from "@sosanh/core/view/parse-view";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { trpc } from "../../trpc.ts";
import { Card } from "../../ui/card.tsx";
import { Chart } from "../../ui/chart.tsx";
import { CompareLink } from "../../ui/compare-link.tsx";
import type { RenderFigure } from "../../ui/render-figure.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import styles from "./profile.module.css";
import type { ProfileLine } from "./profile-lines.ts";
import { profileWords } from "./profile-words.ts";

interface Props {
  readonly comparison: Comparison;
  readonly line: ProfileLine;
  readonly renderFigure: RenderFigure;
}

/** The chosen metric: its line over the years (with the second place), its sentences, and where it stands among its peers. */
export function MetricDetail({ comparison, line, renderFigure }: Props) {
  const words = profileWords(useLanguage());
  const { metric } = line;
  const spec = useMemo(
    () => chartSpec({ ...comparison, view: { ...comparison.view, chart: "line" } }, { metric: metric.code }),
    [comparison, metric],
  );
  const { from, to } = comparison.view.years;
  const places = comparison.localities.map((l) => l.uid).join(",");
  return (
    <div className={styles.detail}>
      <Card title={spec.title} subtitle={spec.subtitle} foot={spec.sourceLine}>
        <Chart spec={spec} renderFigure={renderFigure} />
        <ul className={styles.findings}>
          {findings(comparison, metric.code).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className={styles.ways}>
          <CompareLink metric={metric.code} places={places} years={{ from, to }}>
            {words.compare}
          </CompareLink>
          <CompareLink metric={metric.code} places={places} years={{ from, to }} exports>
            {words.exportChart}
          </CompareLink>
        </p>
      </Card>
      <Peers {...{ comparison, line, renderFigure }} />
    </div>
  );
}

/** The units of the same level under the same parent, as a strip with the place marked. */
function Peers({ comparison, line, renderFigure }: Props) {
  const language = useLanguage();
  const words = useWords();
  const own = profileWords(language);
  const place = comparison.localities[0];
  const { view } = comparison;
  const year = line.shown.period.year;
  const parent = place?.parent;
  // A district that ended stands beside the other former districts: the province's children are today's communes.
  const isFormer = place?.isFormerDistrict === true;
  const former = useQuery(
    trpc.localities.formerDistricts.queryOptions(parent === undefined ? {} : { province: parent }, {
      enabled: isFormer && parent !== undefined,
    }),
  );
  const asked = parseView({
    data: view.data,
    frame: view.frame,
    language,
    metrics: [line.metric.code],
    places:
      isFormer || parent === undefined
        ? [
            place?.uid ?? "vn",
            ...(former.data ?? []).map((d) => d.uid).filter((uid) => uid !== place?.uid),
          ].map((locality) => ({ locality }))
        : [{ childrenOf: parent }],
    years: { from: year, to: year },
    chart: "distribution",
    focusYear: year,
    mine: place?.uid,
  });
  const answer = useQuery(
    trpc.comparisons.get.queryOptions(asked, {
      placeholderData: keepPreviousData,
      enabled: parent !== undefined && (!isFormer || former.data !== undefined),
    }),
  );
  const spec = useMemo(
    () => answer.data && chartSpec({ ...answer.data, view: { ...answer.data.view, chart: "distribution" } }),
    [answer.data],
  );
  const title = own.peers(place?.parentName ?? "");
  if (parent === undefined) return null;
  return (
    <Card title={spec?.title ?? title} subtitle={spec?.subtitle ?? title} foot={spec?.sourceLine}>
      {spec === undefined ? (
        <Skeleton rows={1} height={200} label={words.state.loading} />
      ) : (
        <Chart spec={spec} renderFigure={renderFigure} />
      )}
    </Card>
  );
}
