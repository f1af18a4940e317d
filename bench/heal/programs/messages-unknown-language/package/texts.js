'use strict'

/** Texts by language and key. What a language does not have is taken from the fallback language, else the key is shown. */
function createTexts(catalog, options) {
  const fallback = (options && options.fallback) || 'en'

  function text(language, key, values) {
    let found = catalog[language][key]
    if (found === undefined) found = catalog[fallback][key]
    if (found === undefined) return key
    return fill(found, values || {})
  }

  function has(language, key) {
    return Boolean(catalog[language] && catalog[language][key] !== undefined)
  }

  return { text, has }
}

function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (all, name) => (name in values ? String(values[name]) : all))
}

module.exports = createTexts
