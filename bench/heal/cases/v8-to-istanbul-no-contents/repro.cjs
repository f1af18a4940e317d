// v8-to-istanbul-no-contents: throws with v8-to-istanbul@4.1.1, answers with v8-to-istanbul@4.1.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const toIstanbul = require('v8-to-istanbul')
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'case-'))
const code = 'function add(a, b) { return a + b }\nadd(1, 2)\n'
const map = { version: 3, file: 'out.js', sources: ['in.js'], sourcesContent: [code], names: [], mappings: 'AAAA;AACA' }
for (const name of ['in.js', 'out.js']) fs.writeFileSync(path.join(dir, name), code)
const ranges = [{ startOffset: 0, endOffset: code.length, count: 1 }]
const cover = async (sourcemap) => {
  const converter = toIstanbul(path.join(dir, 'out.js'), 0, { source: code, sourceMap: { sourcemap } })
  await converter.load()
  converter.applyCoverage([{ functionName: '', isBlockCoverage: true, ranges }])
  return Object.entries(converter.toIstanbul()).map(([key, value]) => [path.basename(key), value.s])
}
const main = async () => {
  const { sourcesContent: _contents, ...bare } = map
  const results = [await cover(map), await cover(bare)]
  fs.rmSync(dir, { recursive: true })
  show(results)
}
void main()
