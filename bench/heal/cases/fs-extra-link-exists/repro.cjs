// fs-extra-link-exists: throws with fs-extra@0.23.0, answers with fs-extra@0.23.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('fs-extra')
fs.outputFileSync('data/a.txt', 'text')
fs.ensureLinkSync('data/a.txt', 'data/b.txt')
fs.ensureLinkSync('data/a.txt', 'data/b.txt')
show([fs.readFileSync('data/b.txt', 'utf8'), fs.readdirSync('data')])
