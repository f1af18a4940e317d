const { groupBy, sortBy, sumBy, uniqueBy } = require('by-key')

const hours = [{ who: 'ann', hours: 3 }, { who: 'bob', hours: 4 }, { who: 'ann', hours: 5 }, { who: 'cid', hours: -0.5 }]
console.log(`RESULT ${JSON.stringify([
  [...groupBy(hours, 'who')].map(([who, list]) => [who, sumBy(list, 'hours')]),
  sumBy(hours, ({ hours }) => hours * 2),
  sumBy([], 'hours'),
  sumBy([['a', 1], ['b', 2]], 1),
  sortBy(hours, 'hours').map((one) => one.hours),
  uniqueBy(hours, 'who').length,
])}`)
