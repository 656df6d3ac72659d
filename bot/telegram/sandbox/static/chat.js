// The page of one person's chat with the bot. The sandbox streams views of the
// chat: everything at first, then what changed; see view.go.
import { eventsURL, post, user } from "./api.js";
import { bubble, el } from "./bubble.js";
import { aim, begin, command, setup } from "./compose.js";
import { busy, jump, keepPlace, put, toEnd } from "./log.js";
import { copy, notice, openSheet } from "./notice.js";
import { rich } from "./rich.js";

const $ = (id) => document.getElementById(id);
const status = document.querySelector(".status");
const messages = new Map();
const timers = {};

const actions = {
  typing: "đang nhập…", upload_document: "đang gửi tệp…", upload_photo: "đang gửi ảnh…",
  record_voice: "đang ghi âm…", upload_voice: "đang gửi ghi âm…",
};

function show(v) {
  document.title = v.bot;
  document.querySelector("h1").textContent = v.bot;
  document.querySelector(".avatar").textContent = v.bot.slice(0, 1).toUpperCase();
  $("description").textContent = v.description || "Bấm «Bắt đầu» để trò chuyện.";
  setup(v.commands, lastOwn);
  const fresh = (v.messages || []).filter((m) => !m.deleted);
  remember(v);
  keepPlace(() => {
    put(v.messages || [], v.whole, draw);
    showDraft(v.draft);
    showAction(v.action, v.action_left);
  }, v.whole || fresh.some((m) => m.mine && !m.edited));
  busy(v.pending);
  showFooter(v);
  (v.notices || []).forEach(notice);
  const asked = fresh.at(-1);
  if (!v.whole && asked?.force && !asked.mine) aim("reply", asked);
}

function remember(v) {
  if (v.whole) messages.clear();
  for (const m of v.messages || []) m.deleted ? messages.delete(m.id) : messages.set(m.id, m);
}

const draw = (m) => bubble(m, { command, jump, menu });
const lastOwn = () => [...messages.values()].findLast((m) => m.mine && m.text && !m.document && !m.photo);

function menu(m, { left, bottom }, opener) {
  const items = [["Trả lời", () => aim("reply", m)]];
  if (m.mine && m.text) items.push(["Sửa", () => aim("edit", m)]);
  if (m.text) items.push(["Sao chép", () => copy(m.text)]);
  openSheet(left, bottom, items, opener);
}

function showFooter(v) {
  const open = v.started && !v.blocked;
  $("empty").hidden = v.started;
  $("start").hidden = v.started || v.blocked;
  $("unblock").hidden = !v.blocked;
  $("compose").hidden = !open;
  $("options").hidden = !open;
  $("keyboard").hidden = !open || !v.keyboard;
  $("keyboard").replaceChildren(...(v.keyboard || []).map((row) =>
    el("div", "keys-row", ...row.map((label) => {
      const k = el("button", "key", label);
      k.onclick = () => command(label);
      return k;
    }))));
}

// later runs an end after some milliseconds, unless it is set anew before.
function later(name, left, end) {
  clearTimeout(timers[name]);
  if (left > 0) timers[name] = setTimeout(end, left);
}

function showAction(action, left) {
  $("typing").hidden = !action;
  status.textContent = (action && (actions[action] || "đang làm việc…")) || (user === "1" ? "bản chạy thử trên máy này" : "bản chạy thử, người dùng " + user);
  later("action", left, () => showAction("", 0));
}

function showDraft(draft) {
  $("draft").hidden = !draft;
  if (!draft) return clearTimeout(timers.draft);
  $("draft").querySelector(".text").replaceChildren(draft.text ? rich(draft.text, draft.entities, command) : "Đang soạn…");
  $("draft").querySelector(".stop").hidden = !draft.can_stop;
  later("draft", draft.left, () => showDraft(null));
}

function listen() {
  const stream = new EventSource(eventsURL);
  stream.onmessage = (e) => {
    document.querySelector(".lost").hidden = true;
    show(JSON.parse(e.data));
  };
  stream.onerror = () => {
    document.querySelector(".lost").hidden = false;
    if (stream.readyState !== EventSource.CLOSED) return;
    setTimeout(listen, 1000);
  };
}

$("start").onclick = begin;
$("options").onclick = () => {
  const { right, bottom } = $("options").getBoundingClientRect();
  openSheet(right, bottom, [
    ["Sang người dùng " + (Number(user) + 1), () => { location.search = "?user=" + (Number(user) + 1); }],
    ["Chặn bot", () => post("block", { blocked: true })],
  ], $("options"));
};
$("unblock").onclick = () => post("block", { blocked: false });
$("draft").querySelector(".stop").onclick = () => post("stop", {});
listen();
toEnd();
