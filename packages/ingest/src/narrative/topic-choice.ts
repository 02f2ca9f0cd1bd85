import type { FigureMention } from "./figure-mention.ts";
import type { MetricChoice } from "./metric-choice.ts";
import { isOfOtherWork } from "./other-work.ts";
import type { Reading } from "./reading.ts";
import type { Surroundings } from "./surroundings.ts";
import { nearness } from "./surroundings.ts";
import type { MetricRule, NarrativeVocabulary } from "./vocabulary.ts";

const longestName = 6;
// What belongs to a place or to how work is organised is counted in every report and is no figure of its own.
const notOfTopic = /^(type|time|site|document|years)$/;
const background = /^(commune|district|hamlet|organisation)$/;
// "1.500 người" alone may be any crowd.
const anyone = "người";

/** Nouns that belong to one kind of work wherever they are counted. */
const groupOfClass: Readonly<Record<string, string>> = {
  case: "security_operations",
  den: "security_operations",
  patrol: "security_operations",
  tip: "security_operations",
  award_both: "awards",
  certificate: "awards",
  collective: "awards",
  gift: "festival_support",
  house: "festival_support",
  camera: "cameras",
  camera_system: "cameras",
  bulletin: "propaganda",
  broadcast: "propaganda",
  leaflet: "propaganda",
  club: "self_governing",
};

/**
 * What a counted noun is about when no rule of the tables knows it: the group its noun belongs to, else the one that
 * its sentence speaks of most, else that of the figure before (`groupBefore`). The noun's own words name a metric that
 * the catalogue lacks. Undefined where nothing tells.
 */
export function topicChoice(
  reading: Reading,
  mention: FigureMention,
  { around: { nearnessOf }, groupBefore }: TopicAsked,
): MetricChoice | undefined {
  const { unit } = mention;
  if (unit === undefined || notOfTopic.test(unit.class)) return undefined;
  if (background.test(unit.class) && !isReached(reading, mention)) return undefined;
  if (unit.phrase === anyone && !isTotal(reading, mention)) return undefined;
  const isShare = unit.class === "percent";
  if (isOfOtherWork(reading.vocabulary, nearnessOf)) return undefined;
  const topic = topicOf(reading.vocabulary, nearnessOf);
  // An amount belongs to what its own sentence tells of, or to nothing.
  if (unit.class === "money" && topic === undefined) return undefined;
  // "80 vụ cháy, 1 vụ nổ": a case is the police's, but for a fire.
  const isFire = topic === "fire_safety" && unit.class === "case";
  const said = isFire ? topic : (groupOfClass[unit.class] ?? (isShare ? groupBefore : undefined));
  const group = said ?? topic ?? groupBefore;
  if (group === undefined) return undefined;
  const words = mention.isCell ? wordsOfCell(reading, mention) : wordsBehind(reading, mention);
  const name = isShare ? `Tỷ lệ ${words}`.trim() : words || unit.unit;
  // Amounts and how many places reached something are told aside of what a report counts.
  const isAside = unit.class === "money" || background.test(unit.class);
  return { rule: { ...nameless, group, name, isAside }, phraseNearness: 0 };
}

/** "47/47 xã", "6/10 phường": how many of them reached something, not how many there are. */
function isReached({ tokens }: Reading, { from, to }: FigureMention): boolean {
  return tokens.slice(from, to).some(({ text }) => text === "/");
}

/** "với tổng số 329 người": a sum is no crowd. */
function isTotal({ tokens }: Reading, { from }: FigureMention): boolean {
  return /^(tổng (số|cộng)|tất cả)$/.test(`${tokens[from - 2]?.text} ${tokens[from - 1]?.text}`);
}

/** What stands around a figure, and the group of the figure before in its sentence. */
export interface TopicAsked {
  readonly around: Surroundings;
  readonly groupBefore: string | undefined;
}

const nameless: Omit<MetricRule, "group" | "name"> = {
  metric: "",
  units: [],
  phrases: [],
  reach: "sentence",
  with: [],
  without: [],
  topic: [],
  weight: 0,
  isAside: false,
};

/** The group whose telling phrases stand nearest and most often, in the sentence at the farthest. */
function topicOf(
  vocabulary: NarrativeVocabulary,
  nearnessOf: ReadonlyMap<string, number>,
): string | undefined {
  const scores = new Map<string, number>();
  for (const [phrase, score] of nearnessOf) {
    const group = score > nearness.paragraph ? vocabulary.groupToldBy(phrase) : undefined;
    if (group !== undefined) scores.set(group, (scores.get(group) ?? 0) + score);
  }
  const [best] = [...scores].toSorted(([, a], [, b]) => b - a);
  return best?.[0];
}

/** A cell is called by its header or label, whichever has its noun; a share by its label. */
function wordsOfCell({ tokens }: Reading, { about = [], unit }: FigureMention): string {
  const named = about.map(({ from, to }) => {
    const words = tokens.slice(from, to);
    const end = words.findIndex(({ text }) => /^[(:]$/.test(text));
    return words
      .slice(0, end < 0 ? words.length : end)
      .filter(({ kind }) => kind !== "line")
      .map(({ text }, i) => (/^[,;.]$/.test(text) || i === 0 ? text : ` ${text}`))
      .join("");
  });
  if (unit?.class === "percent") return named.at(-1) ?? "";
  return named.find((name) => name.includes(unit?.phrase ?? "")) ?? "";
}

function wordsBehind({ tokens }: Reading, { to, unit }: FigureMention): string {
  const from = unit?.class === "percent" ? to + 1 : to;
  const words = tokens.slice(from, from + longestName);
  const end = words.findIndex((t) => t.kind !== "word");
  return words
    .slice(0, end < 0 ? words.length : end)
    .map((t) => t.text)
    .join(" ");
}
