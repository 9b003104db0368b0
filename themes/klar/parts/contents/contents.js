// Marks the heading that the reader has come to in "On this page". Without script the list is a list of links.
(() => {
  // Where the style puts the list beside the text it always shows; say so to programs that ask whether it is open.
  const fold = document.querySelector('.contents__fold');
  let isBeside = false;
  const unfold = () => {
    if (!fold || (getComputedStyle(fold).position === 'sticky') === isBeside) return;
    isBeside = !isBeside;
    fold.open = isBeside;
  };
  matchMedia('(min-width: 76rem)').addEventListener('change', unfold);
  unfold();

  const links = new Map();
  for (const link of document.querySelectorAll('.contents a')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  if (links.size === 0) return;

  let current = null;
  const choose = () => {
    let latest = null;
    for (const heading of links.keys()) {
      if (heading.getBoundingClientRect().top > innerHeight * 0.3) break;
      latest = heading;
    }
    if (latest === current) return;
    links.get(current)?.removeAttribute('aria-current');
    links.get(latest)?.setAttribute('aria-current', 'true');
    current = latest;
  };
  const observer = new IntersectionObserver(choose, { rootMargin: '0px 0px -70% 0px' });
  for (const heading of links.keys()) observer.observe(heading);
})();
