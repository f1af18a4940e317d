import { preloads } from 'dist-manifest'

console.log(preloads({ 'index.html': '<p>', 'assets/app.js': 'go()' }))
