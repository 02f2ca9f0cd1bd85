import type { Locator } from "playwright-core";

/**
 * What a control is made to do: a click, an option chosen, the pointer brought onto it or off it, or moved to a place in
 * it, in parts of its width and height.
 */
export type Press =
  | { readonly do: "click" | "enter" | "leave" }
  | { readonly choose: string }
  | { readonly moveTo: readonly [number, number] };

/** Milliseconds from a press to the end of a frame; 0 where nothing changed. */
export interface Timed {
  /** The frame that shows the last of what changed within the window of the page. */
  readonly inView: number;
  /** The frame that shows the last of all, rows far below included. */
  readonly all: number;
}

/** Presses a control that is in view and waits until the page has not changed for a while. */
export async function timedChange(control: Locator, press: Press): Promise<Timed> {
  await control.scrollIntoViewIfNeeded();
  return control.evaluate(timed, press);
}

/** Runs in the page. */
function timed(element: Element, press: Press): Promise<Timed> {
  const quietFor = 400;
  return new Promise((resolve) => {
    let [last, lastInView, quiet] = [0, 0, 0];
    let [inFrame, done] = [false, false];
    const afterFrame = (then: () => void) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = then;
      channel.port2.postMessage(undefined);
    };
    const everyFrame = () => {
      if (done) return;
      inFrame = true;
      afterFrame(() => {
        inFrame = false;
      });
      requestAnimationFrame(everyFrame);
    };
    const isInView = (node: Node) => {
      const found = node instanceof Element ? node : node.parentElement;
      const [box, frame] = [found, found?.closest("section")].map((of) => of?.getBoundingClientRect());
      if (box === undefined || box.height === 0) return false;
      const bottom = Math.min(window.innerHeight, frame?.bottom ?? window.innerHeight);
      return box.top < bottom && box.bottom > 0;
    };
    // What was added tells where it is; what was taken away was beside what is left.
    const nodesOf = (record: MutationRecord) => {
      const { target, addedNodes, removedNodes, previousSibling, nextSibling } = record;
      if (record.attributeName === "aria-busy") return [];
      if (addedNodes.length > 0) return [...addedNodes];
      return [removedNodes.length > 0 ? (previousSibling ?? nextSibling ?? target) : target];
    };
    const changed = (records: readonly MutationRecord[]) => {
      const shown = () => {
        last = performance.now();
        if (records.flatMap(nodesOf).some(isInView)) lastInView = last;
      };
      // What changes while a frame is made is shown in it, else in the next.
      if (inFrame) afterFrame(shown);
      else requestAnimationFrame(() => afterFrame(shown));
      clearTimeout(quiet);
      quiet = window.setTimeout(finish, quietFor);
    };
    const observer = new MutationObserver(changed);
    const finish = () => {
      done = true;
      observer.disconnect();
      const since = (time: number) => (time === 0 ? 0 : time - started);
      resolve({ inView: since(lastInView), all: since(last) });
    };
    const act = () => {
      if ("choose" in press) {
        (element as HTMLSelectElement).value = press.choose;
        element.dispatchEvent(new Event("change", { bubbles: true }));
      } else if ("moveTo" in press) {
        const { left, top, width, height } = element.getBoundingClientRect();
        const at = { clientX: left + width * press.moveTo[0], clientY: top + height * press.moveTo[1] };
        element.dispatchEvent(
          new PointerEvent("pointermove", { bubbles: true, pointerType: "mouse", ...at }),
        );
      } else if (press.do === "click") {
        (element as HTMLElement).click();
      } else {
        const type = press.do === "enter" ? "pointerover" : "pointerout";
        element.dispatchEvent(new PointerEvent(type, { bubbles: true, relatedTarget: document.body }));
      }
    };
    observer.observe(document.querySelector("main") ?? document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    requestAnimationFrame(everyFrame);
    quiet = window.setTimeout(finish, 1500);
    const started = performance.now();
    act();
  });
}
