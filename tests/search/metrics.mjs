// Queries with their right answers, and how well a list of results answers them. Knows no engine: tests/search asks Pejl's,
// tests/bench asks others the same.
import {readFileSync} from "node:fs";

const LENGTH = 10;              // results that are looked at
const GAIN = {best: 3, good: 1};  // 2^grade - 1, as is usual

const words = (field) => (field ?? "").split(" ").filter((word) => word && word !== "-");

// Rows of golden_queries.txt and the other sets beside it, whose heads say what they mean.
export function readQueries(name) {
  const text = readFileSync(new URL(`${name}_queries.txt`, import.meta.url), "utf8");
  return text.split("\n").filter((line) => line && !line.startsWith("#")).map((line) => {
    const [kind, query, best, good] = line.split("|").map((field) => field.trim());
    const all = [...words(best), ...words(good)];
    return {
      kind, query,
      best: words(best).filter((word) => !word.startsWith("!")),
      good: words(good).filter((word) => !word.startsWith("!")),
      wrong: all.filter((word) => word.startsWith("!")).map((word) => word.slice(1)),
    };
  });
}

// What the results that `names` lists are worth: each result is the list of names that an answer may call it by.
// `first` and `third`: a best answer stands first, or among the first three, and nothing wrong above it. `gain` is nDCG@10:
// each answer counts where it comes first, against the same answers in their best order.
export function judge(row, names) {
  const {best, good, wrong} = row, top = names.slice(0, LENGTH);
  if (best.length === 0) {
    const isRight = top.length === 0;
    return {first: isRight, third: isRight, gain: Number(isRight), rank: isRight ? 1 : 0};
  }
  const firstOf = (answers) => top.findIndex((result) => answers.some((answer) => result.includes(answer)));
  const rank = firstOf(best) + 1, fault = firstOf(wrong) + 1;
  const isClean = fault === 0 || (rank > 0 && rank < fault);
  const seen = new Set();
  let sum = 0;
  top.forEach((result, place) => {
    for (const [answers, gain] of [[best, GAIN.best], [good, GAIN.good]]) {
      const answer = answers.find((one) => result.includes(one) && !seen.has(one));
      if (answer === undefined) continue;
      seen.add(answer);
      sum += gain / Math.log2(place + 2);
      break;
    }
  });
  const ideal = [...best.map(() => GAIN.best), ...good.map(() => GAIN.good)].slice(0, LENGTH);
  const most = ideal.reduce((total, gain, place) => total + gain / Math.log2(place + 2), 0);
  return {first: rank === 1 && isClean, third: rank >= 1 && rank <= 3 && isClean, gain: sum / most, rank: isClean ? rank : 0};
}

// Means by class, in the order of the file, and of all rows under "all".
export function summarise(rows, judgements) {
  const sums = new Map();
  rows.forEach(({kind}, i) => {
    for (const name of [kind, "all"]) {
      const sum = sums.get(name) ?? {name, count: 0, first: 0, third: 0, gain: 0};
      sum.count += 1;
      for (const key of ["first", "third", "gain"]) sum[key] += Number(judgements[i][key]);
      sums.set(name, sum);
    }
  });
  const means = [...sums.values()].map(({name, count, first, third, gain}) =>
    ({name, count, first: first / count, third: third / count, gain: gain / count}));
  return [...means.filter(({name}) => name !== "all"), means.find(({name}) => name === "all")];
}

// The names of one of Pejl's results: its id, and the address of the page it stands on.
export const namesOf = ({entity, url}) => [entity, url.split("#")[0]];
