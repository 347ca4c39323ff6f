// What Forge puts in front of the page of an app. Every call goes to the page of the issue around it, which answers or names what it does not know.
(() => {
  let last = 0;
  const waiting = new Map();

  addEventListener("message", (event) => {
    if (event.source !== parent || event.data?.bridge !== "forge") {
      return;
    }
    const { id, value, fault, colorMode } = event.data;
    if (colorMode) {
      paint(colorMode);
    }
    const call = waiting.get(id);
    if (call) {
      waiting.delete(id);
      if (fault) {
        call.reject(new Error(fault));
      } else {
        call.resolve(value);
      }
    }
  });

  const callBridge = (call, payload) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      parent.postMessage({ bridge: "forge", id, call, payload }, "*");
    });

  function paint(colorMode) {
    const page = document.documentElement;
    page.dataset.colorMode = colorMode;
    if (!document.querySelector("link[data-tokens]")) {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = "__tokens.css";
      link.dataset.tokens = "";
      document.head.append(link);
    }
  }

  globalThis.__bridge = { callBridge };

  // The frame is as high as its page.
  addEventListener("DOMContentLoaded", () => {
    new ResizeObserver(() => parent.postMessage({ bridge: "forge", height: Math.ceil(document.documentElement.getBoundingClientRect().height) }, "*")).observe(document.documentElement);
  });
})();
