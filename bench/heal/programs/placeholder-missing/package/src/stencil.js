import { filters } from './filters.js'
import { lookup } from './lookup.js'

const TAG = /\{\{\s*([\w.$]+)\s*((?:\|\s*\w+\s*)*)\}\}/g

/**
 * Fills a template: `{{ user.name | upper }}`. What the data does not have is left empty.
 *
 * @param {string} template
 * @param {object} data
 */
export function render(template, data = {}) {
  return template.replace(TAG, (tag, path, pipes) => {
    let value = lookup(data, path)
    for (const name of pipes.split('|').map((pipe) => pipe.trim())) {
      if (name === '') continue
      if (!filters[name]) throw new Error(`There is no filter "${name}".`)
      value = filters[name](value)
    }
    return value === undefined || value === null ? '' : String(value)
  })
}

/** The names that a template asks for, each once. */
export function namesIn(template) {
  return [...new Set([...template.matchAll(TAG)].map((match) => match[1]))]
}

/** A template that is rendered again and again. */
export class Stencil {
  constructor(template) {
    this.template = template
  }

  render(data) {
    return render(this.template, data)
  }

  /** Names that the data has nothing for. */
  missingIn(data) {
    return namesIn(this.template).filter((path) => lookup(data, path) === undefined)
  }
}
