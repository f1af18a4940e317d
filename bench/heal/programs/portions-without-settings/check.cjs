const { scale } = require('recipe-scale')
const cake = { portions: 6, ingredients: [{ name: 'flour', grams: 1000 }, { name: 'butter', grams: 333 }, { name: 'eggs', pieces: 4 }, { name: 'salt' }] }
console.log(`RESULT ${JSON.stringify([scale(cake), scale(cake, 4), scale(cake, 4, {}), scale(cake, 6, { system: 'imperial' }), scale(cake, 7, { digits: 0 })])}`)
