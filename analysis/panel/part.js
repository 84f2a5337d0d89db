// A part of the page as HTML. Its links are marks: a click or Enter opens the sentence beside the mark, Escape closes
// it. Tab reaches a chart, and the arrows go from mark to mark in it. Text comes in messages and never in the widget's
// state, which a notebook could save.

const SVG = "http://www.w3.org/2000/svg";
const LEAST_ROW = 18; // SVG units, which are points: 24 pixels, the least size of a target in WCAG 2.2
const LEAST_COLUMN = 4;
const NARROW = 680; // pixels: report.css has the same

function add(parent, name, attributes = {}, text = "") {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  parent.append(element);
  return element;
}

// What a link is a mark of: "answer-0", "number-3"; in a chart "event-6", "sentence-3", "term-0".
function markOf(link) {
  const id = link.dataset.mark ?? link.querySelector("[id]")?.id ?? "";
  return /(?:event|sentence|term|answer|number)-\d+/.exec(id)?.[0];
}

function cover(mark, { x, y, width, height }) {
  const area = document.createElementNS(SVG, "rect");
  area.setAttribute("class", "fabula-area");
  for (const [key, value] of Object.entries({ x, y, width, height })) area.setAttribute(key, value);
  mark.append(area);
}

// The whole row of an event or a term can be hit, and the whole column of a sentence.
function coverRows(marks, svg) {
  for (const mark of marks) {
    const box = mark.getBBox();
    const height = Math.max(box.height, LEAST_ROW);
    cover(mark, { x: 2, y: box.y + box.height / 2 - height / 2, width: svg.viewBox.baseVal.width - 4, height });
  }
}

function coverColumns(marks) {
  const boxes = marks.map((mark) => mark.getBBox());
  const bars = marks.map((mark) => mark.firstElementChild.getBBox());
  const top = Math.min(...boxes.map((box) => box.y)) - 2;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + 2;
  marks.forEach((mark, at) => {
    const width = Math.max(bars[at].width / 0.7, LEAST_COLUMN); // bars are drawn seven tenths wide
    cover(mark, { x: bars[at].x + bars[at].width / 2 - width / 2, y: top, width, height: bottom - top });
  });
}

// What was shown last, by model and kind: the kernel answers a new view only after all the cells that are to be run.
const shownBy = new WeakMap();

function initialize({ model }) {
  const shown = {};
  shownBy.set(model, shown);
  model.on("msg:custom", (message) => {
    if (message.kind === "part") delete shown.passages;
    shown[message.kind] = message;
  });
}

