// Formatted text: entities count UTF-16 units, as JavaScript strings do.
import { toast } from "./notice.js";

const tags = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s",
  code: "code", pre: "pre", blockquote: "blockquote", expandable_blockquote: "blockquote",
};

const blocks = new Set(["pre", "blockquote"]);

// rich returns a fragment for a text; command is called with a tapped command.
export function rich(text, entities, command) {
  const sorted = [...(entities || [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return part(text, 0, text.length, sorted, command);
}

// part renders text from..to with the entities that lie in it, outer first.
function part(text, from, to, entities, command) {
  const out = document.createDocumentFragment();
  let at = from;
  while (entities.length > 0) {
    const [e, ...rest] = entities;
    const begin = Math.max(e.offset, at);
    const end = Math.min(e.offset + e.length, to);
    if (begin >= end) {
      entities = rest;
      continue;
    }
    out.append(blocks.has(tags[e.type]) ? text.slice(at, begin).replace(/\n$/, "") : text.slice(at, begin));
    const inside = rest.filter((x) => x.offset < end);
    const node = element(e, text.slice(begin, end), command);
    node.append(part(text, begin, end, inside, command));
    out.append(node);
    at = end;
    if (blocks.has(tags[e.type]) && text[end] === "\n") at++; // the block ends the line already
    entities = rest.filter((x) => x.offset + x.length > end);
  }
  out.append(text.slice(at, to));
  return out;
}

function element(e, words, command) {
  const node = document.createElement(tags[e.type] || "span");
  switch (e.type) {
    case "bot_command":
      return link(() => command(words), "Gửi lệnh " + words);
    case "url": case "email":
      return link(() => toast("Liên kết không mở trong bản thử:\n" + words), words);
    case "text_link":
      return link(() => toast("Liên kết không mở trong bản thử:\n" + e.url), e.url);
    case "spoiler":
      node.className = "spoiler";
      node.onclick = () => node.classList.remove("spoiler");
      break;
    case "expandable_blockquote":
      node.className = "folded";
      node.onclick = () => node.classList.remove("folded");
  }
  return node;
}

// link is a button and no anchor: nothing here leads out of the page.
function link(act, title) {
  const b = document.createElement("button");
  b.type = "button";
  b.className = "link";
  b.title = title;
  b.onclick = act;
  return b;
}
