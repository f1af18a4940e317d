'use strict'

/**
 * Instant run-off: who is last is out, and his ballots go to the next name on each, until one has more than half.
 *
 * @param {string[][]} ballots  names, the preferred one first
 * @returns {{ winner: string | null, rounds: Record<string, number>[] }}
 */
function count(ballots) {
  const out = new Set()
  const rounds = []

  for (;;) {
    const piles = pilesOf(ballots, out)
    const names = Object.keys(piles)
    const votes = names.reduce((sum, name) => sum + piles[name].length, 0)
    rounds.push(Object.fromEntries(names.map((name) => [name, piles[name].length])))

    if (names.length === 0) return { winner: null, rounds }
    const ranked = names.sort((a, b) => piles[b].length - piles[a].length || (a < b ? -1 : 1))
    if (piles[ranked[0]].length * 2 > votes || ranked.length === 1) return { winner: ranked[0], rounds }
    out.add(ranked[ranked.length - 1])
  }
}

function pilesOf(ballots, out) {
  const piles = {}
  for (const ballot of ballots) {
    const name = ballot.find((one) => !out.has(one))
    if (name === undefined) continue
    if (!piles[name]) piles[name] = []
    piles[name].push(ballot)
  }
  return piles
}

/** One line for each round. */
function protocol({ winner, rounds }) {
  const lines = rounds.map((round, index) => {
    const parts = Object.keys(round).sort().map((name) => `${name} ${round[name]}`)
    return `${index + 1}. ${parts.join(', ') || 'no votes'}`
  })
  return [...lines, winner === null ? 'nobody is elected' : `${winner} is elected`]
}

module.exports = { count, protocol }
