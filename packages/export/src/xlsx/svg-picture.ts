/** The name of the relationship from a drawing to its SVG; a drawing of ours has one picture at most. */
const relationship = "rIdSvg";

/** A drawing whose picture, a PNG, has the same as SVG behind it: an Excel that knows SVG draws that. */
export function withSvg(drawing: string): string {
  const svg = `<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${relationship}"/>`;
  const extension = `<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">${svg}</a:ext></a:extLst>`;
  return drawing.replace(
    /<a:blip ([^>]*)\/>/,
    (_, attributes: string) => `<a:blip ${attributes}>${extension}</a:blip>`,
  );
}

/** The relationships of such a drawing. */
export function withSvgTarget(relationships: string, target: string): string {
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
  const added = `<Relationship Id="${relationship}" Type="${type}" Target="${target}"/>`;
  return relationships.replace("</Relationships>", `${added}</Relationships>`);
}

/** The content types of a file with an SVG in it. */
export function withSvgType(types: string): string {
  return types.replace(
    /<Types [^>]*>/,
    (open) => `${open}<Default Extension="svg" ContentType="image/svg+xml"/>`,
  );
}
