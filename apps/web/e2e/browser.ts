import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, expect, inject } from "vitest";
import { serverAddress } from "./server-for-file.ts";

/**
 * What Chromium leaves out. Of several such lists it takes the last, so those that Playwright puts off stand here too;
 * the first two are pages that its own address bar would load beside each of ours, at the price of ours.
 */
const featuresOff = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
];

const flags = [
  `--disable-features=${featuresOff.join(",")}`,
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What a journey does with a page; the page is thrown away after it. */
export type Journey = (page: Page) => Promise<void>;

/** How the window of a journey is, and which addresses the server is expected to refuse in it. */
export interface Visit extends BrowserContextOptions {
  readonly refused?: RegExp;
}

/**
 * Gives journeys a browser for the file they are in. Each call opens a path in a window of its own; an error in the
 * page's console or an uncaught exception fails the journey.
 */
export function browserForFile(): (path: string, options: Visit, journey: Journey) => Promise<void> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    const asRoot = process.getuid?.() === 0;
    browser = await chromium.launch({
      executablePath: inject("chromium"),
      args: asRoot ? [...flags, "--no-sandbox"] : flags,
    });
  });
  afterAll(() => browser?.close());
  return async (path, { refused, ...options }, journey) => {
    if (browser === undefined) throw new Error("the browser did not start");
    const context = await browser.newContext({
      baseURL: serverAddress(),
      locale: "vi-VN",
      timezoneId: "Asia/Ho_Chi_Minh",
      reducedMotion: "reduce",
      viewport: { width: 1440, height: 1000 },
      ...options,
    });
    // Long, so that a machine that is busy is no fault; what comes is not waited for any longer.
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("console", (message) => {
      const isExpected = refused?.test(message.location().url) === true;
      if (message.type() === "error" && !isExpected) faults.push(message.text());
    });
    try {
      await page.goto(path);
      await journey(page);
      expect(faults).toEqual([]);
    } finally {
      await context.close();
    }
  };
}
