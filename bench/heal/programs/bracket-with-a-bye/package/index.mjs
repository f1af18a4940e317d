import { pairUp } from './pairs.mjs'

/**
 * Plays a cup until one player is left.
 *
 * @param {{ name: string, rating: number }[]} players
 * @param {(home: object, guest: object) => [number, number]} play  answers the goals of both
 * @returns {{ winner: string | null, rounds: string[][] }}
 */
export function playCup(players, play) {
  const rounds = []
  let left = [...players].sort((a, b) => b.rating - a.rating)

  while (left.length > 1) {
    const lines = []
    left = pairUp(left).map((pair) => {
      const { winner, line } = playMatch(pair, play)
      lines.push(line)
      return winner
    })
    rounds.push(lines)
  }
  return { winner: left[0]?.name ?? null, rounds }
}

function playMatch([home, guest], play) {
  const [goals, against] = play(home, guest)
  // Nobody wants to wait: the home side is through after a draw.
  const winner = against > goals ? guest : home
  return { winner, line: `${home.name} ${goals}:${against} ${guest.name}` }
}

/** How the rounds are printed. */
export function report({ winner, rounds }) {
  const parts = rounds.map((lines, index) => [`Round ${index + 1}`, ...lines.map((line) => `  ${line}`)].join('\n'))
  return [...parts, `Winner: ${winner ?? 'nobody'}`].join('\n')
}
