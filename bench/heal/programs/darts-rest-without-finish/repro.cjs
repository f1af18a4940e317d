const { Leg } = require('darts-board')

const leg = new Leg(['Ida', 'Jon'], 301)
leg.visit(['T20', 'T20', 'T20'])
console.log(leg.screen().join('\n'))
