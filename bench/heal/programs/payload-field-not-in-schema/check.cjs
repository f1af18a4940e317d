const { check, checked } = require('payload-check')

const schema = {
  name: { type: 'string', required: true, min: 1, max: 5 },
  tags: { type: 'list', max: 2 },
  at: { type: 'object', fields: { lat: { type: 'number', required: true, min: -90, max: 90 } } }
}
const result = [
  { name: 'Ada', agee: 36 },
  { name: 'Ada', tags: [], at: { lat: 1, lng: 2 } },
  { extra: null },
  { name: '', tags: [1, 2, 3], at: [] },
  { name: 7, at: { lat: 100 } },
  { name: 'Ada', at: { lat: 45 } }
].map((payload) => check(schema, payload))
const told = []
const res = { status: (code) => ({ json: (body) => told.push([code, body]) }) }
for (const body of [{ name: 'Ada', q: 1 }, 'text', { name: 'Ada' }]) checked(schema)({ body }, res, () => told.push('next'))
console.log(`RESULT ${JSON.stringify([result, told])}`)
