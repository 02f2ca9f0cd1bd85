import type { FlowBlock } from "./flow-text.ts";
import { attribute, isElement, type PageElement } from "./page-tree.ts";

const around = new Set("nav header footer aside form menu dialog".split(" "));
/** Names by which pages of Vietnamese portals and newspapers call what stands around an article. */
const aroundName =
  /(^|[\s_-])(nav|navbar|menu|footer|header|sidebar|breadcrumbs?|related|comments?|share|social|banner|ads?|adv|advert\w*|widget|counter|statistics?|paging|pagination|toolbar|tags?|hotnews|mostread|popup|cookie\w*|login|search|lien-?quan|tin-?khac|tin-?moi|tin-?lienquan|binh-?luan|chia-?se|thong-?ke|truy-?cap|quang-?cao|doc-?nhieu|cung-?chuyen-?muc)([\s_-]|$)|lienquan|tinkhac|docnhieu|quangcao|binhluan/i;
const articleName =
  /(^|[\s_-])(article|articlebody|content-?detail|detail-?content|news-?detail|detail-?news|entry-content|post-content|fck_detail|noi-?dung|chi-?tiet|journal-content-article|the-article-body|singular-content|cms-body)([\s_-]|$)/i;

/**
 * The blocks of a page that are its article, by the element that holds most of its running text; what stands in menus,
 * footers, lists of other articles or outside that element is not. A page without an element that holds an article has
 * all its blocks outside menus.
 */
export function articleBlocks(found: readonly FlowBlock[]): ReadonlySet<FlowBlock> {
  const candidates = found.filter((block) => !isAround(block.element));
  const prose = candidates.filter(isProse);
  const holder = holderOf(prose);
  if (holder === undefined) return new Set(candidates.filter((block) => !isLinks(block)));
  const inside = candidates.filter(({ element }) => isWithin(element, holder));
  return new Set([...headings(found, inside), ...inside.filter((block) => !isLinks(block))]);
}

/** The title above an article, which may stand outside the element that holds the text, and the day and lead below it. */
function headings(found: readonly FlowBlock[], inside: readonly FlowBlock[]): readonly FlowBlock[] {
  const first = inside[0];
  if (first === undefined || inside.some(({ role }) => role === "title")) return [];
  const before = found.slice(0, found.indexOf(first)).filter(({ role }) => role === "title");
  const title = before.findLast(({ element }) => !isAround(element)) ?? before.at(-1);
  if (title === undefined) return [];
  const between = found.slice(found.indexOf(title) + 1, found.indexOf(first));
  return [title, ...between.filter((block) => !isAround(block.element) && !isLinks(block))];
}

/** The element with the most running text right beneath it, half as much counted for what lies one deeper. */
function holderOf(prose: readonly FlowBlock[]): PageElement | undefined {
  const scores = new Map<PageElement, number>();
  for (const { element, text, linkSigns } of prose) {
    let share = text.length - linkSigns;
    for (let holder = parentOf(element) ?? element, steps = 0; steps < 4; steps += 1) {
      const liking = isArticle(holder) ? 1.5 : 1;
      scores.set(holder, (scores.get(holder) ?? 0) + share * liking);
      share *= 0.6;
      const next = parentOf(holder);
      if (next === undefined || next.tagName === "html") break;
      holder = next;
    }
  }
  const [best] = [...scores].sort(([, a], [, b]) => b - a);
  const total = prose.reduce((sum, { text }) => sum + text.length, 0);
  // Too little running text to tell an article from what is around it.
  return best === undefined || total < 200 ? undefined : best[0];
}

function isArticle(element: PageElement): boolean {
  return (
    element.tagName === "article" ||
    element.tagName === "main" ||
    attribute(element, "itemprop") === "articleBody" ||
    articleName.test(attribute(element, "class")) ||
    articleName.test(attribute(element, "id"))
  );
}

function isProse(block: FlowBlock): boolean {
  return block.role === "table" ? !isLinks(block) : block.text.length >= 60 && !isLinks(block);
}

function isLinks({ text, linkSigns }: FlowBlock): boolean {
  return linkSigns > 0.6 * text.length;
}

function isAround(element: PageElement): boolean {
  for (let at: PageElement | undefined = element; at !== undefined; at = parentOf(at)) {
    if (at.tagName === "body" || at.tagName === "html") return false;
    // The header of an article is its title and lead.
    if (at.tagName === "header" && isWithinArticle(at)) continue;
    if (around.has(at.tagName) && !holdsMost(at)) return true;
    const role = attribute(at, "role");
    if (role === "navigation" || role === "banner" || role === "contentinfo") return true;
    const name = `${attribute(at, "class")} ${attribute(at, "id")}`;
    if (aroundName.test(name) && !isArticle(at) && !holdsMost(at)) return true;
  }
  return false;
}

function isWithinArticle(element: PageElement): boolean {
  for (let at = parentOf(element); at !== undefined; at = parentOf(at))
    if (at.tagName === "article") return true;
  return false;
}

/** A form or a wrapper named after a menu may hold the whole page: it has an article or many paragraphs in it. */
function holdsMost(element: PageElement): boolean {
  let paragraphs = 0;
  const count = (at: PageElement): boolean => {
    for (const child of at.childNodes.filter(isElement)) {
      if (child.tagName === "article" || isArticle(child)) return true;
      if (child.tagName === "p") paragraphs += 1;
      if (paragraphs > 4 || count(child)) return true;
    }
    return false;
  };
  return element.tagName !== "footer" && element.tagName !== "nav" && count(element);
}

function isWithin(element: PageElement, holder: PageElement): boolean {
  for (let at: PageElement | undefined = element; at !== undefined; at = parentOf(at))
    if (at === holder) return true;
  return false;
}

function parentOf(element: PageElement): PageElement | undefined {
  const { parentNode } = element;
  return parentNode !== null && "tagName" in parentNode ? parentNode : undefined;
}
