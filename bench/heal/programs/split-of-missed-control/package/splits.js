import { Card } from './card.js'

export { Card }

const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/**
 * Seconds for each leg of a course, from the start over the controls to the finish ('F').
 *
 * A leg that begins or ends at a control which was not punched has no time: it is null.
 *
 * @param {string[]} course codes of the controls, without start and finish
 * @returns {(number | null)[]}
 */
export function splits(card, course) {
  const legs = []
  let from = { time: 0 }
  for (const code of [...course, 'F']) {
    const to = card.find(code)
    legs.push(to.time - from.time)
    from = to
  }
  return legs
}

/** 'OK', 'MP' where a control is missing, 'DNF' without a finish. */
export function status(card, course) {
  if (!card.finish) return 'DNF'
  return course.every((code) => card.find(code)) ? 'OK' : 'MP'
}

/** The board in the club house: who is in order by his time, then the others. */
export function board(cards, course) {
  const rows = cards.map((card) => ({ card, state: status(card, course), legs: splits(card, course) }))
  const finished = rows.filter(({ state }) => state === 'OK').sort((a, b) => a.card.finish.time - b.card.finish.time)
  const others = rows.filter(({ state }) => state !== 'OK')
  return [...finished, ...others].map(({ card, state, legs }) => {
    const total = state === 'OK' ? clock(card.finish.time) : state
    return `${card.name} ${total} | ${legs.map((leg) => (leg === null ? '-' : clock(leg))).join(' ')}`
  })
}

/** Name of the fastest on a leg, null where nobody has a time. */
export function fastest(cards, course, leg) {
  let best = null
  for (const card of cards) {
    const time = splits(card, course)[leg]
    if (time === null) continue
    if (best === null || time < best.time) best = { name: card.name, time }
  }
  return best && best.name
}
