import { hashedNames, preloads } from 'dist-manifest'

const files = { 'index.html': '<p>', 'assets/app.min.js': 'go()', 'main.css': Buffer.from('a{}'), 'assets/LICENSE': 'MIT', 'docs/a.html': '' }
console.log('RESULT ' + JSON.stringify([hashedNames(files), preloads(files), hashedNames({})]))
