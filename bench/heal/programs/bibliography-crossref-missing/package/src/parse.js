const ENTRY = /@(\w+)\s*\{\s*([^,\s]+)\s*,([\s\S]*?)\n\}/g
const FIELD = /(\w+)\s*=\s*(?:\{([^{}]*)\}|"([^"]*)"|(\d+))/g

export function* tokens(text) {
  for (const [, kind, key, body] of text.matchAll(ENTRY)) {
    const fields = {}
    for (const [, name, braced, quoted, digits] of body.matchAll(FIELD)) {
      fields[name.toLowerCase()] = (braced ?? quoted ?? digits).replace(/\s+/g, ' ').trim()
    }
    yield { kind: kind.toLowerCase(), key, fields }
  }
}
