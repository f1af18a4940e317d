const PINS = 10
const FRAMES = 10

/** Parts the balls into frames: `{ start, balls }`, with the place of its first ball in the whole game. */
export function framesOf(balls) {
  const frames = []
  let at = 0
  while (at < balls.length && frames.length < FRAMES) {
    const isLast = frames.length === FRAMES - 1
    const size = isLast ? 3 : balls[at].pins === PINS ? 1 : 2
    frames.push({ start: at, balls: balls.slice(at, at + size) })
    at += size
  }
  return frames
}

/**
 * The score after each frame of a game that may still go on, or null where it is not known yet: a strike counts the two balls
 * after it as well, a spare the one after it. What is not known of a frame is not known of those behind it.
 *
 * @param {{ pins: number }[]} balls
 */
export function scores(balls) {
  const result = []
  let total = 0
  for (const { start, balls: own } of framesOf(balls)) {
    const score = scoreOfFrame(balls, start, own)
    if (score === null || total === null) total = null
    else total += score
    result.push(total)
  }
  return result
}

function scoreOfFrame(balls, start, own) {
  const isStrike = own[0].pins === PINS
  if (!isStrike && own.length < 2) return null
  const isSpare = !isStrike && own[0].pins + own[1].pins === PINS
  const counted = isStrike || isSpare ? 3 : 2
  let sum = 0
  for (let at = start; at < start + counted; at++) sum += balls[at].pins
  return sum
}

/** The sheet as text: balls of each frame, and the score below. */
export function sheet(balls) {
  const signs = framesOf(balls).map(({ balls: own }) => own.map(({ pins }, at) => signOf(own, pins, at)).join(''))
  const below = scores(balls).map((score) => (score === null ? '' : String(score)))
  return [signs, below].map((row) => row.map((text) => text.padStart(3)).join('|')).join('\n')
}

function signOf(own, pins, at) {
  if (pins === PINS && (at === 0 || own[at - 1].pins === PINS)) return 'X'
  if (at > 0 && own[at - 1].pins !== PINS && own[at - 1].pins + pins === PINS) return '/'
  return pins === 0 ? '-' : String(pins)
}
