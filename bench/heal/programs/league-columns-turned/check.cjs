const { leagueTable, toText } = require('league-table')
const table = leagueTable([{ home: 'Reds', away: 'Bluebirds', goals: [2, 1] }, { home: 'Ants', away: 'Reds', goals: [0, 0] }, { home: 'Bees', away: 'Cats', goals: [1, 1] }])
console.log(`RESULT ${JSON.stringify([toText(table), table.map(({ name, place }) => [place, name]), toText([])])}`)
