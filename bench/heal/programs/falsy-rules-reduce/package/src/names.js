/**
 * Joins class names; what is falsy is left out, so that `isOpen && 'open'` can be written.
 *
 * @param {...(string | false | null | undefined | string[])} names
 * @returns {string}
 */
export function names(...names) {
  return names
    .flat(Infinity)
    .filter(Boolean)
    .join(' ')
}
