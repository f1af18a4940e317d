const { scale } = require('recipe-scale')
const cake = { portions: 8, ingredients: [{ name: 'flour', grams: 300 }, { name: 'eggs', pieces: 3 }, { name: 'a pinch of salt' }] }
console.log(scale(cake, 12))
