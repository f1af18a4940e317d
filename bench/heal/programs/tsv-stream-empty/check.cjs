const { Readable } = require('node:stream')
const { importAll } = require('tsv-import')

const all = async () => {
  const got = []
  for (const chunks of [
    [],
    ['\n\r\n'],
    ['name\tcity'],
    ['name\tcity\nAnn'],
    ['na', 'me\tcity\r\nAnn\tBer', 'gen\r\nBob\t\r\n'],
  ])
    got.push(await importAll(Readable.from(chunks.map((chunk) => Buffer.from(chunk)))))
  return got
}
all().then((got) => console.log(`RESULT ${JSON.stringify(got)}`))
