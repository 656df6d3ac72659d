// What the page says to the sandbox on behalf of the person of ?user=N.
import { toast } from "./notice.js";

const address = new URLSearchParams(location.search);
export const user = address.get("user") || "1";

// payload is that of a deep link: ?start=PAYLOAD goes along with /start.
export const payload = address.get("start") || "";

function at(path, query) {
  return path + "?" + new URLSearchParams({ user, ...query });
}

// send resolves to whether the sandbox took it; what it objects to is shown.
async function send(url, body) {
  try {
    const answer = await fetch(url, { method: "POST", body });
    if (answer.ok) return true;
    toast(await answer.text());
  } catch {
    toast("Chưa gửi được: mất kết nối với chương trình.");
  }
  return false;
}

export const post = (path, order) => send(at("/chat/" + path), JSON.stringify(order));
export const upload = (file, caption, photo) =>
  send(at("/chat/upload", { name: file.name, caption, photo: photo ? "1" : "" }), file);
export const fileURL = (id) => at("/chat/file", { id });
export const eventsURL = at("/chat/events");
