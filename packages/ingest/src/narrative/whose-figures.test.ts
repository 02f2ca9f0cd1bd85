import type { TextDocument } from "@sosanh/core/submissions/read-document";
import { describe, expect, test } from "vitest";
import { extractCandidates } from "./extract-candidates.ts";
import { vietnamVocabulary } from "./vietnam-vocabulary.ts";

const vocabulary = vietnamVocabulary();

function documentOf(text: string): TextDocument {
  return { kind: "text", text, blocks: [{ start: 0, end: text.length, role: "paragraph" }] };
}

/** Values with the name and the unit of whose they are. */
function whose(text: string): readonly (readonly [number | null, string, string | null])[] {
  return extractCandidates(documentOf(text), vocabulary).map(({ value, locality }) => [
    value,
    locality.name,
    locality.uid,
  ]);
}

describe("whose figures a report tells", () => {
  test("an office behind a comma speaks of its own place, whoever came as a guest", () => {
    const text =
      "Ban chỉ huy quân sự xã tổ chức giao lệnh nhập ngũ năm 2022\n\n" +
      "Tại hội trường UBND xã, Ban chỉ huy quân sự xã tổ chức giao lệnh cho công dân. Về dự, đại biểu BCH quân sự huyện có các đồng chí phụ trách.\n\n" +
      "Qua khám tuyển đã lựa chọn 14 công dân đủ điều kiện nhập ngũ.";
    expect(whose(text)).toEqual([[14, "xã", null]]);
  });

  test("communes named with their districts as examples are not whose report it is", () => {
    const text =
      "Nhiều nơi như xã Ngọc Khê, huyện Trùng Khánh; xã Lê Lai, huyện Thạch An; xã Hoàng Tung, huyện Hòa An (Cao Bằng) đã có mô hình liên gia tự quản.\n\n" +
      "UBND tỉnh tặng bằng khen cho 12 lượt tập thể và 31 cá nhân.";
    expect(whose(text).map(([value, , uid]) => [value, uid])).toEqual([
      [12, null],
      [31, null],
    ]);
  });

  test("a drill that a district holds in three communes is the district's", () => {
    const text =
      "Huyện Phú Tân (An Giang) tổng kết nhiệm vụ quân sự năm 2022\n\n" +
      "Huyện tổ chức diễn tập phòng thủ tại 3 xã: Hòa Lạc, Phú Lâm và Phú Thọ với quân số tham gia 268 đồng chí.";
    expect(whose(text).at(-1)).toEqual([268, "Huyện Phú Tân", "old:888"]);
  });

  test("two wards named behind what they have together are no unit", () => {
    const text =
      "Phường Mỹ Long (An Giang) tổng kết công tác an ninh trật tự năm 2022\n\n" +
      "Sau một năm, tổ liên gia tự quản đã có 210 thành viên ở phường Mỹ Long và phường Mỹ Bình. Phường có 46 mắt camera ở khóm.";
    expect(whose(text)).toEqual([
      [210, "phường Mỹ Long và phường Mỹ Bình", null],
      [46, "Phường Mỹ Long", "old:30283"],
    ]);
  });

  test("organisations are read neither as groups nor as applications", () => {
    const text =
      "Công an huyện Phú Tân (An Giang) tổng kết công tác năm 2022\n\n" +
      "Lực lượng công an tổ chức ký cam kết được 2.300 tổ chức, hộ gia đình không vi phạm về pháo; có 14 tổ tự quản về an ninh trật tự.\n\n" +
      "Về phòng cháy, chữa cháy, đã kiểm tra tại 229 lượt đơn vị, cơ sở.";
    const counted = extractCandidates(documentOf(text), vocabulary).filter(({ unit }) =>
      /^(tổ|đơn)$/.test(unit),
    );
    expect(counted.map(({ value }) => value)).toEqual([14]);
  });

  test("a crowd at a festival is nobody's figure", () => {
    const text =
      "Phường Mỹ Long (An Giang) tổ chức ngày hội\n\n" +
      "UBND phường tổ chức Ngày hội Toàn dân bảo vệ an ninh Tổ quốc năm 2022, thu hút hơn 200 cán bộ, nhân dân tham dự. Dịp này, phường trao 19 suất quà.";
    expect(whose(text).map(([value]) => value)).toEqual([19]);
  });
});
