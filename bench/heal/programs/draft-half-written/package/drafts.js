const PREFIX = 'draft:'

/**
 * Drafts of forms in a storage such as localStorage.
 *
 * A draft is a help and never a hindrance: what cannot be used any more is thrown away.
 */
export function createDrafts(storage, { maxAgeMs = 7 * 24 * 3600 * 1000, now = Date.now } = {}) {
  const keyOf = (form) => PREFIX + form

  function save(form, fields) {
    const filled = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
    if (Object.keys(filled).length === 0) {
      storage.removeItem(keyOf(form))
      return false
    }
    try {
      storage.setItem(keyOf(form), JSON.stringify({ at: now(), fields: filled }))
      return true
    } catch {
      // The storage is full or forbidden.
      return false
    }
  }

  /** The fields as they were saved, null when there is no draft. */
  function load(form) {
    const text = storage.getItem(keyOf(form))
    if (text === null) return null
    const { at, fields } = JSON.parse(text)
    if (now() - at > maxAgeMs) {
      storage.removeItem(keyOf(form))
      return null
    }
    return fields
  }

  function list() {
    const forms = []
    for (let i = 0; i < storage.length; i++) {
      const key = storage.key(i)
      if (key.startsWith(PREFIX)) forms.push(key.slice(PREFIX.length))
    }
    return forms.filter((form) => load(form) !== null)
  }

  return { save, load, list }
}
