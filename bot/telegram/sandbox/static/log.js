// The list of messages: kept in step with the sandbox, scrolled like a chat.
import { el } from "./bubble.js";

const main = document.getElementById("log");
const list = document.getElementById("messages");
const down = document.getElementById("down");
const rows = new Map(); // by message ID
const day = new Intl.DateTimeFormat("vi-VN", { weekday: "long", day: "numeric", month: "long" });

const atEnd = () => main.scrollHeight - main.scrollTop - main.clientHeight < 120;

export function toEnd() {
  main.scrollTop = main.scrollHeight;
  down.hidden = true;
}

down.onclick = toEnd;
main.addEventListener("scroll", () => { if (atEnd()) down.hidden = true; });
new ResizeObserver(() => { if (down.hidden) toEnd(); }).observe(main);
list.addEventListener("load", () => { if (down.hidden) toEnd(); }, true); // pictures

// keepPlace runs a change and then shows the end, if the reader was there or
// wrote just now; otherwise it offers to go there.
export function keepPlace(change, force) {
  const stay = !atEnd() && !force;
  const before = main.scrollHeight;
  change();
  if (!stay) toEnd();
  else if (main.scrollHeight > before) down.hidden = false;
}

// put shows messages; whole says that there are no others.
export function put(messages, whole, draw) {
  if (whole) {
    const present = new Set(messages.map((m) => m.id));
    for (const id of [...rows.keys()]) if (!present.has(id)) drop(id);
  }
  for (const m of messages) {
    if (m.deleted) drop(m.id);
    else place(m, draw(m));
  }
  separate();
}

function place(m, row) {
  row.dataset.day = day.format(m.date * 1000);
  const old = rows.get(m.id);
  rows.set(m.id, row);
  if (!old) return list.append(row);
  const focused = old.contains(document.activeElement) ? document.activeElement.dataset : null;
  old.replaceWith(row);
  if (!focused) return;
  for (const b of row.querySelectorAll("button")) {
    if (b.dataset.test === focused.test && b.dataset.label === focused.label) return b.focus();
  }
}

function drop(id) {
  rows.get(id)?.remove();
  rows.delete(id);
}

// separate puts a line before the first message of each day.
function separate() {
  list.querySelectorAll(".day").forEach((d) => d.remove());
  const today = day.format(Date.now());
  let last = "";
  for (const row of list.querySelectorAll(".row")) {
    if (row.dataset.day === last) continue;
    last = row.dataset.day;
    row.before(el("li", "day", last === today ? "Hôm nay" : last));
  }
}

// jump shows a message and marks it for a moment.
export function jump(id) {
  const row = rows.get(id);
  if (!row) return;
  row.scrollIntoView({ block: "center" });
  row.classList.remove("flash");
  void row.offsetWidth; // so that the animation begins anew
  row.classList.add("flash");
}

// busy marks the buttons whose taps were not answered yet.
export function busy(pending) {
  const waiting = new Set((pending || []).map((p) => p.message + " " + p.data));
  for (const k of list.querySelectorAll(".key")) {
    const on = waiting.has(k.closest(".row").dataset.id + " " + k.dataset.data);
    k.classList.toggle("busy", on);
    k.setAttribute("aria-busy", on);
  }
}