function render({ model, el }) {
  el.classList.add("fabula-part");
  el.setAttribute("data-lm-suppress-shortcuts", "true"); // JupyterLab's Enter and arrows would leave the chart
  const status = model.get("speaks") ? add(el, "p", { class: "fabula-status", role: "status" }) : null;
  const part = add(el, "div", { class: "fabula-shown" });
  const passages = add(el, "section", { class: "fabula-passages", "aria-live": "polite", "aria-label": "Its sentence" });
  let marks = [];
  let opened = null;
  let width = "";

  function inChart(mark) {
    return marks.filter((other) => other.closest("svg") && other.closest("svg") === mark.closest("svg"));
  }

  function focus(target) {
    for (const mark of inChart(target)) mark.setAttribute("tabindex", mark === target ? "0" : "-1");
    target.focus();
  }

  function expand(mark) {
    opened = mark;
    for (const other of marks) other.setAttribute("aria-expanded", String(other === mark));
  }

  // What was told of another mark is no answer to this one.
  function open(mark) {
    passages.replaceChildren();
    expand(mark);
    model.send({ kind: "open", mark: markOf(mark) });
  }

  function close() {
    const mark = opened;
    const held = passages.contains(document.activeElement);
    passages.replaceChildren();
    expand(null);
    if (held) mark?.focus();
  }

  // What is told of a mark stands right below it, or above it where there is no room left, and in the window.
  function place() {
    if (!opened?.isConnected) return;
    const mark = opened.getBoundingClientRect();
    const whole = el.getBoundingClientRect();
    const height = passages.offsetHeight;
    const below = mark.bottom - whole.top + 6;
    const above = mark.top - whole.top - height - 6;
    passages.style.top = `${Math.round(below + height > whole.height && above > 0 ? above : below)}px`;
    passages.scrollIntoView({ block: "nearest" });
  }

  function onKey(event) {
    const chart = inChart(event.currentTarget);
    const at = chart.indexOf(event.currentTarget);
    const to = (place) => () => focus(chart[Math.max(0, Math.min(place, chart.length - 1))]);
    const along = { ArrowDown: to(at + 1), ArrowRight: to(at + 1), ArrowUp: to(at - 1), ArrowLeft: to(at - 1) };
    const actions = { Enter: () => open(event.currentTarget), " ": () => open(event.currentTarget) };
    if (at >= 0) Object.assign(actions, along, { Home: to(0), End: to(chart.length - 1) });
    if (!(event.key in actions)) return;
    event.preventDefault();
    actions[event.key]();
  }

  // Where marks lie is known only once the part is laid out.
  function layOut() {
    const now = el.clientWidth && (el.clientWidth < NARROW ? "column" : "page");
    if (now && now !== width) model.send({ kind: "width", width: (width = now) });
    for (const svg of part.querySelectorAll("svg")) {
      const own = marks.filter((mark) => svg.contains(mark));
      if (!own.length || !svg.getBoundingClientRect().width || svg.querySelector(".fabula-area")) continue;
      if (markOf(own[0]).startsWith("sentence")) coverColumns(own);
      else coverRows(own, svg);
    }
    place();
  }

  function draw({ html }) {
    const active = document.activeElement;
    const held = passages.contains(active) ? opened : marks.find((mark) => mark === active);
    const name = held && markOf(held);
    part.innerHTML = html; // made by our own templates, with everything of the article escaped
    passages.replaceChildren();
    opened = null;
    marks = [...part.querySelectorAll("a")].filter(markOf);
    for (const mark of marks) {
      mark.setAttribute("role", "button");
      mark.setAttribute("aria-expanded", "false");
      mark.classList.add("fabula-mark");
      mark.addEventListener("click", (event) => { event.preventDefault(); focus(mark); open(mark); });
      mark.addEventListener("keydown", onKey);
    }
    for (const svg of part.querySelectorAll("svg")) {
      const own = marks.filter((mark) => svg.contains(mark));
      own.forEach((mark, at) => mark.setAttribute("tabindex", at ? "-1" : "0"));
    }
    layOut();
    if (held && marks.length) focus(marks.find((mark) => markOf(mark) === name) ?? marks[0]);
  }

  function tell({ found, mark, is_event: isEvent }) {
    if (!found.length) return close();
    passages.replaceChildren();
    const isOpened = opened && markOf(opened) === mark;
    expand(isOpened ? opened : marks.find((each) => markOf(each) === mark) ?? null);
    const shut = add(passages, "button", { class: "fabula-close", "aria-label": "Close", title: "Close (Escape)" }, "×");
    shut.addEventListener("click", close);
    let before = "";
    for (const { heading, pieces } of found) {
      if (heading !== before) add(passages, "h3", {}, (before = heading));
      const sentence = add(passages, "p");
      for (const [text, kind] of pieces) {
        if (kind) add(sentence, "mark", { class: `fabula-${kind}` }, text);
        else sentence.append(text);
      }
    }
    if (isEvent) {
      const correct = add(passages, "button", { class: "fabula-correct" }, "Correct this event");
      correct.addEventListener("click", () => model.send({ kind: "correct" }));
    }
    place();
  }

  async function say({ text, error, links }) {
    status.textContent = text;
    status.classList.toggle("fabula-error", error);
    for (const [name, path] of links) {
      status.append(" ");
      const link = add(status, "a", { target: "_blank", rel: "noopener" }, name);
      link.href = await model.widget_manager.resolveUrl(path); // from the notebook's folder to the server's root
    }
  }

  const kinds = { part: draw, passages: tell, status: say };
  const onMessage = (message) => kinds[message.kind]?.(message);
  const onEscape = (event) => {
    if (event.key === "Escape" && opened) { event.preventDefault(); close(); }
  };
  const observer = new ResizeObserver(layOut);
  observer.observe(el);
  el.addEventListener("keydown", onEscape);
  model.on("msg:custom", onMessage);
  const shown = Object.values(shownBy.get(model) ?? {});
  if (shown.length) shown.forEach(onMessage);
  else model.send({ kind: "ready" });
  return () => {
    observer.disconnect();
    model.off("msg:custom", onMessage);
  };
}

export default { initialize, render };
