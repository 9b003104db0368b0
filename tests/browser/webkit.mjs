// WebKit, the engine of every browser on an iPhone, by the driver that Debian packages with it: W3C WebDriver over HTTP, which
// Playwright does not speak, on a display that nobody sees.
import {spawn} from "node:child_process";
import {once} from "node:events";
import {createServer} from "node:net";

const miniBrowser = process.env.PEJL_WEBKIT || undefined;
export const skip = miniBrowser ? false : "no WebKit: apt install webkit2gtk-driver xvfb, and name its MiniBrowser in PEJL_WEBKIT";

const ENTER = "\uE007";

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const {port} = server.address();
  server.close();
  await once(server, "close");
  return port;
}

// Xvfb says in its fourth file which display it has taken.
async function startDisplay() {
  const display = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], {stdio: ["ignore", "ignore", "ignore", "pipe"]});
  const [number] = await once(display.stdio[3], "data");
  return {name: `:${String(number).trim()}`, close: () => display.kill()};
}

async function startDriver(display) {
  const port = await freePort();
  const driver = spawn("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], {stdio: "ignore", env: {...process.env, DISPLAY: display}});
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {method, body: body && JSON.stringify(body)});
    const {value} = await response.json();
    if (value?.error) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  for (let patience = 100; ; --patience) {
    try {
      await call("GET", "/status");
      return {call, close: () => driver.kill()};
    } catch (error) {
      if (patience === 0) throw error;
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

// A window of WebKit: open(url), resize(width, height), run(function, ...what it is given), waitFor(the same, until it gives true),
// type(keys), click(selector), leave() with the pointer to where nothing stands, picture() as PNG, close().
export async function launchWebkit() {
  const display = await startDisplay(), driver = await startDriver(display.name);
  const {sessionId} = await driver.call("POST", "/session", {capabilities: {alwaysMatch: {
    "webkitgtk:browserOptions": {binary: miniBrowser, args: ["--automation"]},
  }}});
  const call = (method, path, body) => driver.call(method, `/session/${sessionId}/${path}`, body);
  const run = (work, ...given) => call("POST", "execute/sync", {script: `return (${work})(...arguments)`, args: given});
  const waitFor = async (work, ...given) => {
    for (const end = Date.now() + 10_000; !await run(work, ...given);) {
      if (Date.now() > end) throw new Error(`waited in vain for ${work}`);
      await new Promise((done) => setTimeout(done, 30));
    }
  };
  const press = (keys) => call("POST", "actions", {actions: [{type: "key", id: "keys", actions: keys.flatMap((value) => [{type: "keyDown", value}, {type: "keyUp", value}])}]});
  return {
    run, waitFor,
    open: (url) => call("POST", "url", {url}),
    resize: (width, height) => call("POST", "window/rect", {width, height}),
    type: (text) => press([...text.replaceAll("\n", ENTER)]),
    click: async (selector) => {
      const element = Object.values(await call("POST", "element", {using: "css selector", value: selector}))[0];
      await call("POST", `element/${element}/click`, {});
    },
    leave: () => call("POST", "actions", {actions: [{type: "pointer", id: "pointer", actions: [{type: "pointerMove", origin: "viewport", x: 1, y: 1}]}]}),
    picture: async () => Buffer.from(await call("GET", "screenshot"), "base64"),
    close: async () => {
      await call("DELETE", "");
      driver.close();
      display.close();
    },
  };
}
