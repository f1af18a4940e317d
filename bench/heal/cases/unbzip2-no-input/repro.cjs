// unbzip2-no-input: throws with unbzip2-stream@1.3.3, answers with unbzip2-stream@1.4.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Readable } = require('stream')
const unbzip2 = require('unbzip2-stream')
const unpack = (chunks) =>
  new Promise((resolve) => {
    const seen = []
    const out = unbzip2()
    out.on('data', (chunk) => seen.push(['data', chunk.length]))
    out.on('error', (error) => seen.push(['error', error.message]))
    out.on('end', () => resolve([...seen, ['end']]))
    Readable.from(chunks).pipe(out)
  })
unpack([]).then(show)
