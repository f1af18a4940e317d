import { dated, enumerate } from './words.js'

/**
 * @typedef {object} Exhibit
 * @property {string} number inventory number
 * @property {string} title
 * @property {string | string[]} [makers] one, or several in the order in which they are named
 * @property {string | string[]} materials one, or several with the main one first
 * @property {number} [year]
 * @property {number} [until]
 * @property {boolean} [isAbout]
 */

/**
 * The label beside an exhibit: title and date, who made it, what of, the number.
 * @param {Exhibit} exhibit
 */
export function label(exhibit) {
  const makers = [exhibit.makers ?? 'unknown'].flat()
  return [
    `${exhibit.title}, ${dated(exhibit)}`,
    enumerate(makers),
    capital(enumerate(exhibit.materials.map((material) => material.trim()))),
    `Inv. ${exhibit.number}`,
  ]
}

/** Labels of a room, and how many lines the longest has for the printer. */
export function room(exhibits, width = 40) {
  const labels = exhibits.map(label)
  const lines = labels.map((one) => one.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0))
  return { labels, lines: Math.max(0, ...lines) }
}

/** Materials with the numbers of the exhibits that have them, for the restorers. */
export function byMaterial(exhibits) {
  const index = new Map()
  for (const { number, materials } of exhibits) {
    for (const material of new Set([materials].flat())) {
      index.set(material, [...(index.get(material) ?? []), number])
    }
  }
  return Object.fromEntries([...index].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
