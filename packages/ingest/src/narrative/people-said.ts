import type { UnitRow } from "@sosanh/vietnam/narrative-tables";
import type { Stretch } from "./near-figure.ts";
import type { Reading } from "./reading.ts";

const beforeNumber = /^(đạt|là|được|có)$/;

/** "vắng mặt", "đủ sức khỏe", "Giao quân": words that by themselves count people; undefined of others. */
export function peopleSaidBy({ hitsFrom, vocabulary }: Reading, { from, to }: Stretch): UnitRow | undefined {
  for (let at = from; at < to; at++)
    if (hitsFrom(at).some((hit) => hit.to <= to && vocabulary.hasRole(hit.phrase, "people-label")))
      return vocabulary.unitOf("người");
  return undefined;
}

/** True where such words stand right before the number, "đủ sức khỏe 243", "sơ tuyển đạt 598". */
export function endsInPeople({ tokens, hitsTo, vocabulary }: Reading, { from, to }: Stretch): boolean {
  let end = to;
  while (end > from) {
    if (hitsTo(end).some((hit) => vocabulary.hasRole(hit.phrase, "people-label"))) return true;
    if (!beforeNumber.test(tokens[end - 1]?.text ?? "")) return false;
    end--;
  }
  return false;
}
