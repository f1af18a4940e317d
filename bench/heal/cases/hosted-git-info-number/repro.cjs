// hosted-git-info-number: throws with hosted-git-info@2.7.0, answers with hosted-git-info@2.7.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const hosted = require('hosted-git-info')
const manifest = { repository: 123 }
show([hosted.fromUrl(manifest.repository) === undefined, hosted.fromUrl('github:a/b').project])
