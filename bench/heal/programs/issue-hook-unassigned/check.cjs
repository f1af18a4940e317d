const { format } = require('issue-hook')

const issue = { number: 3, title: 'Login', user: { login: 'ada' }, assignee: { login: 'bob' }, labels: [{ name: 'bug' }], milestone: { title: '2.0' } }
const result = [
  format({ action: 'opened', issue }),
  format({ action: 'opened', issue: { ...issue, assignee: null, milestone: null } }),
  format({ action: 'closed', issue: { ...issue, assignee: undefined } }),
  format({ action: 'opened', pull_request: { number: 4, title: 'Fix', user: { login: 'eve' }, requested_reviewers: [{ login: 'ada' }, { login: 'bob' }] } }),
  format({ action: 'edited', pull_request: { number: 4, title: 'Fix', user: { login: 'eve' }, requested_reviewers: [], labels: [] } })
]
console.log('RESULT ' + JSON.stringify(result))
