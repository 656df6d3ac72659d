// Writing: text, replies, edits, files, commands.
import { payload, post, upload, user } from "./api.js";
import { el, who } from "./bubble.js";
import { toast } from "./notice.js";

const $ = (id) => document.getElementById(id);
const text = $("text"), context = $("context"), chosen = $("chosen"), file = $("file"), list = $("commands");
const unsent = "unsent-" + user;
const touch = matchMedia("(pointer: coarse)").matches; // there Enter begins a line
let target = null; // {kind: "reply" or "edit", message}
let commands = [];
let lastOwn = () => null;

// aim makes the next text a reply to a message, or an edit of it.
export function aim(kind, message) {
  target = { kind, message };
  context.querySelector("b").textContent = kind === "edit" ? "Sửa tin nhắn" : "Trả lời " + (message.mine ? "chính mình" : who(message));
  context.querySelector("span").textContent = message.text || "Tệp";
  context.hidden = false;
  if (kind === "edit") text.value = message.text;
  grow();
  text.focus();
}

function release() {
  if (target?.kind === "edit") text.value = "";
  target = null;
  context.hidden = true;
  grow();
}

function grow() {
  text.style.height = "auto";
  text.style.height = text.scrollHeight + 2 + "px";
  if (target?.kind !== "edit") localStorage.setItem(unsent, text.value);
  showCommands(/^\/\w*$/.test(text.value));
}

async function submit() {
  const words = text.value;
  if (file.files.length > 0) return submitFile(words);
  if (!words.trim()) return text.focus();
  const order = target?.kind === "edit"
    ? ["edit", { message: target.message.id, text: words }]
    : ["send", { text: words, reply: target?.message.id || 0 }];
  if (await post(...order)) clear();
}

async function submitFile(words) {
  if (words.length > 1024) return toast("Lời kèm theo tệp dài quá 1024 ký tự. Đồng chí gửi tệp và lời riêng.");
  const photo = !chosen.querySelector("label").hidden && $("as-photo").checked;
  if (await upload(file.files[0], words, photo)) {
    file.value = "";
    clear();
    choose();
  }
}

function clear() {
  target = null;
  context.hidden = true;
  text.value = "";
  grow();
  text.focus();
}

// take chooses files that were dropped or pasted; the first one counts.
function take(files) {
  if (files.length === 0) return;
  file.files = files;
  choose();
}

function choose() {
  const f = file.files[0];
  chosen.hidden = !f;
  if (!f) return;
  chosen.querySelector("span").textContent = f.name;
  chosen.querySelector("label").hidden = !/^image\/(png|jpeg|gif)$/.test(f.type);
  text.focus();
}

function showCommands(on) {
  const found = commands.filter((c) => ("/" + c.command).startsWith(/^\/\w*$/.test(text.value) ? text.value : "/"));
  list.replaceChildren(...found.map(commandItem));
  list.hidden = !on || found.length === 0;
  $("menu").setAttribute("aria-expanded", !list.hidden);
}

function commandItem(c) {
  const b = el("button", "", el("b", "", "/" + c.command), el("span", "", c.description));
  b.setAttribute("role", "menuitem");
  b.dataset.test = "command";
  b.dataset.command = c.command;
  b.onclick = () => {
    list.hidden = true;
    if (text.value.startsWith("/")) text.value = "";
    grow();
    command("/" + c.command);
  };
  return b;
}

export const command = (words) => post("send", { text: words });
export const begin = () => command("/start" + (payload && " " + payload));

// setup tells the composer the bot's commands and how to find the last own
// text, for editing with the arrow key.
export function setup(menu, own) {
  commands = menu || [];
  lastOwn = own;
  $("menu").hidden = commands.length === 0;
}

$("compose").onsubmit = (e) => { e.preventDefault(); submit(); };
$("attach").onclick = () => file.click();
$("menu").onclick = () => showCommands(list.hidden);
context.querySelector("button").onclick = release;
chosen.querySelector("button").onclick = () => { file.value = ""; choose(); };
file.onchange = choose;
addEventListener("dragover", (e) => e.preventDefault());
addEventListener("drop", (e) => { e.preventDefault(); take(e.dataTransfer.files); });
text.onpaste = (e) => { if (e.clipboardData.files.length > 0) take(e.clipboardData.files); };
text.oninput = grow;
text.onkeydown = (e) => {
  if (e.key === "Enter" && !e.shiftKey && !e.isComposing && !touch) {
    e.preventDefault();
    submit();
  } else if (e.key === "Escape") {
    list.hidden = true;
    if (target) release();
  } else if (e.key === "ArrowUp" && !text.value && lastOwn()) {
    e.preventDefault();
    aim("edit", lastOwn());
  }
};
text.value = localStorage.getItem(unsent) || "";
grow();
