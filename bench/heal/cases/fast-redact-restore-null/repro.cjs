// fast-redact-restore-null: throws with fast-redact@1.4.2, answers with fast-redact@1.4.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fastRedact = require('fast-redact')
const redact = fastRedact({ paths: ['users.*.password'] })
const record = { users: { ann: { password: 'x' }, bob: null } }
show([JSON.parse(redact(record)), record])
