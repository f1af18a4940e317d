// autoprefixer-gradient-empty-direction: throws with autoprefixer@6.1.1, answers with autoprefixer@6.1.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const postcss = require('postcss')
const autoprefixer = require('autoprefixer')
const css = '.test { background-image: linear-gradient(to   , red 50%) }'
show(postcss([autoprefixer({ browsers: ['chrome 20'] })]).process(css, { from: undefined }).css)
