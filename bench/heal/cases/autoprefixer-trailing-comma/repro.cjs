// autoprefixer-trailing-comma: throws with autoprefixer@6.2.1, answers with autoprefixer@6.2.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const postcss = require('postcss')
const autoprefixer = require('autoprefixer')
const css = 'a{-webkit-transition: opacity 1s,;transition: opacity 1s,}'
show(postcss([autoprefixer({ browsers: ['chrome 20'] })]).process(css, { from: undefined }).css)
