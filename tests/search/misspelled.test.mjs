// Titles of our own content as Danes misspell them, made by rule and not by who tuned the engine: letters that sound alike,
// single and doubled consonants, letters that are not heard.
import assert from "node:assert/strict";
import {existsSync, readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {test} from "node:test";
import {outputFolder} from "../output.mjs";

const {openEngine} = createRequire(import.meta.url)("../../script/query");
const skip = !existsSync(`${outputFolder}/search/index.js`) && "output/ is not written";
const [leastFirst, leastThird] = [0.94, 0.985];  // of all
const shortest = 4;  // letters that a search is made of

const slips = {
  "g for k": [/k/g, () => "g"],
  "k for g": [/g/g, () => "k"],
  "t for d": [/d/g, () => "t"],
  "d for t": [/t/g, () => "d"],
  "e for æ": [/æ/g, () => "e"],
  "æ for e": [/e(?=[rnl])/g, () => "æ"],
  "one of two consonants": [/([bdfgklmnprst])\1/g, ([one]) => one],
  "two for one consonant": [/(?<=[aeiouyæøå])[bdfgklmnprst](?=[aeiouyæøå])/g, (one) => one + one],
  "no d after n and l": [/(?<=[nl])d/g, () => ""],
  "no t at the end": [/t\b/g, () => ""],
  "no r at the end": [/r\b/g, () => ""],
  "no s between the parts": [/(?<=[a-zæøå])s(?=[b-df-hj-np-tv-z])/g, () => ""],
};

// Each with one slip.
function misspell(title, [pattern, change]) {
  return [...title.matchAll(pattern)]
    .map(({0: found, index}) => title.slice(0, index) + change(found) + title.slice(index + found.length))
    .filter((typed) => typed.length >= shortest);
}

test("titles are found as Danes misspell them", {skip}, async (t) => {
  const engine = await openEngine(outputFolder), {entities} = JSON.parse(readFileSync(`${outputFolder}/data/graph.json`, "utf8"));
  const titles = [...new Set(entities.map(({title}) => title))].filter((title) => /^[A-ZÆØÅ]?[a-zæøå]{4,}( [a-zæøå]+)?$/.test(title));
  const isFirst = async (title) => (await engine.search(title, {limit: 1})).results[0]?.title === title;
  const found = [];
  for (const title of titles) if (await isFirst(title)) found.push(title);
  assert.ok(found.length > 80);
  const all = {first: 0, third: 0, count: 0};
  for (const [name, slip] of Object.entries(slips)) {
    const own = {first: 0, third: 0, count: 0};
    for (const title of found) {
      for (const typed of misspell(title.toLowerCase(), slip)) {
        const place = (await engine.search(typed, {limit: 3})).results.findIndex((result) => result.title === title);
        for (const sum of [own, all]) {
          sum.count++;
          if (place === 0) sum.first++;
          if (place >= 0) sum.third++;
        }
      }
    }
    t.diagnostic(`${name.padEnd(24)} success@1 ${(own.first / own.count).toFixed(3)}  success@3 ${(own.third / own.count).toFixed(3)}  of ${own.count}`);
  }
  t.diagnostic(`${"all".padEnd(24)} success@1 ${(all.first / all.count).toFixed(3)}  success@3 ${(all.third / all.count).toFixed(3)}  of ${all.count}`);
  assert.ok(all.first / all.count >= leastFirst && all.third / all.count >= leastThird);
});
