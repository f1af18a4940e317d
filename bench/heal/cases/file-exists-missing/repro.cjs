// file-exists-missing: throws with file-exists@3.0.1, answers with file-exists@3.0.2
const fileExists = require('file-exists')
fileExists('package.json', (error, found) => {
  const first = [error?.code ?? null, found ?? null]
  fileExists('no-such-file.json', (failure, missing) => {
    console.log(`RESULT ${JSON.stringify([first, [failure?.code ?? null, missing ?? null]])}`)
  })
})
