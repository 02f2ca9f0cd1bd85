import type { Metric } from "@sosanh/core/figures/metric";
import type { CitationPlace } from "@sosanh/core/figures/source";
import { dayInVietnam } from "@sosanh/core/figures/vietnam-day";
import { checkSentence } from "@sosanh/core/submissions/check-sentence";
import { unreachable } from "@sosanh/core/unreachable";
import type { Language } from "@sosanh/core/view/view";
import type { ImportOutcome, RefusedFigure } from "./import-file.ts";

/** How an import is told. */
export interface ReportStyle {
  readonly language: Language;
  readonly isDryRun: boolean;
  readonly metrics: ReadonlyMap<string, Metric>;
}

/** What became of a file, a line each: first the figures that were not taken and why, then what was done, in a sentence. */
export function importReport(outcome: ImportOutcome, style: ReportStyle): readonly string[] {
  const say = (vi: string, en: string): string => (style.language === "vi" ? vi : en);
  const wouldBe = style.isDryRun ? say("Chạy thử, chưa lưu gì. ", "Dry run, nothing stored. ") : "";
  switch (outcome.kind) {
    case "already": {
      const { id, publishedAt } = outcome.submission;
      const day = publishedAt === undefined ? "" : dayInVietnam(publishedAt);
      return [
        say(
          `Tệp này đã công bố ngày ${day} (đợt số liệu ${id}); không làm gì thêm.`,
          `This file was published on ${day} (submission ${id}); nothing was done.`,
        ),
      ];
    }
    case "refused":
      return [
        ...refusedLines(outcome.refused, style),
        say(
          `${wouldBe}Không có con số nào nhận được; chưa lưu gì.`,
          `${wouldBe}No figure could be taken; nothing was stored.`,
        ),
      ];
    case "draft": {
      const { id, counts } = outcome.submission;
      return [
        ...refusedLines(outcome.open, style),
        say(
          `${wouldBe}${counts.total} con số chờ người quyết định (${counts.look} cần xem) tại /so-lieu/${id}.`,
          `${wouldBe}${counts.total} figures wait for a decision (${counts.look} need a look) at /so-lieu/${id}.`,
        ),
      ];
    }
    case "published": {
      const { submission, refused, changes } = outcome;
      const lines = refusedLines(refused, style);
      const { created, revised, same, targets } = changes;
      return [
        ...lines,
        say(
          `${wouldBe}${style.isDryRun ? "Sẽ công bố" : "Đã công bố"} ${submission.counts.taken} con số (${created} mới, ${revised} sửa, ${same} như cũ, ${targets} chỉ tiêu được giao); ${refused.length} không nhận.`,
          `${wouldBe}${style.isDryRun ? "Would publish" : "Published"} ${submission.counts.taken} figures (${created} new, ${revised} revised, ${same} as before, ${targets} targets); ${refused.length} not taken.`,
        ),
      ];
    }
    default:
      return unreachable(outcome);
  }
}

/** Why figures were not taken, a line each; figures of one column of which the same is said share a line. */
function refusedLines(figures: readonly RefusedFigure[], style: ReportStyle): readonly string[] {
  const groups = new Map<string, Refused>();
  for (const { read, checks } of figures) {
    const { language, metrics } = style;
    const metric = read.metric === null ? undefined : metrics.get(read.metric);
    const why =
      checks.map((check) => checkSentence(check, language, metric)).join(" ") || unsettled[language];
    const { place } = read;
    const key = place.kind === "cell" ? `${place.sheet}\n${place.column}\n${why}` : `${groups.size}`;
    const known = groups.get(key) ?? { why, reads: [] };
    groups.set(key, { why, reads: [...known.reads, read] });
  }
  return [...groups.values()].map((group) => refusedLine(group, style.language));
}

interface Refused {
  readonly why: string;
  readonly reads: readonly RefusedFigure["read"][];
}

/** "Trang tính 1 C12 · “4.3000” · Xã A: …"; of several "Trang tính 1 C12–C19 · 8 con số · “4”, “7”, “2”…: …" */
function refusedLine({ why, reads }: Refused, language: Language): string {
  const [first] = reads;
  if (first === undefined) return why;
  const { place } = first;
  if (reads.length === 1 || place.kind !== "cell") {
    const about = [placeText(place), `“${first.shown}”`, first.locality.name].filter((part) => part !== "");
    return `${about.join(" · ")}: ${why}`;
  }
  const last = reads.at(-1)?.place;
  const to = last?.kind === "cell" ? `–${last.column}${last.row}` : "";
  const shown = reads.slice(0, mostShown).map((read) => `“${read.shown}”`);
  const more = reads.length > mostShown ? "…" : "";
  const count = language === "vi" ? `${reads.length} con số` : `${reads.length} figures`;
  return `${placeText(place)}${to} · ${count} · ${shown.join(", ")}${more}: ${why}`;
}

const mostShown = 3;

const unsettled: Readonly<Record<Language, string>> = {
  vi: "chưa đủ chỉ tiêu, địa phương, năm hoặc số.",
  en: "its metric, place, year or number is open.",
};

function placeText(place: CitationPlace): string {
  switch (place.kind) {
    case "cell":
      return [place.sheet, `${place.column}${place.row}`].filter((part) => part !== undefined).join(" ");
    case "span":
      return `${place.start}-${place.end}`;
    case "document":
    case "generated":
      return "";
    default:
      return unreachable(place);
  }
}
