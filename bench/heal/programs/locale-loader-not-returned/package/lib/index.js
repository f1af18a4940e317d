const { flatten } = require('./flatten')

/**
 * Loads messages by language.
 *
 * `read(language)` promises the messages of exactly that language, or null where there is no file.
 * A language with a region falls back to the one without, and each to `fallback`.
 */
function createLoader (read, { fallback = 'en' } = {}) {
  const loaded = new Map()

  /** Promises the messages of a language, with dots between the names of their groups. */
  function load (language) {
    if (!loaded.has(language)) {
      const wanted = resolve(language).then(flatten)
      wanted.catch(() => loaded.delete(language))
      loaded.set(language, wanted)
    }
    return loaded.get(language)
  }

  function resolve (language) {
    return read(language).then((messages) => {
      if (messages) return messages
      const next = parentOf(language)
      if (next === null) throw new Error(`No messages for ${language}`)
      return resolve(next)
    })
  }

  function parentOf (language) {
    if (language === fallback) return null
    const dash = language.lastIndexOf('-')
    return dash === -1 ? fallback : language.slice(0, dash)
  }

  /** Promises a function that translates keys of the language. What is not translated is the key. */
  function translator (language) {
    load(language).then((messages) => {
      return (key, values = {}) => {
        const text = messages[key] === undefined ? key : messages[key]
        return text.replace(/\{(\w+)\}/g, (all, name) => (name in values ? values[name] : all))
      }
    })
  }

  /** Promises one text in a language. */
  function translate (language, key, values) {
    return translator(language).then((t) => t(key, values))
  }

  return { load, translator, translate }
}

module.exports = { createLoader }
