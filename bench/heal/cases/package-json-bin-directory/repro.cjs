// package-json-bin-directory: throws with @npmcli/package-json@7.0.2, answers with @npmcli/package-json@7.0.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const PackageJson = require('@npmcli/package-json')
const read = async (data) => {
  const made = new PackageJson().fromContent(data)
  await made.normalize()
  return made.content
}
const run = async () =>
  show([await read({ name: 'a', version: '1.0.0', bin: './a.js' }), await read({ name: 'b', version: '1.0.0', directories: { bin: 'bin' } })])
run()
