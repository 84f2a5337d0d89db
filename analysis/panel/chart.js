// A chart as SVG. Its marks are the elements whose ids the message names: Tab reaches the chart, the arrows go
// from mark to mark, Enter or a click opens one, Escape closes it. Text comes in messages and never in the
// widget's state, which a notebook could save.

const SVG = "http://www.w3.org/2000/svg";
const LEAST_ROW = 18; // SVG units, which are points: 24 pixels, the least size of a target in WCAG 2.2

function add(parent, name, attributes = {}, text = "") {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  parent.append(element);
  return element;
}

function render({ model, el }) {
  el.classList.add("fabula-chart");
  el.setAttribute("data-lm-suppress-shortcuts", "true"); // JupyterLab's Enter and arrows would leave the chart
  const status = add(el, "p", { class: "fabula-status", role: "status" });
  const figure = add(el, "div", { class: "fabula-figure", role: "group", "aria-label": "chart" });
  const passages = add(el, "section", { class: "fabula-passages", "aria-live": "polite", "aria-label": "in the text" });
  let marks = [];

  function focus(place) {
    const target = marks[Math.max(0, Math.min(place, marks.length - 1))];
    for (const mark of marks) mark.setAttribute("tabindex", mark === target ? "0" : "-1");
    target.focus();
  }

  let opened = null;

  function open(mark) {
    opened = mark;
    for (const other of marks) other.setAttribute("aria-pressed", String(other === mark));
    model.send({ kind: "open", mark: mark.id });
  }

  function close() {
    for (const mark of marks) mark.setAttribute("aria-pressed", "false");
    passages.replaceChildren();
    opened?.focus();
  }

  // What is told of a mark stands right below it, and in the window.
  function place() {
    if (!opened?.isConnected) return;
    const below = opened.getBoundingClientRect().bottom - el.getBoundingClientRect().top;
    passages.style.top = `${Math.round(below + 6)}px`;
    passages.scrollIntoView({ block: "nearest" });
  }

  function onKey(event) {
    const place = marks.indexOf(event.currentTarget);
    const actions = {
      ArrowDown: () => focus(place + 1),
      ArrowRight: () => focus(place + 1),
      ArrowUp: () => focus(place - 1),
      ArrowLeft: () => focus(place - 1),
      Home: () => focus(0),
      End: () => focus(marks.length - 1),
      Enter: () => open(event.currentTarget),
      " ": () => open(event.currentTarget),
      Escape: close,
    };
    if (!(event.key in actions)) return;
    event.preventDefault();
    actions[event.key]();
  }

  // The whole row of a mark can be hit. Where rows lie is known only once the chart is laid out.
  function placeRows() {
    const svg = figure.querySelector("svg");
    if (!svg || !svg.getBoundingClientRect().width) return;
    for (const mark of marks) {
      if (mark.querySelector(".fabula-row")) continue;
      const box = mark.getBBox();
      const height = Math.max(box.height, LEAST_ROW);
      const row = document.createElementNS(SVG, "rect");
      row.setAttribute("class", "fabula-row");
      row.setAttribute("x", 2);
      row.setAttribute("y", box.y + box.height / 2 - height / 2);
      row.setAttribute("width", svg.viewBox.baseVal.width - 4);
      row.setAttribute("height", height);
      mark.append(row);
    }
  }

  function draw({ svg, alt, labels }) {
    const held = figure.contains(document.activeElement);
    const drawn = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
    figure.replaceChildren(document.importNode(drawn, true));
    figure.setAttribute("aria-label", alt);
    marks = Object.entries(labels).flatMap(([id, label]) => {
      const mark = figure.querySelector(`[id="${id}"]`);
      if (!mark) return [];
      const attributes = { role: "button", tabindex: "-1", "aria-label": label, "aria-pressed": "false" };
      for (const [key, value] of Object.entries(attributes)) mark.setAttribute(key, value);
      mark.classList.add("fabula-mark");
      mark.addEventListener("click", () => { focus(marks.indexOf(mark)); open(mark); });
      mark.addEventListener("keydown", onKey);
      return [mark];
    });
    if (marks.length) marks[0].setAttribute("tabindex", "0");
    passages.replaceChildren();
    placeRows();
    if (held && marks.length) focus(0);
  }

  function tell({ found }) {
    passages.replaceChildren();
    for (const { heading, pieces } of found) {
      add(passages, "h4", {}, heading);
      const sentence = add(passages, "p");
      for (const [text, kind] of pieces) {
        if (kind) add(sentence, "mark", { class: `fabula-${kind}` }, text);
        else sentence.append(text);
      }
    }
    place();
  }

  function say({ text, error }) {
    status.textContent = text;
    status.classList.toggle("fabula-error", error);
  }

  const kinds = { chart: draw, passages: tell, status: say };
  const onMessage = (message) => kinds[message.kind]?.(message);
  const observer = new ResizeObserver(placeRows);
  observer.observe(figure);
  model.on("msg:custom", onMessage);
  model.send({ kind: "ready" });
  return () => {
    observer.disconnect();
    model.off("msg:custom", onMessage);
  };
}

export default { render };
