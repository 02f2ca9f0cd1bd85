import type { FigureMention } from "./figure-mention.ts";
import type { Reading } from "./reading.ts";
import { type MetricRule, militiaClass } from "./vocabulary.ts";

const farthest = 8;
const calledUp = /^(recruitment|defence_education)$/;
const joins = /^(nhập|tòng|lên|viết|tình|trúng|khám|sơ|gọi|lệnh)$/;

/**
 * The rules for a counted noun. Militia ("2.345 dân quân tự vệ", "51 cán bộ, chiến sĩ dân quân") are no recruits, however
 * much a report tells of recruiting, unless it says that they join up; what "toàn huyện có" of them is their strength.
 */
export function rulesOfNoun(reading: Reading, mention: FigureMention): readonly MetricRule[] {
  const { vocabulary } = reading;
  const rules = vocabulary.rulesFor(mention.unit?.class ?? "");
  // "hỗ trợ nhà ở cho 16 đồng đội": comrades who are helped.
  if (mention.unit?.phrase === "đồng đội") return rules.filter(({ group }) => !calledUp.test(group));
  if (!isMilitia(reading, mention)) return rules;
  const ofMilitia = vocabulary.rules.filter(({ units }) => units.includes(militiaClass));
  return [...ofMilitia, ...rules.filter(({ group }) => group !== "recruitment")];
}

function isMilitia({ tokens }: Reading, { unit, unitTo }: FigureMention): boolean {
  if (unit?.class !== "person") return false;
  const behind = tokens.slice(unitTo, unitTo + farthest).map(({ text }) => text);
  const isNoun = unit.phrase.includes("dân quân") || /^(dân quân|tự vệ)$/.test(behind.slice(0, 2).join(" "));
  const end = behind.findIndex((text) => /^[,;.:]$/.test(text));
  return isNoun && !behind.slice(0, end < 0 ? behind.length : end).some((text) => joins.test(text));
}
