import { describe, read } from './combo.js'

const SEQUENCE_MS = 1000

/**
 * Binds shortcuts such as `ctrl+k` or `g i` to functions.
 */
export function hotkeys(target, now = Date.now) {
  const bindings = new Map()
  let pressed = []
  let last = 0

  function onKeydown(event) {
    const combo = describe(event)
    if (combo === null) return

    if (now() - last > SEQUENCE_MS) pressed = []
    last = now()
    pressed.push(combo)

    const text = pressed.join(' ')
    const handler = bindings.get(text)
    if (handler) {
      pressed = []
      event.preventDefault()
      handler(event)
      return
    }
    const isBegun = [...bindings.keys()].some((binding) => binding.startsWith(`${text} `))
    if (!isBegun) pressed = []
  }

  target.addEventListener('keydown', onKeydown)
  return {
    bind(text, handler) {
      bindings.set(read(text), handler)
      return this
    },
    unbind(text) {
      return bindings.delete(read(text))
    },
    dispose() {
      target.removeEventListener('keydown', onKeydown)
    },
  }
}
