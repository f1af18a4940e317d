'use strict'

const NOBODY = 'unassigned'

function mention (user) {
  return '@' + user.login
}

function reviewers (list) {
  return list && list.length ? list.map(mention).join(', ') : NOBODY
}

function labels (list) {
  return list && list.length ? ' [' + list.map((label) => label.name).join(', ') + ']' : ''
}

function formatIssue (issue) {
  const lines = [
    `#${issue.number} ${issue.title}${labels(issue.labels)}`,
    `by ${mention(issue.user)}, assigned to ${mention(issue.assignee)}`
  ]
  if (issue.milestone) lines.push(`milestone ${issue.milestone.title}`)
  return lines
}

function formatPull (pull) {
  return [
    `!${pull.number} ${pull.title}${labels(pull.labels)}`,
    `by ${mention(pull.user)}, review by ${reviewers(pull.requested_reviewers)}`
  ]
}

/** The message for one payload. */
function format (payload) {
  const lines = payload.pull_request ? formatPull(payload.pull_request) : formatIssue(payload.issue)
  return [`${payload.action}: ${lines[0]}`, ...lines.slice(1)].join('\n')
}

module.exports = { format }
