// Short notices, boxes to be closed, and the menu of a message.
const toastBox = document.getElementById("toast");
const alertBox = document.getElementById("alert");
const sheet = document.getElementById("sheet");
let timer = 0;

// toast shows a text for as long as it takes to read.
export function toast(text) {
  toastBox.textContent = text.trim();
  toastBox.classList.add("on");
  clearTimeout(timer);
  timer = setTimeout(() => toastBox.classList.remove("on"), 2500 + 60 * text.length);
}

// notice shows what the bot answered to a tap.
export function notice({ text, alert }) {
  if (!text) return;
  if (!alert) return toast(text);
  alertBox.querySelector("p").textContent = text;
  if (!alertBox.open) alertBox.showModal();
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast("Đã sao chép.");
  } catch {
    toast("Trình duyệt không cho sao chép.");
  }
}

// openSheet shows a menu near a point; items are [label, function].
export function openSheet(x, y, items, opener) {
  sheet.replaceChildren(...items.map(([label, act]) => {
    const b = document.createElement("button");
    b.setAttribute("role", "menuitem");
    b.textContent = label;
    b.onclick = () => { closeSheet(); act(); };
    return b;
  }));
  sheet.hidden = false;
  const phone = document.querySelector(".phone").getBoundingClientRect();
  sheet.style.left = Math.max(phone.left + 8, Math.min(x, phone.right - sheet.offsetWidth - 8)) + "px";
  sheet.style.top = Math.max(8, Math.min(y, innerHeight - sheet.offsetHeight - 8)) + "px";
  sheet.opener = opener;
  sheet.firstChild?.focus();
}

export function closeSheet() {
  if (sheet.hidden) return;
  sheet.hidden = true;
  sheet.opener?.focus();
}

addEventListener("pointerdown", (e) => { if (!sheet.contains(e.target)) closeSheet(); }, true);
sheet.addEventListener("keydown", (e) => {
  const items = [...sheet.children];
  const i = items.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
  if (step) {
    e.preventDefault();
    items[(i + step + items.length) % items.length].focus();
  } else if (e.key === "Escape" || e.key === "Tab") {
    e.preventDefault();
    closeSheet();
  }
});
