import { invokeRemote } from "@forge/bridge";
import { outcomeOf } from "./outcome.js";

const form = document.getElementById("bind");
const code = document.getElementById("code");
const send = document.getElementById("send");
const problem = document.getElementById("problem");
const done = document.getElementById("done");

form.addEventListener("submit", (event) => {
  event.preventDefault();
  // A second press while the first is under way would use up a try. The button keeps the focus, so it is not disabled.
  if (send.getAttribute("aria-disabled") !== "true") {
    void bind();
  }
});

async function bind() {
  show("", false);
  done.textContent = "";
  const typed = code.value.trim();
  if (typed === "") {
    show("Enter the code.", true);
    return;
  }

  send.setAttribute("aria-disabled", "true");
  const outcome = await ask(typed);
  send.removeAttribute("aria-disabled");
  if (outcome.problem) {
    show(outcome.problem, true);
    return;
  }

  code.value = "";
  done.textContent = `This site belongs to the tenant ${outcome.tenant} now. Nothing else is to be done here.`;
  done.focus();
}

async function ask(typed) {
  try {
    return outcomeOf(await invokeRemote({
      path: "/forge/bind",
      method: "POST",
      headers: { "content-type": "application/json" },
      body: { code: typed },
    }));
  } catch (failure) {
    return { problem: `The governance store could not be reached: ${failure?.message ?? failure}. Try again in a minute. [Store.Unreachable]` };
  }
}

function show(words, isWrong) {
  problem.textContent = words;
  code.setAttribute("aria-invalid", isWrong ? "true" : "false");
  if (isWrong) {
    code.focus();
    code.select();
  }
}
