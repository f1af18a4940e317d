// conventional-github-releaser-lib: throws with conventional-github-releaser@1.1.5, answers with conventional-github-releaser@1.1.7
const release = require('conventional-github-releaser')
try {
  release()
} catch (error) {
  console.log(`RESULT ${JSON.stringify([typeof release, error.message])}`)
}
