// find-my-way-optional-group: throws with find-my-way@9.6.0, answers with find-my-way@9.7.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const router = require('find-my-way')()
router.on('GET', '/size/:width(^(\\d+)(px)?$)', () => {})
show(['/size/20px', '/size/20', '/size/x'].map((url) => router.find('GET', url)?.params ?? null))
