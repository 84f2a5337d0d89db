// A line or a text to write, a list to choose from, or files to upload. What is written or chosen comes and goes in
// messages and never in the widget's state, which a notebook could save. It looks as ipywidgets' own do.

const CLASSES = { line: "widget-text", text: "widget-textarea", choice: "widget-dropdown", files: "fabula-files" };
const shownBy = new WeakMap(); // what was shown last, by model: the kernel may be busy when a view opens

function initialize({ model }) {
  model.on("msg:custom", (message) => {
    if (message.kind === "shown") shownBy.set(model, message);
  });
}

function make(parent, name, attributes) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value) element.setAttribute(key, value);
  parent.append(element);
  return element;
}

function controlOf(model, el, id) {
  const about = { id, title: model.get("tooltip"), placeholder: model.get("placeholder") };
  const kind = model.get("kind");
  if (kind === "choice") return make(el, "select", about);
  if (kind === "text") return make(el, "textarea", { ...about, rows: "8" });
  if (kind === "line") return make(el, "input", { ...about, type: "text", list: `${id}-names`, autocomplete: "off" });
  return make(el, "input", { id, type: "file", accept: model.get("accept"), multiple: "multiple", hidden: "hidden" });
}

// A button stands for the file input, which no style reaches; nothing of the files stays here.
function uploader(model, el, input) {
  const button = make(el, "button", { class: "jupyter-widgets jupyter-button", title: model.get("tooltip") });
  button.textContent = model.get("description");
  button.addEventListener("click", () => input.click());
  input.addEventListener("change", async () => {
    const files = [...input.files];
    const contents = await Promise.all(files.map((file) => file.arrayBuffer()));
    input.value = "";
    model.send({ kind: "told", value: files.map((file) => file.name) }, undefined, contents);
  });
  return button;
}

function options(parent, names) {
  parent.replaceChildren();
  for (const name of names) make(parent, "option", {}).textContent = name;
}

function render({ model, el }) {
  const kind = model.get("kind");
  const id = `fabula-field-${Math.random().toString(36).slice(2)}`; // each field loads this module anew
  el.classList.add("jupyter-widgets", "widget-inline-hbox", CLASSES[kind]);
  el.setAttribute("data-lm-suppress-shortcuts", "true"); // JupyterLab's letters would be commands
  if (kind === "files") {
    uploader(model, el, controlOf(model, el, id));
    return undefined;
  }
  const label = make(el, "label", { class: "widget-label", for: id, title: model.get("tooltip") });
  label.textContent = model.get("description");
  label.style.width = model.get("label_width") || "auto";
  const control = controlOf(model, el, id);
  const names = kind === "line" ? make(el, "datalist", { id: `${id}-names` }) : control;

  const isChoice = kind === "choice";
  const tell = () => model.send({ kind: "told", value: isChoice ? control.selectedIndex : control.value });
  control.addEventListener(!isChoice && model.get("at_once") ? "input" : "change", tell);

  function show(message) {
    if (message.kind === "focus") control.focus();
    if (message.kind !== "shown") return;
    if (kind !== "text") options(names, message.names);
    if (isChoice) control.selectedIndex = message.value;
    else if (control.value !== message.value) control.value = message.value;
  }

  model.on("msg:custom", show);
  const shown = shownBy.get(model);
  if (shown) show(shown);
  model.send({ kind: "ready" }); // what was shown before it was written over here is told by the kernel
  return () => model.off("msg:custom", show);
}

export default { initialize, render };
