import { expect, test } from "vitest";
import { extractCandidates } from "./extract-candidates.ts";
import { vietnamVocabulary } from "./vietnam-vocabulary.ts";

const vocabulary = vietnamVocabulary();

function statuses(text: string): readonly string[] {
  const blocks = [{ start: 0, end: text.length, role: "paragraph" }] as const;
  return extractCandidates({ kind: "text", text, blocks }, vocabulary).map(({ status }) => status);
}

const carriedOut = "Thực hiện kế hoạch của tỉnh, huyện giao 145 thanh niên lên đường nhập ngũ.";

test("who stands above sets a target, who reports has reached it", () => {
  expect(statuses(`Huyện Nam Đàn, tỉnh Nghệ An, năm 2023.\n${carriedOut}`)).toEqual(["measured"]);
  expect(
    statuses(`Xã Kim Liên, huyện Nam Đàn, tỉnh Nghệ An, năm 2023.\nXã Kim Liên báo cáo. ${carriedOut}`),
  ).toEqual(["target"]);
});

test("on a province's page a district that tells of itself has reached what it delivers", () => {
  const page = "Bộ CHQS tỉnh Nghệ An\nKết quả công tác quân sự tỉnh Nghệ An năm 2023\n";
  const said = "Bí thư Huyện ủy Nam Đàn cho biết huyện giao 145 thanh niên nhập ngũ.";
  expect(statuses(`${page}${said}`)).toEqual(["measured"]);
});

test("so many of so many were reached, unless they are still planned", () => {
  const inDistrict = "Huyện Nam Đàn, tỉnh Nghệ An, năm 2023.\n";
  expect(statuses(`${inDistrict}Thực hiện chỉ tiêu giao quân 145/145 thanh niên.`)).toEqual(["measured"]);
  expect(statuses(`${inDistrict}Phấn đấu giao quân 145/145 thanh niên.`)).toEqual(["target"]);
});

test("what a bracket behind a plan counts was planned, all of it", () => {
  const done = "Huyện Nam Đàn, tỉnh Nghệ An, năm 2023.\nMở 11 lớp huấn luyện PCCC cho 837 người";
  expect(statuses(`${done}, đạt 55,8% kế hoạch cả năm (20 lớp, 1.500 người).`).slice(-2)).toEqual([
    "target",
    "target",
  ]);
  expect(statuses(`${done} (12 nữ, 825 nam).`)).not.toContain("target");
  expect(
    statuses(
      "Huyện Nam Đàn, tỉnh Nghệ An, năm 2023.\nHuyện giao 198 thanh niên, đạt 100% kế hoạch (Quân đội 163, Công an 35).",
    ),
  ).not.toContain("target");
});

test("what is asked for at the end of a speech is still to be done", () => {
  const speech = "Huyện Nam Đàn, tỉnh Nghệ An, năm 2023.\nPhát biểu chỉ đạo, đồng chí Chủ tịch huyện";
  const asked =
    "đề nghị quý IV tập trung hoàn thành 100% chỉ tiêu huấn luyện; rà soát để giao đủ 145 thanh niên.";
  expect(statuses(`${speech} ${asked}`)).toEqual(["target", "target"]);
  expect(statuses(`${speech} biểu dương huyện đã giao 145 thanh niên nhập ngũ.`)).toEqual(["measured"]);
});

const inWard = "Huyện Nam Đàn, tỉnh Nghệ An, năm 2023.\nTheo kế hoạch, huyện";

test.each([
  "vừa ra mắt 5 mô hình tự quản.",
  "ra mắt được 5 mô hình tự quản.",
  "ra mắt 5 mô hình tự quản với sự tham dự của lãnh đạo Công an tỉnh.",
])("what went as planned was done where the sentence tells how far or who came: %s", (done) =>
  expect(statuses(`${inWard} ${done}`)).toEqual(["measured"]),
);

test.each([
  "ra mắt 5 mô hình tự quản.",
  "sẽ ra mắt 5 mô hình tự quản với sự tham dự của lãnh đạo Công an tỉnh.",
  "lập 5 mô hình tự quản; đến nay nhiều xã đã đăng ký.",
])("what nothing tells was done stays planned: %s", (planned) =>
  expect(statuses(`${inWard} ${planned}`)).toEqual(["target"]),
);

test("what was done by a plan that was drawn up is no target, what the plan asks for is", () => {
  const drawnUp = "Huyện Nam Đàn, tỉnh Nghệ An, năm 2023.\nBan CHQS huyện xây dựng kế hoạch";
  expect(statuses(`${drawnUp} và tổ chức huấn luyện cho 288 dân quân.`)).toEqual(["measured"]);
  expect(statuses(`${drawnUp} huấn luyện lực lượng dân quân với tổng số 288 đồng chí.`)).toEqual([
    "measured",
  ]);
  expect(statuses(`${drawnUp} huấn luyện cho 288 dân quân.`)).toEqual(["target"]);
  expect(statuses(`${drawnUp}, phấn đấu huấn luyện cho 288 dân quân.`)).toEqual(["target"]);
});

test("what a bracket says was planned ends with it", () => {
  const held =
    "Huyện tổ chức 228 buổi tuyên truyền (kế hoạch năm 2023 là 200 buổi), thu hút 21.500 lượt người.";
  expect(statuses(`Huyện Nam Đàn, tỉnh Nghệ An, năm 2023.\n${held}`)).toEqual([
    "measured",
    "target",
    "measured",
  ]);
});
