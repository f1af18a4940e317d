// regex-cache-empty-string: throws with regex-cache@0.4.2, answers with regex-cache@0.4.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const cache = require('regex-cache')
show(String(cache((text) => new RegExp('^' + text.replace('*', '.*') + '$'), '')))
