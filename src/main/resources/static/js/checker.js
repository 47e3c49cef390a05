/*
 * The symptom checker, one step at a time. The page is one plain form that works without this file.
 * Nothing is stored, and nothing is sent before the reader asks for it: answers live in the form alone,
 * and the address holds the name of a step, never an answer.
 */
const form = document.querySelector("form.checker");
const steps = [...form.querySelectorAll(".step")];
const summary = form.querySelector(".error-summary");
const status = form.querySelector("[role=status]");
const pageTitle = document.title;
let current = steps[0];

const questions = (part) => [...part.querySelectorAll(".question")];
const inputs = (question) => [...question.querySelectorAll("input")];
const isNone = (input) => input.dataset.role === "none";
function answered(question) {
  const chosen = inputs(question).filter((input) => input.checked && !("marker" in input.dataset));
  return chosen.length === 1 || (chosen.length > 1 && !chosen.some(isNone));
}
const complete = (step) => questions(step).every(answered);
const stepAt = (id) => (id && document.getElementById(id)?.closest(".step")) || null;
const stepInAddress = () => stepAt(location.hash.slice(1));

/* Sets of answers of the first step that mean an emergency: "a b+c" is a alone, or b together with c. */
const emergencies = (steps[0].dataset.emergency ?? "").split(" ").filter(Boolean).map((codes) => codes.split("+"));
const isEmergency = () => emergencies.some((codes) => codes.every((code) => document.getElementById(code)?.checked));
const markEmergency = () => steps[0].toggleAttribute("data-stop", isEmergency());

/* The wanted step, or the first one before it that still has something open. */
function reachable(wanted) {
  if (isEmergency() && !form.dataset.start) return steps[0];
  return steps.slice(0, steps.indexOf(wanted)).find((step) => !complete(step)) ?? wanted;
}

function show(step) {
  current = step;
  for (const each of steps) each.hidden = each !== step;
  const title = step.querySelector("h2").textContent.replace(/\s+/g, " ").trim();
  document.title = `${title} - ${pageTitle}`;
}

function focusOn(element) {
  element.focus({ preventScroll: true });
  (element.closest(".question") ?? form).scrollIntoView();
}

const focusHeading = () => focusOn(current.querySelector("h2"));

function focusQuestion(question) {
  const all = inputs(question);
  focusOn(all.find((input) => input.checked) ?? all[0]);
}

function mark(question, wrong) {
  const message = question.querySelector(".error");
  question.classList.toggle("has-error", wrong);
  message.hidden = !wrong;
  message.textContent = wrong ? message.dataset.missing : "";
}

function clearErrors() {
  summary.hidden = true;
  questions(form).forEach((question) => mark(question, false));
}

function arriveAt(step) {
  clearErrors();
  show(step);
  focusHeading();
}

/* Marks what is not answered in this step, and says so above it. */
function check(step) {
  clearErrors();
  const missing = questions(step).filter((question) => !answered(question));
  if (missing.length === 0) return true;
  missing.forEach((question) => mark(question, true));
  const { one, many } = summary.dataset;
  summary.querySelector("h2").textContent = missing.length === 1 ? one : many.replace("{0}", missing.length);
  summary.querySelector("ul").replaceChildren(...missing.map((question) => {
    const entry = document.createElement("li");
    const link = document.createElement("a");
    link.href = `#${question.id}`;
    link.textContent = question.querySelector(".error").textContent;
    entry.append(link);
    return entry;
  }));
  summary.hidden = false;
  focusOn(summary);
  return false;
}

function next() {
  if (!check(current)) return;
  const step = steps[steps.indexOf(current) + 1];
  history.pushState({ walked: true }, "", `#${step.id}`);
  arriveAt(step);
}

/* The same as the browser's Back, where the reader came that way. */
function back() {
  if (history.state?.walked) return history.back();
  const step = steps[steps.indexOf(current) - 1];
  history.replaceState(null, "", `#${step.id}`);
  arriveAt(step);
}

form.addEventListener("click", (event) => {
  const target = event.target.closest("[data-next], [data-back], .error-summary a");
  if (!target) return;
  if ("next" in target.dataset) return next();
  if ("back" in target.dataset) return back();
  event.preventDefault();
  const question = document.getElementById(target.hash.slice(1));
  show(question.closest(".step"));
  focusQuestion(question);
});

/* "No, none" and any other answer of its question exclude each other. */
form.addEventListener("change", ({ target }) => {
  const question = target.closest(".question");
  if (!question) return;
  const said = [];
  if (target.type === "checkbox" && target.checked) {
    const cleared = inputs(question).filter((input) => input !== target && input.checked && (isNone(target) || isNone(input)));
    cleared.forEach((input) => { input.checked = false; });
    if (cleared.length > 0) said.push(form.dataset.cleared);
    if (target.dataset.role === "not-sure") said.push(question.querySelector(".unsure")?.textContent ?? "");
  }
  status.textContent = said.join(" ");
  markEmergency();
  if (target.checked && isEmergency()) target.scrollIntoView({ block: "nearest" });   // not under the bar that has just appeared
});

/* The Enter key may submit from any step. */
form.addEventListener("submit", (event) => {
  if (current === steps[0] && isEmergency()) return;
  const open = current === steps.at(-1) ? steps.find((step) => !complete(step)) : current;
  if (!open) return;
  event.preventDefault();
  if (open === current) return next();
  show(open);
  check(open);
});

addEventListener("popstate", () => {
  const wanted = location.hash ? stepInAddress() : steps[0];
  if (!wanted) return;
  const step = reachable(wanted);
  if (step !== wanted) history.replaceState(history.state, "", `#${step.id}`);
  arriveAt(step);
});

/* By now the browser has given back what was chosen before. */
addEventListener("pageshow", () => {
  markEmergency();
  const step = reachable(current);
  if (step === current) return;
  history.replaceState(history.state, "", `#${step.id}`);
  show(step);
});

history.scrollRestoration = "manual";
form.querySelectorAll("[data-next], [data-back]").forEach((button) => { button.hidden = false; });

const wrong = form.querySelector(".has-error");
const start = form.dataset.start && document.getElementById(form.dataset.start);
show(stepAt(wrong?.id) ?? stepAt(start?.id) ?? stepInAddress() ?? steps[0]);
function focusFirst() {
  if (wrong) focusOn(summary);
  else if (start?.matches(".question")) focusQuestion(start);
  else if (start || stepInAddress()) focusHeading();
}

focusFirst();
/* A part in the address takes the focus away again once the page has loaded. */
addEventListener("load", () => setTimeout(focusFirst), { once: true });
