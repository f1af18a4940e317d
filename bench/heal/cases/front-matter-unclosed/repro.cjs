// front-matter-unclosed: throws with front-matter@2.0.1, answers with front-matter@2.0.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const frontMatter = require('front-matter')
const texts = ['---\ntitle: one\n---\nbody', '--- draft ---\nno header here', '---\ntitle: never closed\n']
show(texts.map((text) => { const { attributes, body } = frontMatter(text); return { attributes, body } }))
