import { tokens } from './parse.js'

const INHERITED = { booktitle: 'title', editor: 'editor', publisher: 'publisher', year: 'year' }

/**
 * A bibliography of BibTeX entries.
 */
export class Bibliography {
  constructor(text) {
    this.entries = new Map()
    for (const { kind, key, fields } of tokens(text)) this.entries.set(key.toLowerCase(), { kind, key, fields })
  }

  /** The value of a field, of the entry itself or of the one that it refers to; undefined when neither has it. */
  field(key, name) {
    const entry = this.entries.get(key.toLowerCase())
    if (!entry) return undefined
    if (entry.fields[name] !== undefined) return entry.fields[name]

    const { crossref } = entry.fields
    const source = INHERITED[name]
    if (crossref === undefined || source === undefined) return undefined
    return this.entries.get(crossref.toLowerCase()).fields[source]
  }

  /** `Knuth (1984). Literate Programming. In: The Computer Journal.` */
  cite(key) {
    const get = (name) => this.field(key, name)
    if (!this.entries.has(key.toLowerCase())) return `[${key}?]`

    const parts = [`${get('author') ?? get('editor') ?? 'Anonymous'} (${get('year') ?? 'n.d.'})`, get('title')]
    const within = get('journal') ?? get('booktitle')
    if (within) parts.push(`In: ${within}`)
    if (get('publisher')) parts.push(get('publisher'))
    return `${parts.filter(Boolean).join('. ')}.`
  }
}
