import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { chromium } from "playwright-core";
import { findChromium } from "../e2e/find-chromium.ts";
import { startServer } from "../e2e/start-server.ts";

/**
 * How long a page of figures takes from the press of a control to the frame after its last redraw: of every province in
 * ten years, and of every commune in one. Prints milliseconds, the middle of some presses; nothing is asserted.
 *
 * `--data=FOLDER` measures on data that is there (the national sample, say), `--url=ADDRESS` on a server that runs.
 */
const { values } = parseArgs({
  options: { data: { type: "string" }, url: { type: "string" } },
  strict: false,
});
const presses = 5;
const given = typeof values.url === "string" ? values.url : undefined;
const server = given === undefined ? await startServer(textOf(values.data)) : undefined;
const address = given ?? server?.address ?? "";
const asRoot = process.getuid?.() === 0;
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ["--disable-gpu", "--disable-quic", ...(asRoot ? ["--no-sandbox"] : [])],
});

try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, locale: "vi-VN" });
  await open(page, "/so-sanh?m=urban_share&p=vn/*&y=2011-2020&frame=today&mine=old:38");
  console.log("34 provinces × 10 years");
  await measure(page, "line to ranking", kinds("Đường", "Xếp hạng"));
  await measure(page, "line to map", kinds("Đường", "Bản đồ"));
  await measure(page, "line to table", kinds("Đường", "Bảng"));
  await measure(page, "value to index", buttons("Giá trị", "Chỉ số"));
  await measure(
    page,
    "as reported to today's units (asked of the server)",
    buttons("Như báo cáo", "Đơn vị hiện nay"),
  );
  await measure(page, "a place pointed at", pointing);
  await measure(page, "table sorted", sorting);

  const provinces = await provincesOf(page);
  await open(
    page,
    `/so-sanh?d=sample&m=recruits_delivered&p=${provinces.map((uid) => `${uid}/*`)}&y=2025&frame=today&chart=distribution`,
  );
  console.log(
    `${await page.locator("table").first().getAttribute("aria-rowcount")} rows: communes in one year`,
  );
  await measure(page, "strip to table", fromMenu("Phân bố", "Bảng"));
  await measure(page, "strip to tiles", fromMenu("Phân bố", "Ô"));
  await measure(page, "value to rank", buttons("Giá trị", "Thứ hạng"));
  await measure(page, "a place pointed at", pointing);
  await measure(page, "table sorted", sorting);
} finally {
  await browser.close();
  await server?.stop();
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** The provinces of today, as the page's own server lists them. */
async function provincesOf(page: Page): Promise<readonly string[]> {
  const input = encodeURIComponent(JSON.stringify({ uid: "vn" }));
  const response = await page.request.get(`${address}/trpc/localities.children?input=${input}`);
  const body = (await response.json()) as { result: { data: readonly { uid: string }[] } };
  return body.result.data.map(({ uid }) => uid);
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${address}${path}`);
  await page.getByRole("figure").first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1000);
}

/** Two presses that lead there and back; each is timed by itself. */
type Action = (page: Page, back: boolean) => Promise<number>;

async function measure(page: Page, name: string, action: Action): Promise<void> {
  const times: number[] = [];
  for (let press = 0; press < presses; press += 1) {
    times.push(await action(page, false));
    const back = await action(page, true);
    if (back > 0) times.push(back);
  }
  // The first press of each asks the server or fetches code; it is told apart.
  const [first = Number.NaN, ...later] = times;
  const middle = later.toSorted((a, b) => a - b)[Math.floor(later.length / 2)] ?? Number.NaN;
  console.log(`  ${name}: ${middle.toFixed(0)} ms (the first time ${first.toFixed(0)} ms)`);
}

function kinds(from: string, to: string): Action {
  return (page, back) => pressed(page, `fieldset button:text-is("${back ? from : to}")`);
}

/** Kinds that are not all tabs: chosen from the list behind the last tab, whose opening is not timed. */
function fromMenu(from: string, to: string): Action {
  return async (page, back) => {
    await page.locator('fieldset button[aria-haspopup="dialog"]').first().click();
    return pressed(page, `dialog button:has(b:text-is("${back ? from : to}"))`);
  };
}

function buttons(from: string, to: string): Action {
  return (page, back) => pressed(page, `button:text-is("${back ? from : to}")`);
}

async function sorting(page: Page, back: boolean): Promise<number> {
  return pressed(page, back ? "thead th:nth-child(2) button" : "thead th:first-child button");
}

/** The pointer on the name of a row, and off it. */
async function pointing(page: Page, back: boolean): Promise<number> {
  const row = page.locator("tbody tr").nth(3);
  return row.evaluate(timed, back ? "leave" : "enter");
}

async function pressed(page: Page, selector: string): Promise<number> {
  return page.locator(selector).first().evaluate(timed, "click");
}

/**
 * In the page: does it, and waits until the charts and tables have not changed for a while; milliseconds until the
 * frame after the last change was shown.
 */
function timed(element: Element, what: string): Promise<number> {
  return new Promise((resolve) => {
    let last = 0;
    let quiet = 0;
    const started = performance.now();
    const finish = () => {
      observer.disconnect();
      resolve(last === 0 ? 0 : last - started);
    };
    const changed = () => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          last = performance.now();
        };
        channel.port2.postMessage(undefined);
      });
      clearTimeout(quiet);
      quiet = window.setTimeout(finish, 500);
    };
    const observer = new MutationObserver(changed);
    observer.observe(document.querySelector("main") ?? document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    quiet = window.setTimeout(finish, 1500);
    if (what === "click") (element as HTMLElement).click();
    else {
      const type = what === "enter" ? "pointerover" : "pointerout";
      const outside = document.body;
      element.dispatchEvent(new PointerEvent(type, { bubbles: true, relatedTarget: outside }));
    }
  });
}
