// Reloads the page when the site has been built again. Only `pejl serve` adds this script; no written site has it.
(() => {
  "use strict";
  const { token, version } = document.currentScript.dataset;
  let events;

  // The server has ended. When one answers again, it is another with another token: the page starts afresh.
  const waitForServer = () => {
    setTimeout(async () => {
      try {
        await fetch(location.href, { method: "HEAD", cache: "no-store" });
        location.reload();
      } catch {
        waitForServer();
      }
    }, 1500);
  };

  const listen = () => {
    events = new EventSource(`/_pejl/${token}/events`);
    events.onmessage = (event) => {
      if (event.data !== version) location.reload();
    };
    events.onerror = () => {
      if (events.readyState === EventSource.CLOSED) waitForServer();
    };
  };

  // A browser opens six connections to a host and no more, so only the page that is looked at keeps one.
  document.addEventListener("visibilitychange", () => {
    events.close();
    if (!document.hidden) listen();
  });
  listen();
})();
