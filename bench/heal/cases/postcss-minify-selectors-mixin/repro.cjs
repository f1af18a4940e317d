// postcss-minify-selectors-mixin: throws with postcss-minify-selectors@2.0.1, answers with postcss-minify-selectors@2.0.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const plugin = require('postcss-minify-selectors')
show(plugin.process('paper-tab{--paper-tab-ink:{color:red};}h1 , h2{color:blue}').css)
