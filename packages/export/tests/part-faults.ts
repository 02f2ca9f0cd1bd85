import { everyElement, type XmlElement } from "./xml-tree.ts";

/** Attributes that must differ among the elements of a part that have the name. */
const unique: readonly (readonly [elements: readonly string[], attribute: string])[] = [
  [["p:cNvPr", "xdr:cNvPr"], "id"],
  [["wp:docPr"], "id"],
  [["w:bookmarkStart"], "w:id"],
  [["w:bookmarkStart"], "w:name"],
  [["p:sldId"], "id"],
  [["p:sldMasterId", "p:sldLayoutId"], "id"],
  [["x:sheet"], "sheetId"],
  [["x:sheet"], "name"],
  [["x:row"], "r"],
  [["x:c"], "r"],
  [["w:abstractNum"], "w:abstractNumId"],
  [["w:num"], "w:numId"],
  [["w:style"], "w:styleId"],
  [["c:catAx/c:axId", "c:valAx/c:axId"], "val"],
];

/** What is wrong in a part beyond the order of its elements: ids, axes, numbers that are none. */
export function partFaults(root: XmlElement): readonly string[] {
  const all = everyElement(root);
  return [...repeated(root, all), ...chartFaults(all), ...numberFaults(all)];
}

function repeated(root: XmlElement, all: readonly XmlElement[]): readonly string[] {
  const series = all.filter(({ name }) => name === "c:ser");
  const orders = series.map((one) => one.children.find(({ name }) => name === "c:idx")?.attributes.val);
  const twice = new Set(orders).size < orders.length ? ["two series have one c:idx"] : [];
  const axes = all.filter(({ name }) => /^c:(cat|val|date|ser)Ax$/.test(name));
  const ids = axes.map((axis) => axis.children[0]?.attributes.val);
  const axesTwice = new Set(ids).size < ids.length ? ["two axes have one id"] : [];
  const others = unique.flatMap(([names, attribute]) => {
    const given = all
      .filter(({ name }) => names.includes(name))
      .map(({ attributes }) => attributes[attribute]);
    const again = given.find((id, i) => id !== undefined && given.indexOf(id) !== i);
    return again === undefined ? [] : [`${names.join(", ")} has ${attribute} ${again} twice in ${root.name}`];
  });
  return [...twice, ...axesTwice, ...others];
}

function chartFaults(all: readonly XmlElement[]): readonly string[] {
  const axes = all.filter(({ name }) => /^c:(cat|val|date|ser)Ax$/.test(name));
  const known = new Set(axes.map((axis) => axis.children[0]?.attributes.val));
  const named = all
    .filter(({ name }) => /^c:\w+Chart$/.test(name))
    .flatMap(({ children }) => children.filter(({ name }) => name === "c:axId"));
  const crossed = all.filter(({ name }) => name === "c:crossAx");
  const lost = [...named, ...crossed].flatMap(({ name, attributes: { val } }) =>
    known.has(val) ? [] : [`${name} ${val} names no axis`],
  );
  const caches = all.filter(({ name }) => name === "c:numCache" || name === "c:strCache");
  const counts = caches.flatMap(({ children }) => {
    const count = Number(children.find(({ name }) => name === "c:ptCount")?.attributes.val);
    const points = children.filter(({ name }) => name === "c:pt");
    const indices = points.map(({ attributes: { idx } }) => Number(idx));
    return indices.every((idx, i) => idx < count && idx > (indices[i - 1] ?? -1))
      ? []
      : ["points of a chart are not in order or beyond their count"];
  });
  return [...lost, ...counts];
}

const numeric = /^-?(\d+(\.\d+)?|\.\d+)([eE][-+]?\d+)?$/;

function numberFaults(all: readonly XmlElement[]): readonly string[] {
  return all.flatMap((element) => {
    const { name, attributes } = element;
    const bad = Object.entries(attributes).find(([, value]) =>
      /^(NaN|undefined|null|-?Infinity)$/.test(value),
    );
    if (bad !== undefined) return [`${name} has ${bad[0]} ${bad[1]}`];
    if (name === "c:numCache") return numbersIn(element, "c:pt", "c:v");
    const isNumber = name === "x:c" && ["n", undefined].includes(attributes.t);
    return isNumber ? numbersIn({ ...element, children: [element] }, "x:c", "x:v") : [];
  });
}

function numbersIn({ children }: XmlElement, point: string, value: string): readonly string[] {
  const values = children
    .filter(({ name }) => name === point)
    .flatMap((one) => one.children.filter(({ name }) => name === value));
  const bad = values.find(({ text }) => !numeric.test(text.trim()));
  return bad === undefined ? [] : [`${value} is no number: ${JSON.stringify(bad.text)}`];
}
