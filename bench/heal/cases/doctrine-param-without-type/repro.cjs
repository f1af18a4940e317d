// doctrine-param-without-type: throws with doctrine@0.5.2, answers with doctrine@0.6.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const doctrine = require('doctrine')
const read = (text, recoverable) => doctrine.parse(text, { unwrap: true, recoverable }).tags.map((tag) => [tag.title, tag.name ?? null, tag.errors ?? []])
const comments = ['/**\n * @param {string} a first\n */', '/**\n * @param [b] second\n * @returns {number} b\n */', '/**\n * @param\n */']
show(comments.map((text) => [read(text, false), read(text, true)]))
