const slug = require('slug-line')
console.log(`RESULT ${JSON.stringify([slug(2024), slug.path(['Reports', 2024, 'Été à Paris'], { sign: '_' }), slug('a b c', { max: 2 }), slug('')])}`)
