// autolinker-no-text: throws with autolinker@0.17.1, answers with autolinker@0.18.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Autolinker = require('autolinker')
const posts = [{ text: 'see example.org' }, {}]
show(posts.map((post) => Autolinker.link(post.text, { newWindow: false })))
