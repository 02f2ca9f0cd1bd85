import { strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { writePptx } from "../src/write-pptx.ts";
import { ooxmlFaults } from "./ooxml-order.ts";
import { reportFor } from "./report-cases.ts";

let whole: Uint8Array;
beforeAll(async () => {
  whole = await writePptx(reportFor("contribution"));
});

const chart = "ppt/charts/chart1.xml";
const slide = "ppt/slides/slide1.xml";

/** The faults of the file with one part changed. */
function faultsWith(path: string, changed: (xml: string) => string): readonly string[] {
  const parts = unzipSync(whole);
  const before = new TextDecoder().decode(parts[path]);
  const after = changed(before);
  expect(after).not.toBe(before);
  return ooxmlFaults(zipSync({ ...parts, [path]: strToU8(after) }));
}

function faultsWithout(path: string): readonly string[] {
  const { [path]: _gone, ...parts } = unzipSync(whole);
  return ooxmlFaults(zipSync(parts));
}

describe("the check of an office file", () => {
  it("finds nothing in a sound one", () => expect(ooxmlFaults(whole)).toEqual([]));
  it("finds elements in the wrong order", () =>
    expect(
      faultsWith(chart, (xml) => xml.replace(/(<c:barDir[^>]*>)(<c:grouping[^>]*>)/, "$2$1")).join(),
    ).toContain("c:barDir stands too late or twice"));
  it("finds an element that is not known", () =>
    expect(
      faultsWith(chart, (xml) => xml.replace("<c:plotVisOnly", "<c:plotted/><c:plotVisOnly")).join(),
    ).toContain("c:plotted is not known"));
  it("finds an element that another lacks", () =>
    expect(
      faultsWith(slide, (xml) => xml.replace(/<p:nvPr[^>]*\/>|<p:nvPr>.*?<\/p:nvPr>/s, "")).join(),
    ).toContain("p:nvPr is missing"));
  it("finds an axis that is not there", () =>
    expect(
      faultsWith(chart, (xml) => xml.replace(/<c:crossAx val="\d+"/, '<c:crossAx val="9"')).join(),
    ).toContain("c:crossAx 9 names no axis"));
  it("finds a number that is none", () =>
    expect(faultsWith(chart, (xml) => xml.replace(/(<c:numCache>.*?<c:v>)[^<]*/s, "$1")).join()).toContain(
      "c:v is no number",
    ));
  it("finds an id twice", () =>
    expect(faultsWith(slide, (xml) => xml.replace('<p:cNvPr id="3"', '<p:cNvPr id="2"')).join()).toContain(
      "id 2 twice",
    ));
  it("finds a part that a relationship lacks, and a type without its part", () => {
    const faults = faultsWithout(chart).join();
    expect(faults).toContain("has no target ppt/charts/chart1.xml");
    expect(faults).toContain("ppt/charts/chart1.xml has a type and is not there");
  });
  it("finds a link that leads to a file", () =>
    expect(
      faultsWith("ppt/slides/_rels/slide1.xml.rels", (xml) =>
        xml.replace(
          "</Relationships>",
          '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="file:///c:/x" TargetMode="External"/></Relationships>',
        ),
      ).join(),
    ).toContain("leads outside to file:///c:/x"));
  it("finds a picture that is fetched from elsewhere", () =>
    expect(
      faultsWith("ppt/slides/_rels/slide1.xml.rels", (xml) =>
        xml.replace(
          "</Relationships>",
          '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="https://x.vn/a.png" TargetMode="External"/></Relationships>',
        ),
      ).join(),
    ).toContain("leads outside to https://x.vn/a.png"));
  it("finds a part that is not well formed", () =>
    expect(faultsWith(slide, (xml) => xml.replace("</p:sld>", "")).join()).toContain("is not closed"));
  it("finds a sign that XML refuses", () =>
    expect(faultsWith(slide, (xml) => xml.replace("</p:sld>", "\u0001</p:sld>")).join()).toContain(
      "control sign",
    ));
  it("finds a formula in a sheet within the file", () => {
    const path = "ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx";
    const parts = unzipSync(whole);
    const book = unzipSync(parts[path] ?? new Uint8Array());
    const sheet = "xl/worksheets/sheet1.xml";
    const changed = new TextDecoder().decode(book[sheet]).replace("<v>", "<f>1+1</f><v>");
    const file = zipSync({ ...parts, [path]: zipSync({ ...book, [sheet]: strToU8(changed) }) });
    expect(ooxmlFaults(file).join()).toContain("x:f");
  });
});
