// serialize-error-null: throws with serialize-error@4.1.0, answers with serialize-error@5.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const loaded = require('serialize-error')
const serialize = loaded.serializeError || loaded
const error = Object.assign(new TypeError('bad'), { status: 400 })
const reasons = [error, 'text', null, undefined].map((reason) => serialize(reason))
show([reasons[0].name, reasons[0].message, reasons[0].status, reasons[1], reasons[2], reasons[3] === undefined])
