// knex-undefined-object: throws with knex@0.14.3, answers with knex@0.14.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const knex = require('knex')({ client: 'pg' })
class Stamp {
  constructor(at) {
    this.at = at
    this.zone = undefined
  }
  toString() {
    return this.at
  }
}
const query = knex('files').where('at', new Stamp('2020')).toSQL()
show([query.sql, query.bindings.map(String)])
