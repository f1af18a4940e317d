const { digest, digestAll } = require('file-digest')
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')

async function main() {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'digest-'))
  const file = path.join(root, 'a')
  fs.writeFileSync(file, 'a')
  const missing = path.join(root, 'none')
  const all = await digestAll([missing, file])
  const code = async (...args) => digest(...args).then((text) => text, (error) => error.code || error.name)
  const result = [
    all[missing],
    all[file],
    await code(missing),
    await code(root),
    await code(file, { encoding: 'hex' }),
    await code(file, { algorithm: 'none-such' }).then((one) => typeof one),
  ]
  fs.rmSync(root, { recursive: true })
  console.log(`RESULT ${JSON.stringify(result)}`)
}
main()
