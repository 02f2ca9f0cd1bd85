import { crc32 } from "node:zlib";

/** Sheets of cells by their names: numbers stand as numbers, words as words; an empty word is no cell. */
export type PlainSheets = Readonly<Record<string, readonly (readonly (string | number)[])[]>>;

/** A workbook of Excel with nothing but these cells, its archive not packed. */
export function plainWorkbook(sheets: PlainSheets): Buffer {
  const names = Object.keys(sheets);
  const parts: [string, string][] = [
    ["[Content_Types].xml", contentTypes(names.length)],
    ["_rels/.rels", relations([["rId1", `${office}/officeDocument`, "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbook(names)],
    [
      "xl/_rels/workbook.xml.rels",
      relations(
        names.map((_, at) => [`rId${at + 1}`, `${office}/worksheet`, `worksheets/sheet${at + 1}.xml`]),
      ),
    ],
    ...Object.values(sheets).map((rows, at): [string, string] => [
      `xl/worksheets/sheet${at + 1}.xml`,
      sheet(rows),
    ]),
  ];
  return storedZip(parts.map(([name, text]) => [name, Buffer.from(head + text)]));
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const pack = "http://schemas.openxmlformats.org/package/2006";
const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function contentTypes(sheets: number): string {
  const part = (name: string, kind: string) =>
    `<Override PartName="${name}" ContentType="${type}.${kind}+xml"/>`;
  const each = Array.from({ length: sheets }, (_, at) =>
    part(`/xl/worksheets/sheet${at + 1}.xml`, "worksheet"),
  );
  return `<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part("/xl/workbook.xml", "sheet.main")}${each.join("")}</Types>`;
}

function relations(all: readonly (readonly [string, string, string])[]): string {
  const each = all.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${pack}/relationships">${each.join("")}</Relationships>`;
}

function workbook(names: readonly string[]): string {
  const each = names.map(
    (name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each.join("")}</sheets></workbook>`;
}

function sheet(rows: PlainSheets[string]): string {
  const cell = (value: string | number, name: string) =>
    typeof value === "number"
      ? `<c r="${name}"><v>${value}</v></c>`
      : `<c r="${name}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  const row = (cells: readonly (string | number)[], at: number) =>
    `<row r="${at + 1}">${cells
      .map((value, column) =>
        value === "" ? "" : cell(value, `${String.fromCharCode(65 + column)}${at + 1}`),
      )
      .join("")}</row>`;
  return `<worksheet xmlns="${main}"><sheetData>${rows.map(row).join("")}</sheetData></worksheet>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/** A zip archive whose files are stored as they are. */
function storedZip(files: readonly (readonly [string, Buffer])[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, title, content]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), common, place, title]));
    bodies.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, listed, end]);
}
