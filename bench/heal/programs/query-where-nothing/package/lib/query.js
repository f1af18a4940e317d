'use strict'

class Query {
  constructor(table) {
    this.table = table
    this.conditions = []
    this.values = []
    this.order = null
    this.max = null
  }

  /** Adds one condition per key of the filter. */
  where(filter) {
    for (const key of Object.keys(filter)) {
      this.conditions.push(`${quote(key)} = ?`)
      this.values.push(filter[key])
    }
    return this
  }

  orderBy(column, direction) {
    if (!column) return this
    this.order = `${quote(column)} ${direction === 'desc' ? 'DESC' : 'ASC'}`
    return this
  }

  limit(count) {
    if (count == null) return this
    this.max = count
    return this
  }

  toSql() {
    let sql = `SELECT * FROM ${quote(this.table)}`
    if (this.conditions.length > 0) sql += ` WHERE ${this.conditions.join(' AND ')}`
    if (this.order) sql += ` ORDER BY ${this.order}`
    if (this.max != null) sql += ` LIMIT ${this.max}`
    return { sql, values: this.values }
  }
}

function quote(name) {
  return `"${name.replaceAll('"', '""')}"`
}

module.exports = (table) => new Query(table)
