// npm-packlist-missing-optional: throws with npm-packlist@7.0.3, answers with npm-packlist@7.0.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('fs')
const path = require('path')
const packlist = require('npm-packlist')
const root = path.resolve('app')
fs.rmSync(root, { recursive: true, force: true })
const write = (name, content) => {
  fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
  fs.writeFileSync(path.join(root, name), content)
}
const app = {
  name: 'app',
  version: '1.0.0',
  files: ['lib'],
  dependencies: { chokidar: '^3.5.3' },
  bundleDependencies: ['chokidar'],
}
const chokidar = {
  name: 'chokidar',
  version: '3.5.3',
  dependencies: { anymatch: '~3.1.2' },
  optionalDependencies: { fsevents: '~2.3.2' },
}
const anymatch = { name: 'anymatch', version: '3.1.2' }
write('package.json', JSON.stringify(app))
write('lib/main.js', '')
write('node_modules/chokidar/package.json', JSON.stringify(chokidar))
write('node_modules/chokidar/index.js', '')
write('node_modules/anymatch/package.json', JSON.stringify(anymatch))
write('node_modules/anymatch/index.js', '')
// the tree as the package manager hands it over: fsevents is for another system and was not installed
const node = (location, manifest) => {
  const self = {
    path: path.join(root, location),
    location,
    package: manifest,
    isProjectRoot: location === '',
    isLink: false,
    edgesOut: new Map(),
  }
  self.target = self
  return self
}
const edge = (from, name, to, type) => from.edgesOut.set(name, { name, to, type, peer: false, dev: false })
const tree = node('', app)
const bundled = node('node_modules/chokidar', chokidar)
edge(tree, 'chokidar', bundled, 'prod')
edge(bundled, 'fsevents', null, 'optional')
edge(bundled, 'anymatch', node('node_modules/anymatch', anymatch), 'prod')
const main = async () => show((await packlist(tree)).sort())
void main()
