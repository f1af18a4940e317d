// git-conventional-commits-revert: throws with git-conventional-commits@2.1.1, answers with git-conventional-commits@2.1.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fs = require('fs')
const Config = require('git-conventional-commits/lib/commands/config')
const Convention = require('git-conventional-commits/lib/gitCommitConvention')

fs.writeFileSync('convention.json', '{"convention":{"commitTypes":["feat","fix","merge"]}}')
const { convention } = Config.load('convention.json')
const commits = new Convention(convention)
const read = (subject) => {
  const { type, scope, description, revert } = commits.parseCommit({ hash: 'abc', subject, body: '' })
  return { type, scope, description, revert }
}
show(['feat(ui): a button', 'Revert "feat(ui): a button"', 'Revert "Revert "fix: a thing""'].map(read))
