const { checked } = require('payload-check')

const handler = checked({ name: { type: 'string', required: true, min: 1 }, age: { type: 'number' } })
const res = { status: (code) => ({ json: (body) => console.log(code, JSON.stringify(body)) }) }
handler({ body: { name: 'Ada', agee: 36 } }, res, () => console.log('passed'))
