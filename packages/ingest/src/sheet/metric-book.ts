import type { Metric, MetricCode } from "@sosanh/core/figures/metric";
import { chooseMetric } from "../narrative/metric-choice.ts";
import { normalText } from "../narrative/normal-text.ts";
import { longest } from "../narrative/reading.ts";
import { nearness } from "../narrative/surroundings.ts";
import { tokensOf } from "../narrative/tokens.ts";
import type { AddedPhrase, MetricRule, NarrativeVocabulary } from "../narrative/vocabulary.ts";
import { bareWords } from "./bare-words.ts";
import { finerMetrics } from "./finer-metric.ts";
import { phrasesIn } from "./phrases-in.ts";

/** The words that stand around a figure of a table, each "" where there are none. */
export interface SubjectWords {
  /** The row alone in its table above the figure's: "II. QUỐC PHÒNG". */
  readonly section: string;
  /** The label of the row, where it is no place. */
  readonly row: string;
  /** The label that the row is a part of: "Tân binh giao quân" of its "Trong đó: nữ". */
  readonly whole: string;
  /** Over the column, from the top down, without places. */
  readonly heads: readonly string[];
  /** Above the table. */
  readonly above: string;
  /** What the whole document is called; absent where it is of many tables. */
  readonly title?: string;
  /** The word for a plan that stands alone beneath the other headings; "" elsewhere. */
  readonly plan: string;
  /** The class of the unit that is said; undefined where none is. */
  readonly unitClass: string | undefined;
}

/** What words name: a metric for certain, one by a guess, or none; then what a new one would be called. */
export interface FoundMetric {
  readonly metric: MetricCode | null;
  readonly isGuessed: boolean;
  readonly group?: string;
  readonly proposal?: string;
}

/** Which metric the words of headings and labels name. */
export interface MetricBook {
  readonly find: (words: SubjectWords) => FoundMetric;
}

interface Sources {
  readonly metrics: readonly Metric[];
  readonly vocabulary: NarrativeVocabulary;
  readonly added: readonly AddedPhrase[];
}

/**
 * Compiles names. Words name a metric for certain where they are its name in either language, its code, a phrase the
 * office added, or a phrase that rules know and nothing else; else the rules of running text guess.
 */
export function metricBook({ metrics, vocabulary, added }: Sources): MetricBook {
  const names = new Map<string, MetricCode>();
  const plain = new Map<string, MetricCode | undefined>();
  for (const { code, name } of metrics)
    for (const words of [name.en, name.vi]) names.set(bareWords(words, vocabulary), code);
  for (const { code } of metrics) names.set(bareWords(code, vocabulary), code);
  for (const { phrase, metric } of added) names.set(bareWords(phrase, vocabulary), metric);
  for (const [name, code] of names) {
    const key = withoutJoints(name);
    plain.set(key, plain.has(key) && plain.get(key) !== code ? undefined : code);
  }
  const byCode = new Map(metrics.map((metric) => [metric.code, metric]));
  const named = (text: string): MetricCode | undefined => {
    const bare = bareWords(text, vocabulary);
    return names.get(bare) ?? plain.get(withoutJoints(bare));
  };
  const certain = (words: SubjectWords): FoundMetric | undefined => {
    const { plan, heads } = words;
    const planned = plan === "" ? undefined : exactly({ ...words, heads: [plan, ...heads] }, named);
    const code = planned ?? exactly(words, named);
    const metric = code === undefined ? undefined : byCode.get(code);
    if (metric === undefined || !isOfUnit(metric, words)) return undefined;
    return { metric: metric.code, isGuessed: false, group: metric.group };
  };
  const finerOf = finerMetrics(metrics, vocabulary);
  // "Công tác phòng cháy, chữa cháy", but not "An ninh trật tự và phòng cháy, chữa cháy".
  const isOfOneMatter = (title: string): boolean =>
    new Set(phrasesIn(title, vocabulary).flatMap((phrase) => vocabulary.groupToldBy(phrase) ?? [])).size ===
    1;
  const first = (words: SubjectWords): FoundMetric => certain(words) ?? guessed(words, vocabulary);
  return {
    find: (words) => {
      const found = first(words);
      if (found.isGuessed && isSameAsWhole(words, found, first)) return partOf(words);
      const { row, heads, section, above, title = "" } = words;
      const circles = [[row, ...heads], [section], [above], isOfOneMatter(title) ? [title] : []];
      const finer = found.metric === null ? undefined : finerOf(found.metric, circles);
      const metric = finer === undefined ? undefined : byCode.get(finer);
      return metric === undefined ? found : { metric: metric.code, isGuessed: true, group: metric.group };
    },
  };
}

/** Whether a part of something was taken for all of it: "trong đó: nữ" of what has no metric of its own for them. */
function isSameAsWhole(
  words: SubjectWords,
  { metric }: FoundMetric,
  first: (words: SubjectWords) => FoundMetric,
): boolean {
  return words.whole !== "" && first({ ...words, row: words.whole, whole: "" }).metric === metric;
}

function partOf({ whole, row }: SubjectWords): FoundMetric {
  return { metric: null, isGuessed: false, proposal: `${whole} – ${row}` };
}

