// node read_aloud.js FILE.pdf: the document as pdf.js reads it to those who do not see it, a line an element that holds text: "H1: …",
// "Figure: its alternative text", "TR: cell | cell". Fails when text is neither part of the structure nor an artifact.
const fs = require("fs");
const pdfjs = require("/usr/share/javascript/pdf/build/pdf.js");

// The text of each marked content by its id; what lies outside of all marks is under "".
function texts(items) {
  const found = new Map();
  const open = [];
  for (const item of items) {
    if (item.type === "beginMarkedContentProps") open.push(item.id);
    else if (item.type === "beginMarkedContent") open.push(item.tag === "Artifact" ? "Artifact" : "");
    else if (item.type === "endMarkedContent") open.pop();
    else if (item.str !== "") {
      const id = open.length === 0 ? "" : open[open.length - 1];
      found.set(id, (found.get(id) ?? "") + item.str);
    }
  }
  return found;
}

class Reader {
  constructor(found) {
    this.found = found;
    this.read = new Set(["Artifact"]);
    this.lines = [];
  }

  text(node) {
    if (node.type === "content") {
      this.read.add(node.id);
      return this.found.get(node.id) ?? "";
    }
    return (node.children ?? []).map((child) => this.text(child)).join("");
  }

  walk(node) {
    const blocks = ["Document", "Div", "Table", "THead", "TBody", "TOC", "Root", undefined];
    if (node.role === "TR") {
      this.lines.push("TR: " + node.children.map((cell) => this.text(cell).trim()).join(" | "));
    } else if (node.role === "Figure") {
      this.text(node);
      this.lines.push("Figure: " + (node.alt ?? ""));
    } else if (blocks.includes(node.role) && node.children) {
      node.children.forEach((child) => this.walk(child));
    } else {
      this.lines.push(`${node.role}: ${this.text(node).trim()}`);
    }
  }
}

async function main(path) {
  const data = new Uint8Array(fs.readFileSync(path));
  const file = await pdfjs.getDocument({ data, verbosity: 0 }).promise;
  const { info } = await file.getMetadata();
  console.log(`language: ${info.Language}`);
  console.log(`title: ${info.Title}`);
  for (let number = 1; number <= file.numPages; ++number) {
    const page = await file.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const reader = new Reader(texts(content.items));
    reader.walk(await page.getStructTree());
    console.log(reader.lines.join("\n"));
    for (const [id, text] of reader.found) {
      if (!reader.read.has(id)) throw new Error(`page ${number}: "${text}" is part of nothing`);
    }
  }
}

main(process.argv[2]).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
