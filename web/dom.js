/**
 * An element. Strings become text nodes and never markup, whatever they hold.
 * @param {string} name
 * @param {Record<string, string | boolean | ((event: Event) => void)>} [attributes] functions listen to the event of that name
 * @param {...Child} children
 * @typedef {Node | string | number | null | undefined | false} Child
 */
export function h(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children)
}

/**
 * The same for pictures.
 * @param {string} name
 * @param {Record<string, string | boolean>} [attributes]
 * @param {...Child} children
 */
export function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children)
}

/**
 * @template {Element} T
 * @param {T} element
 * @param {Record<string, string | boolean | ((event: Event) => void)>} attributes
 * @param {Child[]} children
 */
function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (typeof value === 'string') element.setAttribute(name, value)
    else element.toggleAttribute(name, value)
  }
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false)
      element.append(child instanceof Node ? child : String(child))
  }
  return element
}

/**
 * Puts new content in place of the old one; what the reader has unfolded stays so. Such an element has a `data-key`.
 * @param {Element} parent
 * @param {...Child} children
 */
export function replace(parent, ...children) {
  const unfolded = new Set([...parent.querySelectorAll('details[data-key]')].filter(isUnfolded).map(keyOf))
  parent.replaceChildren()
  fill(parent, {}, children)
  for (const details of parent.querySelectorAll('details[data-key]')) {
    if (unfolded.has(keyOf(details))) details.toggleAttribute('open', true)
  }
}

/** @param {Element} element */
const isUnfolded = (element) => element.hasAttribute('open')
/** @param {Element} element */
const keyOf = (element) => element.getAttribute('data-key')
