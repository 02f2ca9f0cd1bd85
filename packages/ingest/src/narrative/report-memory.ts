import { isBracketedLevel } from "./bracketed-year.ts";
import { isOfPlace } from "./count-word.ts";
import type { FigureMention } from "./figure-mention.ts";
import type { MetricChoice } from "./metric-choice.ts";
import { isShareOf } from "./near-figure.ts";
import { partsByUnit } from "./parts-by-unit.ts";
import type { Reading } from "./reading.ts";
import { roleAt } from "./reading.ts";
import { isEnd } from "./said-count.ts";
import { sentenceStart } from "./sentence-start.ts";
import { nearness } from "./surroundings.ts";

const programmes = /^(session|course|turn)$/;
const attending = /^(person|attendance|trainee|individual|member|household|hamlet)$/;
// Nouns that tell by themselves what is meant; "người" does not.
const awarded = /^(individual|person|member|trainee)$/;
const ownNouns = /^(group|team|model|club|case|camera|site|session|course)$/;
const passRate = /_pass_rate$/;
const wellRate = /_good_rate$/;
const farthest = 3;
const longestBreath = 6;
const longestSentence = 60;
const membersOf: ReadonlyMap<string, string> = new Map([
  ["self_governing_models", "self_governing_members"],
  ["self_governing_groups", "self_governing_members"],
  ["three_in_one_groups", "three_in_one_members"],
]);

/** What the figures before were read as, for those that lean on them. */
export interface ReportMemory {
  readonly remember: (index: number, choice: MetricChoice) => void;
  /** The group of the sessions or courses counted just before: "7 buổi …, thu hút 430 người". */
  readonly programmeAt: (index: number) => string | undefined;
  /**
   * What the same noun was read as before in the sentence: "… 58 tổ tàu thuyền; riêng xã A có 14 tổ"; undefined where the
   * sentence says (`said`) what this one is, and it is more than a place and its number ("riêng xã A 14 tổ").
   */
  readonly sameNoun: (index: number, said: MetricChoice | undefined) => MetricChoice | undefined;
  /** What the figure is held against, in brackets behind it or behind who came: "76 buổi … (cùng kỳ 58 buổi)". */
  readonly sameLevel: (index: number) => MetricChoice | undefined;
  /** The prize of people named in one breath with the groups that got it: "khen 2 tập thể và 6 cá nhân". */
  readonly prizeOfBefore: (index: number) => MetricChoice | undefined;
  /** What the share of the figure before is, where that one has a share: "46 công dân trúng tuyển, bằng 62,2%". */
  readonly shareOfBefore: (index: number) => MetricChoice | undefined;
  /** Who is in the groups of the column at the left, under a header that says only "Số người". */
  readonly membersOfColumn: (index: number) => MetricChoice | undefined;
  /** What the people of one unit are, where they add up with others to a total: "1.121 thanh niên: … (250)". */
  readonly partOfTotal: (index: number) => MetricChoice | undefined;
  /** The share of those who did well in the test that the share before passed: "100% đạt yêu cầu, 75% khá, giỏi". */
  readonly wellInSameTest: (index: number, said: MetricChoice | undefined) => MetricChoice | undefined;
  /** The group of the figure before, where it stands in the same sentence. */
  readonly groupBefore: (index: number) => string | undefined;
}

/** "Cụ thể: huyện A 24 vụ, …": a sentence that parts what the one before counted. */
function beginsWithPart(reading: Reading, token: number): boolean {
  return roleAt(reading, sentenceStart(reading, token, longestSentence), "part") !== undefined;
}

/** What the cell under "Số người" counts at the right of one that counts groups, in the same row. */
function membersBeside(
  { tokens, vocabulary }: Reading,
  [groups, people]: readonly FigureMention[],
  choice: MetricChoice | undefined,
): MetricChoice | undefined {
  const [header] = people?.about ?? [];
  const isPair = groups?.isCell && people?.isCell && groups.about?.at(-1) === people.about?.at(-1);
  if (!isPair || header === undefined || !ownNouns.test(groups.unit?.class ?? "")) return undefined;
  const words = tokens.slice(header.from, header.to).map(({ text }) => text);
  const metric = membersOf.get(choice?.rule.metric ?? "");
  const rule = vocabulary.rules.find((r) => r.metric === metric);
  const isBare = /^(số |tổng số )?người$/.test(words.join(" ").trim());
  return rule === undefined || !isBare ? undefined : { rule, phraseNearness: nearness.clause };
}

/** The group of the courses or sessions before, for who came to them, and for sessions that have no matter of their own. */
function programmeOf(
  reading: Reading,
  mention: FigureMention | undefined,
  groupOf: (fits: (at: FigureMention) => boolean) => string | undefined,
): string | undefined {
  const { unit, unitTo = 0 } = mention ?? {};
  if (attending.test(unit?.class ?? "")) return groupOf((m) => programmes.test(m.unit?.class ?? ""));
  // "mở 16 lớp dạy chữa cháy …, đi tuyên truyền 64 buổi"
  if (unit?.class !== "session" || !isEnd(reading, unitTo)) return undefined;
  const group = groupOf((m) => /^(course|session)$/.test(m.unit?.class ?? ""));
  return group === "fire_safety" ? group : undefined;
}

/** "58 tổ tàu thuyền" and "14 tổ": a noun may be said short again. */
function isSameNoun(first: FigureMention, { unit }: FigureMention): boolean {
  return unit !== undefined && (first.unit?.phrase.startsWith(unit.phrase) ?? false);
}

