const Sitemap = require('sitemap-lines')
const lines = (...pages) => String(new Sitemap('https://shop.example').addAll(pages)).split('\n').slice(2, -1)
console.log(`RESULT ${JSON.stringify(lines('/', { path: '/a', modified: 'yesterday', priority: 0.3, frequency: 'daily' }, { path: '/b?c&d', modified: '2024-03-01' },
  { path: '/c', modified: new Date(NaN) }, { path: '/d', modified: Date.UTC(2020, 1, 2) }, { path: '/e', modified: null, priority: 7, frequency: 'often' }))}`)
