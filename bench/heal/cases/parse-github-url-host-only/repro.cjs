// parse-github-url-host-only: throws with parse-github-url@0.1.1, answers with parse-github-url@0.2.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parse = require('parse-github-url')
const full = parse('https://github.com/a/b')
const host = parse('https://github.com')
show([full.user, full.repo, host.user, host.repo])
