// postcss-minify-gradients-empty: throws with postcss-minify-gradients@1.0.4, answers with postcss-minify-gradients@1.0.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const plugin = require('postcss-minify-gradients')
show(plugin.process('h1{background:linear-gradient()}h2{background:linear-gradient(to bottom,#fff 0%,#000 100%)}').css)
