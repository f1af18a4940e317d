const assets = require('asset-find')
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'assets-'))
fs.mkdirSync(path.join(root, 'css', 'deep'), { recursive: true })
for (const name of ['b.js', 'css/a.css', 'css/deep/c.svg']) fs.writeFileSync(path.join(root, name), '')
const found = assets('/css/a.css?v=3', ['/nowhere', root])
console.log(
  `RESULT ${JSON.stringify([
    assets.all(root),
    found === path.join(root, 'css/a.css'),
    assets('none', [root]),
    assets.type('x.svg#a'),
    assets.type('x'),
  ])}`,
)
fs.rmSync(root, { recursive: true })
