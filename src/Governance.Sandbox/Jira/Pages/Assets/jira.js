// The page of an issue: transitions, values that keep up to date, and the outer half of the panel's bridge.
const panel = document.getElementById("panel");
const dialog = document.getElementById("move");
const part = (id) => document.getElementById(id);
const pause = 5000;

if (panel) {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const colorMode = () => (dark.matches ? "dark" : "light");
  const answer = (message) => panel.contentWindow.postMessage({ bridge: "forge", ...message }, "*");
  let themed = false;

  const known = {
    getContext: async () => ({ ...JSON.parse(panel.dataset.context), theme: themed ? { colorMode: colorMode() } : null }),
    enableTheming: async () => {
      themed = true;
      answer({ colorMode: colorMode() });
    },
    invoke: async (payload) => {
      const response = await fetch("/sandbox/bridge/invoke", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(payload) });
      const isJson = /json/.test(response.headers.get("content-type") ?? "");
      const told = { status: response.status, headers: { "content-type": [response.headers.get("content-type") ?? ""] }, body: isJson ? await response.json() : undefined };
      return response.status === 502 || response.status === 501 ? { success: false, error: told } : { success: true, payload: told };
    },
  };

  addEventListener("message", async (event) => {
    if (event.source !== panel.contentWindow || event.data?.bridge !== "forge") {
      return;
    }
    const { id, call, payload, height } = event.data;
    if (height) {
      panel.style.height = `${height}px`;
      return;
    }
    try {
      if (!Object.hasOwn(known, call)) {
        throw new Error(`The local Jira does not support the bridge call '${call}'.`);
      }
      answer({ id, value: await known[call](payload) });
    } catch (fault) {
      answer({ id, fault: fault.message });
    }
  });
  dark.addEventListener("change", () => {
    if (themed) {
      answer({ colorMode: colorMode() });
    }
  });
  // Not before somebody can answer it.
  panel.src = panel.dataset.src;
}

if (dialog) {
  let move = null;
  let opener = null;

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-transition]");
    if (button) {
      opener = button.id;
      move = { id: button.dataset.transition, name: button.dataset.name, key: button.closest("[data-key]").dataset.key };
      part("move-title").textContent = `Move ${move.key} to ${move.name}`;
      part("move-text").textContent = "The workflow may ask an app first.";
      part("move-refusal").textContent = "";
      part("move-go").hidden = false;
      part("move-close").textContent = "Cancel";
      dialog.showModal();
    }
  });
  part("move-close").addEventListener("click", () => dialog.close());
  part("move-go").addEventListener("click", async () => {
    part("move-go").setAttribute("aria-disabled", "true");
    part("move-text").textContent = "Asking …";
    const response = await fetch(`/rest/api/3/issue/${move.key}/transitions`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ transition: { id: move.id } }) });
    part("move-go").removeAttribute("aria-disabled");
    if (response.ok) {
      await refresh();
      part("said").textContent = `${move.key} is ${move.name} now.`;
      dialog.close();
      return;
    }
    const { errorMessages } = await response.json().catch(() => ({ errorMessages: [`Jira answered ${response.status}.`] }));
    part("move-text").textContent = `${move.key} was not moved.`;
    part("move-refusal").textContent = errorMessages.join("\n");
    part("move-go").hidden = true;
    part("move-close").textContent = "Close";
    part("move-close").focus();
  });
  dialog.addEventListener("close", () => (part(opener) ?? document.querySelector("[data-transition]"))?.focus());
  setInterval(() => {
    if (document.visibilityState === "visible" && !dialog.open) {
      refresh().catch((fault) => console.warn("The issue could not be read again.", fault));
    }
  }, pause);
}

/** Reads the issue again and puts in place what is different. */
async function refresh() {
  const response = await fetch(location.href, { headers: { Accept: "text/html" } });
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const old of document.querySelectorAll("[data-live]")) {
    const now = fresh.getElementById(old.id);
    if (now && now.innerHTML !== old.innerHTML) {
      const focused = old.contains(document.activeElement) ? document.activeElement.id : null;
      old.innerHTML = now.innerHTML;
      if (focused) {
        (part(focused) ?? old.querySelector("button, a"))?.focus();
      }
    }
  }
}
