/** The styles of a report stand in it; the policy that the tab takes over from this page wants its nonce on them. */
function withNonce(page: string): string {
  const nonce = document.querySelector<HTMLMetaElement>("meta[property=csp-nonce]")?.nonce ?? "";
  return page.replace("<style>", `<style nonce="${nonce}">`);
}

/** A tab for what is asked for next. It is opened at once, as browsers want it while the button is pressed. */
export function openInTab() {
  const tab = window.open("", "_blank");
  return {
    isOpen: tab !== null,
    page: (html: string) => {
      const address = URL.createObjectURL(new Blob([withNonce(html)], { type: "text/html;charset=utf-8" }));
      tab?.location.replace(address);
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },
    nothing: () => tab?.close(),
  };
}
