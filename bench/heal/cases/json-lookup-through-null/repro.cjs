// json-lookup-through-null: throws with json@9.0.3, answers with json@9.0.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { parseLookup, lookupDatum } = require('json')
const record = { alias: null, uuid: 'hi', tags: ['a', 'b'] }
const look = (path) => {
  const found = lookupDatum(record, parseLookup(path))
  return found === undefined ? 'nothing' : found
}
show(['uuid', 'alias', 'alias.length', 'tags[1]', 'alias.a.b', 'uuid.length'].map(look))
