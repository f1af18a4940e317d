import { h } from './dom.js'
import { dateTime, duration, tone, words } from './format.js'

/** The way of an issue, step by step. @param {import('./api.js').Transition[]} steps */
export function timeline(steps) {
  return h('ol', { class: 'timeline' }, ...steps.map((step, i) => timelineStep(step, steps[i - 1])))
}

/**
 * @param {import('./api.js').Transition} step
 * @param {import('./api.js').Transition} [before]
 */
function timelineStep({ subjectKind, to, reason, atMs }, before) {
  const passed = before ? `+${duration(Math.max(0, atMs - before.atMs))}` : dateTime(atMs)
  return h(
    'li',
    { class: tone(to) },
    h(
      'span',
      { class: 'line' },
      h('b', {}, subjectKind === 'attempt' && to === 'planned' ? 'attempt' : words(to)),
      h('time', { datetime: new Date(atMs).toISOString(), title: dateTime(atMs) }, passed),
    ),
    h('span', { class: 'quiet' }, reason),
  )
}
