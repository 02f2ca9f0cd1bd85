import { expect, test } from "vitest";
import { extractCandidates } from "./extract-candidates.ts";
import { vietnamVocabulary } from "./vietnam-vocabulary.ts";

const vocabulary = vietnamVocabulary();

function places(text: string): readonly (readonly [number | null, string | null])[] {
  const blocks = [{ start: 0, end: text.length, role: "paragraph" }] as const;
  return extractCandidates({ kind: "text", text, blocks }, vocabulary).map(({ value, locality }) => [
    value,
    locality.uid,
  ]);
}

const province = "Tỉnh Quảng Bình tổng kết công tác quân sự, quốc phòng năm 2022.\n";
const commune = "Xã Cẩm Xuyên tổng kết công tác quốc phòng, an ninh năm 2025.\n";

test("a district is known by where it lies as well: mountains, borders, the sea", () => {
  expect(places(`${province}Riêng huyện miền núi Minh Hóa giao 112 thanh niên nhập ngũ.`)).toEqual([
    [112, "old:452"],
  ]);
});

test("the point of a shortened kind ends no sentence and no clause", () => {
  const drills = "Diễn tập chiến đấu phòng thủ ở 38 xã, trong đó Tuyên Hóa 4 xã, TP. Đồng Hới 3 phường.";
  expect(places(`${province}${drills}`)).toEqual([
    [38, "old:44"],
    [4, "old:453"],
    [3, "old:450"],
  ]);
});

test("what a commune's report counts of those around it is theirs, also where only the first has its kind", () => {
  const around = "Các xã lân cận: xã Cẩm Bình 33 vụ, Cẩm Hưng 26 vụ, Cẩm Duệ 22 vụ.";
  expect(places(`${commune}Công an xã giải quyết 41 vụ việc. ${around}`)).toEqual([
    [41, "new:18673"],
    [33, "new:18685"],
    [26, "new:18736"],
    [22, "new:18739"],
  ]);
});

test("a clause behind a semicolon is of who began the sentence, not of where the first thing was done", () => {
  const text = "Trong năm, tỉnh chỉ đạo diễn tập tại huyện Tuyên Hóa; diễn tập chiến đấu phòng thủ ở 38 xã.";
  expect(places(`${province}${text}`)).toEqual([[38, "old:44"]]);
});

test("what several unnamed wards have is none of those named before, but their city's, and is doubted", () => {
  const city = "Thành phố Đồng Hới, tỉnh Quảng Bình tổng kết năm 2022.\n";
  const learnt = "Học tập phường Đồng Sơn, hai phường lắp 46 camera; 3 xã, phường còn lại có 12 tổ tự quản.";
  expect(places(`${city}${learnt}`)).toEqual([
    [2, "old:450"],
    [46, "old:450"],
    [12, "old:450"],
  ]);
});

test("what a ward has together with others that are not named is no unit's", () => {
  const ward = "Phường Đồng Sơn, thành phố Đồng Hới, tỉnh Quảng Bình tổng kết năm 2022.\n";
  const both = "Phường Đồng Sơn phối hợp với phường Bắc Nghĩa, hai phường tổ chức 20 cuộc tuần tra.";
  expect(places(`${ward}Phường Đồng Sơn có 12 tổ tự quản. ${both}`)).toEqual([
    [12, "old:18871"],
    [20, null],
  ]);
});

const told = "Công an xã tổ chức 12 buổi tuyên truyền pháp luật; toàn xã có 24 tổ tự quản.";

test.each([
  "Xã được thành lập trên cơ sở sáp nhập xã Nam Giang, xã Xuân Hồng và xã Xuân Lâm.",
  "Địa bàn rộng, gồm xã Nam Giang (cũ), xã Xuân Hồng (cũ) và xã Xuân Lâm (cũ).",
])("a page that names only what its commune was made of is of that commune, and doubted: %s", (merged) => {
  expect(places(`Công an xã bảo đảm an ninh trật tự năm 2025\n${merged} ${told}`)).toEqual([
    [12, "new:17971"],
    [24, "new:17971"],
  ]);
});

test("behind the list of those that were merged stands who has what is counted", () => {
  const merged = "Sau khi sáp nhập các xã Kim Liên, Nam Cát và Hùng Tiến, xã Kim Liên có 45 tổ tự quản.";
  expect(places(`Công tác an ninh tại xã mới năm 2025\n${merged}`)).toEqual([[45, "new:17971"]]);
});

test("a bracket behind a neighbour counts what it has only where it says what", () => {
  const higher = "Xã có 41 tổ tự quản, nhiều hơn Cẩm Bình (33 tổ), Cẩm Hưng (26 tổ).";
  expect(places(`${commune}${higher}`)).toEqual([
    [41, "new:18673"],
    [33, "new:18685"],
    [26, "new:18736"],
  ]);
  const near = "Giáp với Cẩm Bình (2 km), Cẩm Hưng (5 km), xã có 41 tổ tự quản.";
  expect(places(`${commune}${near}`)).toEqual([[41, "new:18673"]]);
  const day = "Ký quy chế với Cẩm Bình (12/5), có 41 tổ tự quản.";
  expect(places(`${commune}${day}`)).toEqual([[41, "new:18673"]]);
});

test("where most are told of holds up to the semicolon", () => {
  const most =
    "Lắp 1.207 camera, nhiều nhất ở xã Tiến Hóa 188 camera, xã Châu Hóa 165 camera; câu lạc bộ phòng, chống tội phạm có 12 câu lạc bộ.";
  const district = "Huyện Tuyên Hóa, tỉnh Quảng Bình tổng kết năm 2022.\n";
  expect(places(`${district}${most}`)).toEqual([
    [1207, "old:453"],
    [188, "old:18997"],
    [165, "old:19000"],
    [12, "old:453"],
  ]);
});

test("where a speech was held is not whose it is", () => {
  const head = "DIỄN VĂN\ncủa Chủ tịch UBND huyện tại Ngày hội năm 2022\n(Xã Tiến Hóa, ngày 15/8/2022)\n\n";
  const speech =
    "Thưa bà con huyện Tuyên Hóa! Toàn huyện duy trì 104 mô hình tự quản. Bà con cung cấp 27 tin báo.";
  expect(places(`${head}${speech}`)).toEqual([
    [104, "old:453"],
    [27, "old:453"],
  ]);
});

test("a list that begins with a unit that is no more counts what its total does", () => {
  const list =
    "Trước khi sắp xếp, các xã đã giao 36 công dân nhập ngũ, cụ thể: xã Nam Cát (cũ) 9, Nam Giang 13, Xuân Hồng 14.";
  expect(places(`Xã Kim Liên, tỉnh Nghệ An tổng kết năm 2025.\n${list}`).slice(1)).toEqual([
    [9, "old:17983"],
    [13, "old:17956"],
    [14, "old:17980"],
  ]);
});

test("a column of those who were handed over counts people", () => {
  const table = "Kết quả giao quân\nĐơn vị\tChỉ tiêu\tĐã giao\nTuyên Hóa\t95\t96\nMinh Hóa\t112\t112\n";
  expect(places(`${province}${table}`).map(([value]) => value)).toEqual([95, 96, 112, 112]);
});

test("a ward whose number stands behind its shortened kind is counted in a list as the others are", () => {
  const city = "Thành phố Sa Đéc, tỉnh Đồng Tháp, năm 2022.\n";
  const list = "Số buổi tuyên truyền theo địa bàn: Phường 1: 12; Phường 2: 15; P.3: 9; phường An Hoà: 14.";
  expect(places(`${city}${list}`).map(([value]) => value)).toEqual([12, 15, 9, 14]);
});
