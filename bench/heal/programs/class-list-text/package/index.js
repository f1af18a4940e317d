const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta'])

const escapeText = (text) => String(text).replace(/[&<>"]/g, (mark) => ESCAPES[mark])

/**
 * The text of a `class` attribute.
 *
 * @param {string | Iterable<string> | Record<string, unknown>} classes names, or an object whose names count when their value is true
 * @returns {string}
 */
export function classText(classes) {
  if (typeof classes === 'string') return classes.trim()
  if (!isIterable(classes)) return classText(Object.keys(classes).filter((name) => classes[name]))
  return classes
    .filter((name) => name)
    .map((name) => name.trim())
    .join(' ')
}

/**
 * The text of a `style` attribute.
 *
 * @param {Record<string, string | number>} styles
 */
export function styleText(styles) {
  return Object.entries(styles)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${value}`)
    .join('; ')
}

/**
 * An element as text.
 *
 * @param {string} name
 * @param {Record<string, unknown>} [attributes] `true` shows the name alone; `false`, `null` and `undefined` show nothing
 * @param {Iterable<string>} [children] texts that are escaped already
 */
export function element(name, attributes = {}, children = []) {
  const shown = Object.entries(attributes).map(([key, value]) => attributeText(key, value))
  const open = `<${name}${shown.join('')}>`
  if (VOID.has(name)) return open
  return `${open}${[...children].join('')}</${name}>`
}

function attributeText(key, value) {
  if (value === false || value === null || value === undefined) return ''
  if (value === true) return ` ${key}`
  if (key === 'class') return ` class="${escapeText(classText(value))}"`
  if (key === 'style' && typeof value === 'object') return ` style="${escapeText(styleText(value))}"`
  return ` ${key}="${escapeText(value)}"`
}

function isIterable(value) {
  return typeof value[Symbol.iterator] === 'function'
}
