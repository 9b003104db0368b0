// A million random and hostile queries against our own index in Node.
//   node hostile.mjs [--count 1000000] [--seed 1]
import {createRequire} from "node:module";
import {parseArgs} from "node:util";
import {outputFolder} from "../output.mjs";
import {askHostile} from "../search/hostile.mjs";

const {openEngine} = createRequire(import.meta.url)("../../script/query");
const {values} = parseArgs({options: {count: {type: "string", default: "1000000"}, seed: {type: "string", default: "1"}}});

const begin = performance.now();
const told = (asked) => process.stderr.write(`${asked}\n`);
const {asked, faults, slowest, mean} = await askHostile(await openEngine(outputFolder), {seed: Number(values.seed), count: Number(values.count), told});
console.log(`${asked} queries, seed ${values.seed}, in ${((performance.now() - begin) / 1000).toFixed(0)} s: ${faults.length} faults, ` +
  `${mean.toFixed(2)} ms each, ${slowest.time.toFixed(0)} ms the slowest (${JSON.stringify(slowest.query)})`);
for (const fault of faults) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
