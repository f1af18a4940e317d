/** What browsers call a function that has no name, and code that is in none. */
const NAMELESS =
  /^(?:\?|<anonymous>|<anonymous function>|anonymous function|anonymous|<unknown>|<eval>|(?:global|module|eval) code|\[native code\])?$/i

/**
 * The name that every browser gives: `async new Cart.total [as sum]` (V8), `Cart.prototype.total` (Edge), `total` (Safari, Firefox).
 * Receivers and aliases depend on how a function was reached, numbers behind a name on the bundler. '' for a function without a name.
 */
export function javaScriptFunction(name: string): string {
  if (name.endsWith('/<') || name === '<') return ''
  const plain = name
    .replace(/ \[as [^\]]*\]$/, '')
    .replace(/^async\*/, '')
    .replace(/^(?:(?:async|new|bound) )+/, '')
    .replace(/<$/, '')
  const own = plain.slice(plain.lastIndexOf('/') + 1)
  const last = own.slice(own.lastIndexOf('.') + 1).replace(/^(?:get|set) /, '')
  if (NAMELESS.test(last) || NAMELESS.test(plain)) return ''
  return last.replace(/^(_callee)\d+(\$?)$/, '$1$2').replace(/(?<=\w)\$\d+$/, '')
}

/** Firefox alone tells who made a callback: that frame and the older ones are of another stack. */
export function isMakerOfCallback(name: string): boolean {
  return /^(?:[\w.]{1,64} (?:handler|callback)|Event(?:Listener|Handler)[\w.]{0,64})\*/.test(name)
}

/** Minifiers give such names, others with each release. */
export function isMinified(name: string): boolean {
  return name.length <= 2
}
