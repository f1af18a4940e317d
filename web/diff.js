import { h } from './dom.js'

/** A unified diff, coloured by line. @param {string} text */
export function diff(text) {
  const lines = text.replace(/\n$/, '').split('\n')
  return h('pre', { class: 'diff' }, ...lines.map((line) => h('span', { class: kindOf(line) }, `${line}\n`)))
}

/** @param {string} line */
function kindOf(line) {
  if (/^(diff |index |--- |\+\+\+ |new file|deleted file)/.test(line)) return 'file'
  if (line.startsWith('@@')) return 'hunk'
  if (line.startsWith('+')) return 'add'
  return line.startsWith('-') ? 'del' : ''
}
