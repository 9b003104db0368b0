// Which sections of the index somebody means who names a page: by its address, its file in content/ or an id.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

const MOST_MEANT = 3; // names that may have been meant
const FARTHEST = 4;   // edits between them and what was written

const withoutAnchor = (address) => address.split('#')[0];
const lastOf = (name) => name.replace(/\.html.*$/, '').replace(/\/index$/, '').replace(/^.*\//, '');

// The address on the site of what may be one in a browser, or a file.
function addressOf(name) {
  const [file, anchor] = name.replace(/^[a-z]+:\/\/[^/]*\//i, '').replace(/\?[^#]*/, '').split('#');
  const plain = file.replace(/^(?:\.?\/)+/, '').replace(/^content\//, '')
    .replace(/^(.*)\.([a-z]{2})\.md$/, '$2/$1.md').replace(/\.md$/, '.html');
  const page = plain === '' || plain.endsWith('/') ? `${plain}index.html` : plain;
  return anchor ? `${page}#${anchor}` : page;
}

// Every section of the site with what is shown of it.
async function readSections(index) {
  const sections = [];
  for (let section = 0; section < index.sectionCount; section++) sections.push({ section, ...await index.text(section) });
  return sections;
}

// A page with all of its sections, or one section of it; none when there is no such page.
function sectionsNamed(index, sections, name) {
  const address = addressOf(name);
  const found = sections.find(({ url }) => url === address) ?? sections.find(({ entity }) => entity === name);
  if (!found) return [];
  const page = index.pageOf[found.section];
  return index.firsts[page] === found.section ? sections.filter(({ section }) => index.pageOf[section] === page) : [found];
}

// Names of the same kind, addresses or ids, that are spelled nearly so or hold it.
function nearestNames(sections, name, editDistance) {
  const isAddress = /[/.]/.test(name);
  const names = new Set(sections.map(({ url, entity }) => (isAddress ? withoutAnchor(url) : entity)).filter(Boolean));
  const wanted = lastOf(addressOf(name));
  const limit = Math.min(FARTHEST, Math.ceil(wanted.length / 3));
  const distances = [...names].map((one) => {
    const distance = editDistance(wanted, lastOf(one), limit);
    return { one, distance: distance > limit && wanted && one.includes(wanted) ? limit : distance };
  });
  return distances.filter(({ distance }) => distance <= limit).sort((a, b) => a.distance - b.distance).slice(0, MOST_MEANT).map(({ one }) => one);
}

// What to say when the index has no such page, though the site in `folder` may.
function explainUnknown(sections, folder, name, editDistance) {
  const listed = (names) => names.map((one) => `”${one}”`).join(', ');
  const [file, anchor] = addressOf(name).split('#');
  const onPage = sections.filter(({ url }) => withoutAnchor(url) === file);
  if (onPage.length > 0) {
    const anchors = onPage.map(({ url }) => url.split('#')[1]).filter(Boolean);
    return [`Siden har intet stykke med adressen ”#${anchor}”. Den har: ${listed(anchors) || 'ingen'}.`];
  }
  if (fs.existsSync(path.join(folder, file))) return [`”${file}” er på sitet, men ikke i søgningen: den har ikke noget indhold at finde.`];
  const meant = nearestNames(sections, name, editDistance);
  return [
    `Webstedet har ingen side og intet begreb, der hedder ”${name}”.${meant.length > 0 ? ` Mente du ${listed(meant)}?` : ''}`,
    'Er siden ny, skal sitet bygges igen. En kladde (draft = true) kommer ikke med.',
  ];
}

module.exports = { readSections, sectionsNamed, explainUnknown };
