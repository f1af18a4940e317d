const Sitemap = require('sitemap-lines')
const map = new Sitemap('https://shop.example/')
map.addAll(['/', { path: '/about', modified: '2024-02-30T99:00', priority: 0.3 }, { path: '/news', modified: '2024-03-01' }])
console.log(String(map))
