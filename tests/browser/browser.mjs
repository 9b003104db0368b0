// A browser and a plain web server for the tests. The server sends no header but the type of the file: what protects a
// page has to stand in the page, since many hosts let nobody set headers.
import {createServer} from "node:http";
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {extname, join, normalize} from "node:path";
import {after, before} from "node:test";
import {chromium, firefox} from "playwright-core";
import {outputFolder} from "../output.mjs";

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
  ".json": "application/json", ".svg": "image/svg+xml", ".xml": "application/xml", ".txt": "text/plain; charset=utf-8",
  ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp",
};

const executablePath = process.env.PEJL_CHROMIUM || undefined;
export const skip = executablePath ? false : "no Chromium: apt install chromium, or name one in PEJL_CHROMIUM";

// Serves `read(address)` on loopback; what is not there gets the site's own 404.html, as GitHub Pages does.
// A script comes `scriptDelay` milliseconds late; a page comes in the pieces that `pieces` makes of it, each painted before the next.
export async function serve(read = readOutput, {scriptDelay = 0, pieces} = {}) {
  const server = createServer(async (request, response) => {
    let path = decodeURIComponent(new URL(request.url, "http://host").pathname).slice(1);
    if (path === "" || path.endsWith("/")) path += "index.html";
    let status = 200, bytes = read(path);
    if (bytes === undefined) [status, bytes, path] = [404, read("404.html") ?? "", "404.html"];
    if (extname(path) === ".js" && scriptDelay > 0) await new Promise((done) => setTimeout(done, scriptDelay));
    response.writeHead(status, {"Content-Type": types[extname(path)] ?? "application/octet-stream"});
    if (pieces && extname(path) === ".html") {
      for (const piece of pieces(String(bytes))) {
        response.write(piece);
        await new Promise((done) => setTimeout(done, 50));
      }
      response.end();
    } else {
      response.end(bytes);
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {root: `http://127.0.0.1:${server.address().port}/`, close: () => server.close()};
}

export function readOutput(path) {
  try {
    return readFileSync(join(outputFolder, normalize(`/${path}`)));
  } catch {
    return undefined;
  }
}

// Chromium, or the Firefox that PEJL_FIREFOX names, which the tests of how script and page work together run in too: it cannot
// be told of print, of colours or of no script. `options` are Playwright's.
export function launch(options = {}) {
  if (process.env.PEJL_FIREFOX) return firefox.launch({channel: "moz-firefox", executablePath: process.env.PEJL_FIREFOX, ...options});
  // Chromium refuses to sandbox itself as root, which is who tests run as in a container.
  const args = process.getuid() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({executablePath, args, ...options});
}

// A tab in which everything that should not happen is written down: policy violations, errors, calls to other hosts.
export async function openTab(browser, options = {}) {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
  const tab = await context.newPage();
  const incidents = [];
  const note = (what) => incidents.push(`${tab.url()}: ${what}`);
  await context.exposeBinding("reportViolation", (_, what) => note(`policy violation: ${what}`));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      globalThis.reportViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
  });
  tab.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) note(`console: ${message.text()}`);
  });
  tab.on("pageerror", (error) => note(`exception: ${error.message}`));
  tab.on("request", (request) => {
    const url = new URL(request.url());
    if (!["127.0.0.1", ""].includes(url.hostname)) note(`request to ${url.hostname}`);
  });
  // The next page stops what the last was still loading.
  tab.on("requestfailed", (request) => {
    if (!/ABORTED/.test(request.failure().errorText)) note(`failed: ${request.url()}`);
  });
  tab.on("response", (response) => {
    if (response.status() >= 400 && !options.expects404) note(`${response.status()}: ${response.url()}`);
  });
  return {tab, incidents, close: () => context.close()};
}

// {browser, site}, which are there while the tests of a file run and not before; options are those of serve and of launch.
export function openBoth(serving, launching) {
  const both = {};
  before(async () => {
    if (!skip) [both.browser, both.site] = [await launch(launching), await serve(readOutput, serving)];
  });
  after(async () => {
    await both.browser?.close();
    both.site?.close();
  });
  return both;
}

// Gives at(address, work, options), which does `work` with a tab there, after which nothing may have happened that should not.
export function openSite(serving) {
  const both = openBoth(serving);
  return async (address, work, options = {}) => {
    const {tab, incidents, close} = await openTab(both.browser, options);
    await tab.goto(both.site.root + address, {waitUntil: "load"});
    await work(tab);
    assert.deepEqual(incidents, []);
    await close();
  };
}

// Gives onEvery(pages, options, work), which does `work` with each page in a tab; what it gives is wrong there, as lines.
export function openPages(serving) {
  const both = openBoth(serving);
  return async (pages, options, work) => {
    const faults = [];
    await share(pages, 2, () => openTab(both.browser, options), async (page, {tab, incidents}) => {
      await tab.goto(both.site.root + page.address, {waitUntil: "load"});
      for (const fault of await work(tab, page) ?? []) faults.push(`${page.address}: ${fault}`);
      faults.push(...incidents.splice(0));
    });
    assert.equal(faults.length, 0, `${faults.length} faults:\n${faults.slice(0, 60).join("\n")}`);
  };
}

// Works through `items` with `workers` at a time; each has what `start` gave it.
export async function share(items, workers, start, work) {
  const queue = [...items];
  await Promise.all(Array.from({length: workers}, async () => {
    const own = await start();
    for (let item; (item = queue.shift()) !== undefined;) await work(item, own);
    await own.close();
  }));
}
