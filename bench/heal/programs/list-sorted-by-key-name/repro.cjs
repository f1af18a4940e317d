const { groupBy, sumBy } = require('by-key')

const hours = [{ who: 'ann', hours: 3 }, { who: 'bob', hours: 4 }, { who: 'ann', hours: 5 }]
for (const [who, list] of groupBy(hours, 'who')) console.log(who, sumBy(list, 'hours'))
