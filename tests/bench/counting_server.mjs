// A web server on loopback that compresses as real ones do, and counts what it sends.
import {existsSync, readFileSync, readdirSync, statSync} from "node:fs";
import {createServer} from "node:http";
import {extname, join, normalize} from "node:path";
import {gzipSync} from "node:zlib";

const types = {".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript; charset=utf-8", ".json": "application/json", ".svg": "image/svg+xml"};

// An empty page without a policy, in which either search can be started; Pejl's finds its index by the link.
const blank = '<!DOCTYPE html><html lang="da"><title>.</title><a href="soeg.html" data-search="open">.</a>';

export async function serveCompressed(folder) {
  const bodies = new Map();  // by path: what is sent, and whether it is compressed
  let sent = [], latest = 0;
  const read = (path) => {
    if (!bodies.has(path)) {
      const plain = path === "/blank.html" ? Buffer.from(blank) : readFileSync(join(folder, normalize(path)));
      const packed = gzipSync(plain, {level: 9});
      bodies.set(path, packed.length < plain.length ? {bytes: packed, encoding: "gzip"} : {bytes: plain});
    }
    return bodies.get(path);
  };
  // As a server has them at hand, compressed once and for all.
  for (const index of ["search", "pagefind"].filter((name) => existsSync(join(folder, name)))) {
    for (const file of readdirSync(join(folder, index), {recursive: true})) {
      if (statSync(join(folder, index, String(file))).isFile()) read(`/${index}/${file}`);
    }
  }
  const server = createServer((request, response) => {
    latest = performance.now();
    const path = decodeURIComponent(new URL(request.url, "http://host").pathname);
    try {
      const {bytes, encoding} = read(path);
      sent.push({path, size: bytes.length});
      response.writeHead(200, {"Content-Type": types[extname(path)] ?? "application/octet-stream", ...(encoding ? {"Content-Encoding": encoding} : {})});
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    root: `http://127.0.0.1:${server.address().port}/`,
    // What has been sent since the last time, without headers and the blank page.
    take() {
      const files = sent.filter(({path}) => path !== "/blank.html");
      sent = [];
      return files;
    },
    // Nothing has been asked for in a while: what a search fetches behind the reader's back has come.
    async quiet() {
      while (performance.now() - latest < 300) await new Promise((later) => setTimeout(later, 50));
    },
    close: () => server.close(),
  };
}
