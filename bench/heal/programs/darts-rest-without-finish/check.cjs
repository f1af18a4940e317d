const { Leg } = require('darts-board')

const leg = new Leg(['Ida', 'Jon'], 301)
const seen = [leg.screen()]
leg.visit(['T20', 'T20', '14'])
seen.push(leg.screen())
leg.visit(['T20', '20', 'Miss'])
leg.visit(['T20', 'T20', '1'])
seen.push(leg.screen())
leg.visit(['T19'])
seen.push(leg.visit(['D20']), leg.average('Ida'), leg.average('Jon'), new Leg(['Kim']).average('Kim'))
console.log(`RESULT ${JSON.stringify(seen)}`)
