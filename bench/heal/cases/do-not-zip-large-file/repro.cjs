// do-not-zip-large-file: throws with do-not-zip@0.1.1, answers with do-not-zip@0.1.3
const zip = require('do-not-zip')
const archive = zip([
  { path: 'a.txt', data: 'short' },
  { path: 'log.txt', data: 'line\n'.repeat(60000) },
])
new Blob([archive]).arrayBuffer().then((content) => {
  const bytes = [...new Uint8Array(content)]
  console.log(`RESULT ${JSON.stringify([bytes.length, bytes.slice(0, 50), bytes.slice(-22)])}`)
})
