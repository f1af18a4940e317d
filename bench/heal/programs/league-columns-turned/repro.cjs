const { leagueTable, toText } = require('league-table')
console.log(toText(leagueTable([{ home: 'Reds', away: 'Blues', goals: [2, 1] }])))