/** Whether a sentence says no more of a figure than its noun: nothing, or a place and how many it has. */
function isUnsaid(reading: Reading, mention: FigureMention, said: MetricChoice | undefined): boolean {
  if (!ownNouns.test(mention.unit?.class ?? "")) return false;
  if (said === undefined || said.phraseNearness <= nearness.paragraph) return true;
  return isOfPlace(reading, mention) && isEnd(reading, mention.unitTo);
}

/** "97,1% quân số, 83% khá, giỏi", "kiểm tra 1.064 đồng chí, khá giỏi 79,6%": a share in one breath with what is before it. */
function isBeside(first: FigureMention | undefined, second: FigureMention | undefined): boolean {
  const isShare = /^(percent|person)$/.test(first?.unit?.class ?? "") && second?.unit?.class === "percent";
  return first !== undefined && isShare && second.from - first.unitTo <= longestBreath;
}

/** The metric of those who did well in the test that a share passed, or in the work that the share beside is of. */
function goodRateOf(
  { vocabulary }: Reading,
  passed: MetricChoice | undefined,
  beside: MetricChoice | undefined,
): string | undefined {
  const metric = passed?.rule.metric.replace(passRate, "_good_rate") ?? "";
  if (wellRate.test(metric)) return metric;
  return vocabulary.rules.find((r) => wellRate.test(r.metric) && r.group === beside?.rule.group)?.metric;
}

/** An empty memory for the figures of one report. */
export function reportMemory(reading: Reading, mentions: readonly FigureMention[]): ReportMemory {
  const choices = new Map<number, MetricChoice>();
  const { sentenceOf } = reading.layout;
  const totals = partsByUnit(reading, mentions);
  const isTogether = (other: FigureMention, { from }: FigureMention): boolean => {
    const apart = (sentenceOf[from] ?? 0) - (sentenceOf[other.from] ?? 0);
    return apart === 0 || (apart === 1 && beginsWithPart(reading, from));
  };
  const before = (index: number, fits: (at: FigureMention) => boolean): MetricChoice | undefined => {
    const mention = mentions[index];
    for (let at = index - 1; mention !== undefined && at >= index - farthest; at--) {
      const other = mentions[at];
      if (other === undefined || !isTogether(other, mention)) return undefined;
      const choice = choices.get(at);
      if (choice !== undefined && fits(other)) return choice;
    }
    return undefined;
  };
  return {
    remember: (index, choice) => choices.set(index, choice),
    programmeAt: (index) => programmeOf(reading, mentions[index], (fits) => before(index, fits)?.rule.group),
    sameNoun: (index, said) => {
      const mention = mentions[index];
      if (mention === undefined || !isUnsaid(reading, mention, said)) return undefined;
      const same = before(index, (m) => isSameNoun(m, mention));
      return same === undefined ? undefined : { ...same, phraseNearness: 0 };
    },
    sameLevel: (index) => {
      const mention = mentions[index];
      if (mention === undefined || !isBracketedLevel(reading, mention)) return undefined;
      return before(index, (m) => isSameNoun(m, mention));
    },
    prizeOfBefore: (index) => {
      const [groups, people] = [mentions[index - 1], mentions[index]];
      const isPair = groups?.unit?.class === "collective" && awarded.test(people?.unit?.class ?? "");
      const between = reading.tokens.slice(groups?.unitTo ?? 0, people?.from ?? 0).map((t) => t.text);
      if (!isPair || choices.get(index - 1)?.rule.metric !== "awards_collectives") return undefined;
      if (between.length === 0 || !between.every((word) => /^(và|,|cùng)$/.test(word))) return undefined;
      const rule = reading.vocabulary.rules.find((r) => r.metric === "awards_individuals");
      return rule === undefined ? undefined : { rule, phraseNearness: nearness.clause };
    },
    membersOfColumn: (index) =>
      membersBeside(reading, mentions.slice(Math.max(0, index - 1), index + 1), choices.get(index - 1)),
    partOfTotal: (index) => {
      const total = totals.get(index);
      const rule = total === undefined ? undefined : choices.get(total)?.rule;
      const noun = mentions[total ?? -1]?.unit?.phrase ?? "";
      const name = `${noun.charAt(0).toUpperCase()}${noun.slice(1)} theo đơn vị`;
      return rule === undefined ? undefined : { rule: { ...rule, metric: "", name }, phraseNearness: 0 };
    },
    wellInSameTest: (index, said) => {
      const [passed, well] = [
        before(index, ({ unit }) => unit?.class === "percent"),
        said?.rule.metric ?? "",
      ];
      const beside = isBeside(mentions[index - 1], mentions[index]) ? choices.get(index - 1) : undefined;
      const metric = goodRateOf(reading, passed, beside);
      if (said === undefined || !wellRate.test(well) || metric === well || metric === undefined)
        return undefined;
      const rule = reading.vocabulary.rules.find((r) => r.metric === metric);
      return rule === undefined ? undefined : { ...said, rule };
    },
    groupBefore: (index) => before(index, () => true)?.rule.group,
    shareOfBefore: (index) => {
      const [whole, mention] = [mentions[index - 1], mentions[index]];
      const metric = choices.get(index - 1)?.rule.metric;
      if (mention === undefined || !metric || !isShareOf(reading, whole, mention)) return undefined;
      const rule = reading.vocabulary.rules.find((r) => r.metric === `${metric}_rate`);
      return rule === undefined ? undefined : { rule, phraseNearness: 0 };
    },
  };
}
