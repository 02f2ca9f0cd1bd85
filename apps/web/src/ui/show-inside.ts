/**
 * Brings an element into view in the region that scrolls around it, the page itself where none does: showing a place of
 * a document moves nothing else on the page.
 */
export function showInside(element: Element, block: "center" | "nearest"): void {
  const region = scrollingAround(element);
  const own = element.getBoundingClientRect();
  if (region === undefined) {
    const isSeen = own.top >= 0 && own.bottom <= window.innerHeight;
    if (!isSeen) element.scrollIntoView({ block });
    return;
  }
  const around = region.getBoundingClientRect();
  const above = own.top - around.top - region.clientTop;
  const below = own.bottom - (around.top + region.clientTop + region.clientHeight);
  if (block === "center") region.scrollTop += (above + below) / 2;
  else if (above < 0 || own.height > region.clientHeight) region.scrollTop += above;
  else if (below > 0) region.scrollTop += below;
}

function scrollingAround(element: Element): Element | undefined {
  for (let at = element.parentElement; at !== null && at !== document.body; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if ((overflowY === "auto" || overflowY === "scroll") && at.scrollHeight > at.clientHeight) return at;
  }
  return undefined;
}
