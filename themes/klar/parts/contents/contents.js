// Marks the heading that the reader has come to in "On this page". Without script the list is a list of links.
(() => {
  const fold = document.querySelector('.contents__fold');
  if (!fold) return;
  // Where the style puts the list beside the text it always shows; say so to programs that ask whether it is open.
  const isBeside = () => getComputedStyle(fold).position === 'sticky';
  fold.open ||= isBeside();
  matchMedia('(min-width: 76rem)').onchange = () => { fold.open = isBeside(); };

  // A theme of the site's own may leave out a section that the list names.
  const headingOf = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const links = [...fold.querySelectorAll('a')].filter(headingOf);
  const headings = links.map(headingOf);
  const observer = new IntersectionObserver(() => {
    const current = headings.findLastIndex((heading) => heading.getBoundingClientRect().top <= innerHeight * 0.3);
    links.forEach((link, i) => { link.ariaCurrent = i === current || null; });
  }, { rootMargin: '0px 0px -70%' });
  for (const heading of headings) observer.observe(heading);
})();
