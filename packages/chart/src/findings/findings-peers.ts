import { ranks } from "@sosanh/core/comparison/rank";
import { missing } from "@sosanh/core/figures/value";
import type { OneMetric, Place } from "../comparison-parts.ts";
import { formatRank } from "../words/number-text.ts";
import { say } from "../words/words.ts";
import { type Finding, findingOf, listOf, reportName } from "./finding.ts";
import { toldFigure } from "./told-figure.ts";

/** Names of peers that are written out. */
const namesWritten = 7;

/**
 * Who the peers of a place are, and its rank among them by whole figures of the focus year; nothing of a place whose
 * peers are not shown.
 */
export function peersFinding(part: OneMetric, place: Place): Finding | undefined {
  const { comparison, metric, focusYear, view } = part;
  const { language } = view;
  const { peers } = comparison;
  if (peers === undefined || peers.of !== place.locality.uid || peers.members.length === 0) return undefined;
  const members = peers.members.flatMap((m) => part.places.find((p) => p.locality.uid === m.locality) ?? []);
  const written = members.slice(0, namesWritten).map((member) => reportName(member, language, true));
  const rest = members.length - written.length;
  const names =
    rest === 0
      ? listOf(written, language)
      : say(language, "finding.others", { names: written.join(", "), n: rest });
  const figures = [place, ...members].map((p) => {
    const row = p.rows.get(focusYear);
    const value = row?.complete === true ? row.value : missing("not-comparable");
    return { locality: p.locality.uid, value };
  });
  const rank = ranks(figures, metric.polarity).get(place.locality.uid);
  const row = place.rows.get(focusYear);
  const isRanked = row !== undefined && rank !== undefined && "position" in rank && rank.of > 1;
  const text = isRanked
    ? say(language, "finding.peers-rank", {
        n: members.length,
        names,
        rank: toldFigure(row, formatRank(rank)),
      })
    : say(language, "finding.peers", { n: members.length, names });
  return findingOf(part, text, isRanked ? [row] : []);
}
