// netrc-no-home: throws with netrc@0.1.2, answers with netrc@0.1.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'netrc-')), '.netrc')
process.on('exit', () => fs.rmSync(path.dirname(file), { recursive: true }))
fs.writeFileSync(file, 'machine example.com\n  login ann\n  password secret\n')
delete process.env.HOME
delete process.env.HOMEPATH
const netrc = require('netrc')
const given = netrc(file)
show([given, netrc()])
