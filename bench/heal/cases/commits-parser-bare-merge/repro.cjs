// commits-parser-bare-merge: throws with conventional-commits-parser@3.2.0, answers with conventional-commits-parser@3.2.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const parser = require('conventional-commits-parser')
const options = { mergePattern: /^Merge pull request #(\d+) from (.*)$/, mergeCorrespondence: ['id', 'source'] }
const messages = ['Merge pull request #1 from topic\n\nfeat(core): add it', 'Merge pull request #2 from other']
show(
  messages.map((message) => {
    const { merge, id, source, header, type, body } = parser.sync(message, options)
    return { merge, id, source, header: header || 'none', type, body }
  }),
)
