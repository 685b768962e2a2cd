// Peers of benches/schedules.rs: prints `name<TAB>seconds for one schedule`, or why one is skipped.
// `NODE_PATH` must lead to the packages.
'use strict';

function best(work, schedules) {
  let best = Infinity;
  for (let round = 0; round < 7; round += 1) {
    const start = process.hrtime.bigint();
    for (let number = 0; number < schedules; number += 1) work(number);
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e9 / schedules);
  }
  return best;
}

try {
  const loanjs = require('loanjs');
  const Loan = loanjs.Loan || loanjs;
  const version = require('loanjs/package.json').version;
  const work = (number) => new Loan(10000000 + number, 60, 22.75, 'annuity');
  console.log(`loanjs ${version} in Node, without dates\t${best(work, 2000).toFixed(12)}`);
} catch (error) {
  console.log(`skipped: loanjs, ${error.message.split('\n')[0]}`);
}
