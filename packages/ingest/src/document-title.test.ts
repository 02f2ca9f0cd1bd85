import { describe, expect, test } from "vitest";
import { documentTitle } from "./document-title.ts";

function titleOf(...lines: readonly string[]): string | undefined {
  const text = lines.join("\n");
  return documentTitle({ kind: "text", text, blocks: [{ start: 0, end: text.length, role: "paragraph" }] });
}

describe("the title of a text", () => {
  test("is its own where it has one", () => {
    const text = "Phường A tổng kết công tác tuyển quân năm 2020";
    expect(documentTitle({ kind: "text", text, blocks: [], title: "Tuyển quân 2020" })).toBe(
      "Tuyển quân 2020",
    );
  });

  test("ends above the rows of a table", () =>
    expect(titleOf("BIỂU TỔNG HỢP KẾT QUẢ NĂM 2023", "TỈNH HÀ TĨNH", "STT\tĐơn vị\tTuyển quân")).toBe(
      "BIỂU TỔNG HỢP KẾT QUẢ NĂM 2023 TỈNH HÀ TĨNH",
    ));

  test("is what stands below BÁO CÁO, with it", () => {
    expect(titleOf("UBND XÃ A", "BÁO CÁO", "Kết quả tuyển quân năm 2020", "", "Kính gửi")).toBe(
      "BÁO CÁO Kết quả tuyển quân năm 2020",
    );
  });

  test("is the heading on the matter, not what the page shows around it", () => {
    expect(
      titleOf(
        "Cổng thông tin điện tử huyện A",
        "Trang chủ | Tin tức | Liên hệ",
        "Tin nổi bật   Lịch công tác   Văn bản",
        "Huyện A tổng kết công tác quốc phòng năm 2020",
      ),
    ).toBe("Huyện A tổng kết công tác quốc phòng năm 2020");
  });

  test("stands above the text it is of, whatever it says: no link, section, day or row of a table", () => {
    expect(
      titleOf(
        "BÁO HÀ GIANG ĐIỆN TỬ",
        "Quốc phòng - An ninh",
        "» Bắc Mê: ngày hội tòng quân năm 2016",
        "Thứ Ba, 12/03/2019, 09:20",
        "Mùa xuân ở cửa ngõ biên cương",
        `Sáng 12/3, huyện Vị Xuyên giao quân năm 2019. ${"Bà con đến từ rất sớm. ".repeat(10)}`,
        "Nơi giao quân\tChỉ tiêu\tĐã giao",
      ),
    ).toBe("Mùa xuân ở cửa ngõ biên cương");
  });

  test("is not how a page is gone through, nor what it is called", () => {
    expect(
      titleOf(
        "Bỏ qua nội dung chính",
        "Trang tin Quốc phòng toàn dân huyện A",
        "[Đăng nhập] [English]   Bạn là khách thứ 7.204",
        "AN NINH TRẬT TỰ  »  Phong trào quần chúng",
        "Huyện A: Vững thế trận lòng dân",
        `Sáng 12/3, huyện A tổng kết công tác quốc phòng. ${"Bà con đến từ rất sớm. ".repeat(10)}`,
      ),
    ).toBe("Huyện A: Vững thế trận lòng dân");
    expect(
      titleOf(
        "BẢN TIN NỘI BỘ SỐ 7 (tháng 9/2026)      Lưu hành nội bộ - 500 bản",
        "",
        "XÃ B SAU HỢP NHẤT: CHÍN THÁNG GIỮ VỮNG AN NINH",
        "",
        "Xã B có 24 thôn.",
      ),
    ).toBe("XÃ B SAU HỢP NHẤT: CHÍN THÁNG GIỮ VỮNG AN NINH");
  });

  test("of a speech says that it is one", () =>
    expect(
      titleOf("BÀI PHÁT BIỂU", "của Chủ tịch UBND xã A tại Ngày hội Toàn dân bảo vệ an ninh Tổ quốc", ""),
    ).toBe("BÀI PHÁT BIỂU của Chủ tịch UBND xã A tại Ngày hội Toàn dân bảo vệ an ninh Tổ quốc"));

  test("is neither a caption nor a byline", () => {
    expect(
      titleOf(
        "Sáng 9/12, UBND xã A tổ chức Hội nghị tổng kết công tác quốc phòng năm 2020; bàn nhiệm vụ năm 2021.",
        "Đại biểu dự hội nghị tổng kết",
        "Trao giấy khen cho các tập thể. Ảnh: N. H.",
        "Nguyễn Hà - Lê Minh Anh",
      ),
    ).toBe("UBND xã A tổ chức Hội nghị tổng kết công tác quốc phòng năm 2020");
  });

  test("keeps the point of a short form within a sentence", () => {
    expect(titleOf("Đảng ủy Quân sự TP. Vũng Tàu họp tổng kết năm 2021. Năm qua có nhiều kết quả.")).toBe(
      "Đảng ủy Quân sự TP. Vũng Tàu họp tổng kết năm 2021",
    );
  });

  test("is absent where no line says anything", () => {
    expect(titleOf("12", "Trang chủ", "")).toBeUndefined();
  });
});
