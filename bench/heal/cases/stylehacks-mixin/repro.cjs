// stylehacks-mixin: throws with stylehacks@2.3.1, answers with stylehacks@2.3.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const plugin = require('stylehacks')
show(plugin.process('paper-tab{--paper-tab-ink:{color:red};}h1{*zoom:1}').css)
