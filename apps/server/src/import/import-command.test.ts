import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, runCli } from "../../../../tests/program.ts";

describe("import on the command line", { timeout: 120_000 }, () => {
  it("refuses what cannot be before it opens anything: a file that is not there, a place, a year", async () => {
    const folder = emptyFolder();
    const env = { SOSANH_DATA: join(folder, "none") };
    const file = join(folder, "a.csv");
    writeFileSync(file, "a,b\n1,2\n");
    const refused = async (...args: string[]) => {
      const { code, stdout, stderr } = await runCli(["import", ...args], env);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      return stderr;
    };
    expect(await refused(join(folder, "không-có.xlsx"))).toContain("không đọc được");
    expect(await refused(file, "--place", "Thanh Hóa")).toContain(
      "Không có địa phương nào mang mã “Thanh Hóa”.",
    );
    expect(await refused(file, "--year", "20x1")).toContain("“20x1” không phải là một năm");
  });
});
