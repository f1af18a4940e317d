const slug = require('slug-line')
console.log(slug.path(['Reports', 2024, 'Été à Paris']))