/** Without the small words that a heading leaves out: "tân binh [là] đảng viên", "giao quân [vào] Quân đội". */
function withoutJoints(words: string): string {
  return words
    .replace(/(^|\s)(là|vào|cho|của|được|bị|đã|về|trong|tại)(?=\s|$)/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** False of a share that is written under the name of what is counted, and the other way round. */
function isOfUnit(metric: Metric | undefined, { unitClass }: SubjectWords): boolean {
  return unitClass === undefined || (unitClass === "percent") === (metric?.valueKind === "percentage");
}

/** The narrowest words of both sides of a table must be named, alone or with the wider ones before them. */
function exactly(
  { section, row, whole, heads, above }: SubjectWords,
  named: (text: string) => MetricCode | undefined,
): MetricCode | undefined {
  const sides = [...heads.map((_, i) => heads.slice(i).join(" "))];
  const own = heads.at(-1) ?? "";
  const rows = row === "" ? [""] : [row, `${section} ${row}`, ...(whole === "" ? [] : [`${row} ${whole}`])];
  for (const side of heads.length === 0 ? [""] : sides)
    for (const label of rows)
      for (const text of [`${label} ${side}`, `${side} ${label}`]) {
        const found = named(text);
        if (found !== undefined) return found;
      }
  if (row !== "" && own !== "") return undefined;
  if (row === "" && own === "") return named(section) ?? named(titleOf(above));
  return undefined;
}

/** "Bảng 3. Camera an ninh theo huyện": the nearest title, without what its figures are parted by. */
function titleOf(above: string): string {
  const nearest = above.split(/\.\s+/).findLast((words) => words !== "") ?? "";
  return nearest.replace(/\s+((phân|chia)\s+)?(theo|by)\s.*$/iu, "");
}

const widest = nearness.sentence;

function guessed(words: SubjectWords, vocabulary: NarrativeVocabulary): FoundMetric {
  const narrow = [words.whole, words.row, ...words.heads].filter((text) => text !== "");
  const nearnessOf = new Map<string, number>();
  const raise = (text: string, score: number): void => {
    for (const phrase of phrasesIn(text, vocabulary))
      if (score > (nearnessOf.get(phrase) ?? 0)) nearnessOf.set(phrase, score);
  };
  for (const text of narrow) raise(text, nearness.near);
  raise(words.section, narrow.length === 0 ? nearness.near : nearness.clause);
  raise(words.above, narrow.length === 0 && words.section === "" ? nearness.near : widest);
  const titled = new Set([...phrasesIn(words.above, vocabulary), ...phrasesIn(words.section, vocabulary)]);
  const stretch = { from: 0, to: 0 };
  const rules = rulesFor(words, narrow, vocabulary);
  const choice = chooseMetric(rules, { nearnessOf, titled, near: stretch, clause: stretch });
  const proposal = [...(narrow.length === 0 ? [words.section || words.above] : narrow)].join(" – ");
  if (choice === undefined)
    return { metric: null, isGuessed: false, ...(proposal === "" ? {} : { proposal }) };
  const { metric, group, name } = choice.rule;
  if (metric === "") return { metric: null, isGuessed: false, group, proposal: name };
  return { metric, isGuessed: !isPhrase(choice.rule, narrow, vocabulary), group };
}

/** Whether what is said is a phrase of the rule and nothing else. */
function isPhrase(rule: MetricRule, narrow: readonly string[], vocabulary: NarrativeVocabulary): boolean {
  const said = bareWords(narrow.join(" "), vocabulary);
  return rule.phrases.some((phrase) => bareWords(phrase, vocabulary) === said);
}

/** Where no unit is said, the noun in the words; shares and money only where the words say so. */
function rulesFor(
  { unitClass, heads, section, above }: SubjectWords,
  narrow: readonly string[],
  vocabulary: NarrativeVocabulary,
): readonly MetricRule[] {
  const text = (narrow.length > 0 ? narrow.join(" ") : section || titleOf(above)).toLowerCase();
  const said =
    unitClass ??
    (/(^|\s)(tỷ lệ|tỉ lệ|tỷ trọng|%)/u.test(text)
      ? "percent"
      : (nounOfHeads(heads, vocabulary) ?? nounIn(text, vocabulary)));
  if (said !== undefined) return vocabulary.rulesFor(said);
  return vocabulary.rules.filter(({ units }) => !units.includes("percent") && !units.includes("money"));
}

// Who has what a row names ("Trường học", "Công an xã") stands over columns as well.
const doings = /^(session|course|case|attendance|trainee|person|member)$/;

/** "Số buổi", "Người dự": the narrowest heading that begins with what it counts says it, whatever the row is called. */
function nounOfHeads(heads: readonly string[], vocabulary: NarrativeVocabulary): string | undefined {
  for (const head of heads.toReversed()) {
    const bare = bareWords(head, vocabulary);
    const tokens = tokensOf(normalText(bare));
    const first = vocabulary.finder
      .find(tokens)
      .filter(({ phrase, from }) => from === 0 && vocabulary.unitOf(phrase) !== undefined);
    const noun = longest(first);
    // "Đợt 1", "Lớp II" is one of them.
    if (noun === undefined || /^(\d+|[ivx]+)$/.test(tokens[noun.to]?.text ?? "")) continue;
    const unit = vocabulary.unitOf(noun.phrase)?.class ?? "";
    const isCounted = /^(tổng )?số /iu.test(head) && !/^(quota|years)$/.test(unit);
    if (isCounted || doings.test(unit)) return unit;
  }
  return undefined;
}

function nounIn(text: string, vocabulary: NarrativeVocabulary): string | undefined {
  const hits = vocabulary.finder.find(tokensOf(normalText(text)));
  const nouns = hits.filter(({ phrase, from }) => from <= 2 && vocabulary.unitOf(phrase) !== undefined);
  const first = Math.min(...nouns.map(({ from }) => from));
  const noun = longest(nouns.filter(({ from }) => from === first));
  return noun === undefined ? undefined : vocabulary.unitOf(noun.phrase)?.class;
}
