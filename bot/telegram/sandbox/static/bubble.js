// One message: bubble, file, quote, and the buttons below it.
import { fileURL, post } from "./api.js";
import { copy, toast } from "./notice.js";
import { rich } from "./rich.js";

const clock = new Intl.DateTimeFormat("vi-VN", { hour: "2-digit", minute: "2-digit" });

export function el(tag, className, ...children) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children.filter(Boolean));
  return node;
}

// who names the writer of a message.
export const who = (m) => (m.mine ? "Đồng chí" : document.title);

// bubble returns the row of a message. The page hands in what it does when a
// command or a quote is tapped, and when the menu of the message is wanted.
export function bubble(m, { command, jump, menu }) {
  const meta = el("span", "meta", (m.edited ? "đã sửa " : "") + clock.format(m.date * 1000));
  const text = el("div", "text", rich(m.text, m.entities, command), meta);
  const body = el("div", "bubble", m.reply && quote(m.reply, jump), ...media(m), text);
  const more = el("button", "more", "⋯");
  more.setAttribute("aria-label", "Tuỳ chọn tin nhắn");
  more.dataset.test = "more";
  more.onclick = () => menu(m, more.getBoundingClientRect(), more);
  const row = el("li", "row " + (m.mine ? "user" : "bot") + (m.rows ? " keys" : ""),
    el("div", "holder", body, more, ...keys(m)));
  row.dataset.test = "message";
  row.dataset.id = m.id;
  row.dataset.from = m.mine ? "user" : "bot";
  onLongPress(body, (x, y) => menu(m, { left: x, bottom: y }, more));
  return row;
}

function quote(r, jump) {
  const q = el("button", "quote", el("b", "", who(r)), el("span", "", r.text));
  q.onclick = () => jump(r.id);
  return q;
}

function media(m) {
  if (m.document) return [file(m.document)];
  if (m.photo) {
    const img = el("img", "photo");
    img.src = fileURL(m.photo.file_id);
    img.alt = "Ảnh";
    if (m.photo.width) [img.width, img.height] = fitted(m.photo);
    return [img];
  }
  if (m.sticker) return [el("div", "sticker", m.sticker.emoji || "🖼")];
  if (m.voice) return [el("div", "", `Tin nhắn thoại, ${m.voice.duration} giây`)];
  if (m.contact) return [el("div", "", `Danh thiếp: ${m.contact.first_name}, ${m.contact.phone_number}`)];
  if (m.location) return [el("div", "", `Vị trí: ${m.location.latitude}, ${m.location.longitude}`)];
  if (m.other) return [el("div", "", m.other)];
  return [];
}

// fitted reserves the room of a picture before it is there.
function fitted({ width, height }) {
  const scale = Math.min(1, 300 / width, 340 / height);
  return [Math.round(width * scale), Math.round(height * scale)];
}

function file(d) {
  const type = (d.file_name || "").split(".").pop().slice(0, 4).toUpperCase();
  const a = el("a", "file", el("i", "", type),
    el("span", "", el("b", "", d.file_name || "Tệp"), el("small", "", size(d.file_size) + " · bấm để tải về")));
  a.href = fileURL(d.file_id);
  a.download = d.file_name || "tep";
  a.dataset.test = "download";
  return a;
}

function size(n) {
  if (n < 1024) return n + " byte";
  const kb = n / 1024;
  return (kb < 1024 ? kb.toFixed(kb < 10 ? 1 : 0) + " KB" : (kb / 1024).toFixed(1) + " MB").replace(".", ",");
}

function keys(m) {
  return (m.rows || []).map((row, i) => el("div", "keys-row", ...row.map((b, j) => key(m, b, i, j))));
}

function key(m, b, row, column) {
  const k = el("button", "key " + (b.style || ""), b.text);
  k.dataset.test = "button";
  k.dataset.label = b.text;
  k.dataset.data = b.callback_data || "";
  k.disabled = Boolean(b.disabled);
  k.onclick = () => {
    if (b.copy_text) return copy(b.copy_text.text);
    if (b.url) return toast("Liên kết không mở trong bản thử:\n" + b.url);
    if (!b.callback_data) return toast("Nút này chỉ dùng được trong Telegram.");
    post("press", { message: m.id, row, column, label: b.text });
  };
  return k;
}

// onLongPress calls back for a long press, and for a click of the right
// button.
function onLongPress(node, act) {
  let timer = 0;
  const stop = () => clearTimeout(timer);
  node.addEventListener("contextmenu", (e) => { e.preventDefault(); stop(); act(e.clientX, e.clientY); });
  node.addEventListener("touchstart", (e) => {
    const { clientX, clientY } = e.touches[0];
    timer = setTimeout(() => act(clientX, clientY), 500);
  }, { passive: true });
  for (const end of ["touchend", "touchmove", "touchcancel"]) node.addEventListener(end, stop, { passive: true });
}
