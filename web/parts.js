import { h } from './dom.js'
import { ago, dateTime, tone, words } from './format.js'

/** @param {string} state */
export function badge(state) {
  return h('span', { class: `badge ${tone(state)}` }, words(state))
}

/** @param {number} ms */
export function timeAgo(ms) {
  return h('time', { datetime: new Date(ms).toISOString(), title: dateTime(ms) }, ago(ms))
}

/**
 * @param {string} title
 * @param {...import('./dom.js').Child} children
 */
export function section(title, ...children) {
  return h('section', {}, h('h2', {}, title), ...children)
}

/** @param {[string, import('./dom.js').Child][]} facts */
export function factList(facts) {
  const shown = facts.filter(([, value]) => value !== null && value !== undefined && value !== '')
  return h(
    'dl',
    { class: 'facts' },
    ...shown.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))),
  )
}

/**
 * @param {string[]} head
 * @param {import('./dom.js').Child[][]} rows
 * @param {string} [name]
 */
export function table(head, rows, name = '') {
  return h(
    'div',
    { class: 'scroll' },
    h(
      'table',
      { class: name },
      h('thead', {}, h('tr', {}, ...head.map((text) => h('th', { scope: 'col' }, text)))),
      h('tbody', {}, ...rows.map((cells) => h('tr', {}, ...cells.map((cell) => h('td', {}, cell))))),
    ),
  )
}

const STEPS = ['reproduced', 'patched', 'tested', 'committed', 'canary', 'verified', 'promoted']

/**
 * How far an attempt has come, as a row of dots.
 * @param {string[]} reached states it was in
 * @param {string} state where it is
 */
export function progress(reached, state) {
  const isOver = ['bad', 'wait'].includes(tone(state))
  const last = Math.max(...STEPS.map((step, i) => (reached.includes(step) ? i : -1)))
  return h(
    'ol',
    { class: 'progress', 'aria-label': `Progress: ${words(state)}` },
    ...STEPS.map((step, i) => {
      const name =
        i < last || (i === last && state === 'promoted')
          ? 'done'
          : i === last
            ? isOver
              ? 'done'
              : 'now'
            : isOver && i === last + 1
              ? 'missed'
              : ''
      return h('li', { class: name, title: words(step) }, words(step))
    }),
  )
}

/** The states that an attempt has passed to be where it is, as far as the state alone tells. @param {string} state */
export function passedUntil(state) {
  return STEPS.slice(0, STEPS.indexOf(state) + 1)
}
