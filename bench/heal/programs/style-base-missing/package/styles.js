'use strict'

/** A sheet of named styles. A style takes what it does not set from its base. */
class Sheet {
  constructor(styles) {
    this.styles = styles
  }

  colour(name) {
    const style = this.styles[name]
    if (style === undefined) throw new Error(`There is no style ${name}.`)
    if (style.colour !== undefined) return style.colour
    if (style.base === undefined) return 'black'
    return this.colour(style.base)
  }

  size(name) {
    const style = this.styles[name]
    if (style.size !== undefined) return style.size
    if (style.base === undefined) return 12
    return this.size(style.base)
  }
}

module.exports = { Sheet }
