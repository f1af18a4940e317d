const MODIFIERS = ['ctrl', 'alt', 'shift', 'meta']
const ALIASES = { control: 'ctrl', option: 'alt', cmd: 'meta', esc: 'escape', ' ': 'space' }

/** `Shift+Ctrl+K` as it is compared: `ctrl+shift+k` */
export function read(text) {
  return text
    .trim()
    .split(/\s+/)
    .map((combo) => {
      const names = combo.split('+').map(nameOf)
      const modifiers = MODIFIERS.filter((one) => names.includes(one))
      const key = names.find((one) => !MODIFIERS.includes(one))
      return [...modifiers, key].join('+')
    })
    .join(' ')
}

/** What an event pressed; null for what presses nothing of its own, as a modifier does. */
export function describe(event) {
  const key = nameOf(event.key)
  if (MODIFIERS.includes(key)) return null
  const modifiers = MODIFIERS.filter((one) => event[`${one}Key`])
  return [...modifiers, key].join('+')
}

function nameOf(name) {
  const lower = name.toLowerCase()
  return ALIASES[lower] ?? lower
}
