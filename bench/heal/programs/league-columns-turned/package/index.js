'use strict'

const { column, sumBy, rank } = require('./rows')

/**
 * A table of a league from results `{ home, away, goals: [2, 1] }`.
 */
function leagueTable (results) {
  const teams = new Map()
  const team = (name) => {
    if (!teams.has(name)) teams.set(name, { name, games: [] })
    return teams.get(name)
  }
  for (const { home, away, goals } of results) {
    team(home).games.push(game(goals[0], goals[1]))
    team(away).games.push(game(goals[1], goals[0]))
  }
  const rows = [...teams.values()].map(({ name, games }) => ({
    name,
    played: games.length,
    points: sumBy('points', games),
    difference: sumBy('scored', games) - sumBy('conceded', games),
    scored: sumBy('scored', games)
  }))
  return rank(['points', 'difference', 'scored'], rows)
}

function game (scored, conceded) {
  return { scored, conceded, points: scored > conceded ? 3 : scored === conceded ? 1 : 0 }
}

function toText (table) {
  if (table.length === 0) return 'no games yet'
  const width = Math.max(...column(table, 'name').map((name) => name.length))
  return table
    .map((row) => `${String(row.place).padStart(2)}. ${row.name.padEnd(width)} ${row.played} ${row.difference} ${row.points}`)
    .join('\n')
}

module.exports = { leagueTable, toText }
