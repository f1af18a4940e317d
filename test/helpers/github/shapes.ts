import type { Actor, StoredComment, StoredEvent, StoredIssue, StoredRepo } from './state.ts'

// What GitHub answers, as far as anybody reads it.

export const iso = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')

export function userShape({ login, type }: Actor) {
  return {
    login,
    type,
    id: idOf(login),
    node_id: `U_${login}`,
    html_url: `https://github.com/${login}`,
    site_admin: false,
  }
}

export function repoShape({ owner, name, isPrivate }: StoredRepo, permission: string | undefined) {
  const may = (...names: string[]): boolean => permission !== undefined && names.includes(permission)
  return {
    id: idOf(`${owner}/${name}`),
    name,
    full_name: `${owner}/${name}`,
    private: isPrivate,
    visibility: isPrivate ? 'private' : 'public',
    owner: userShape({ login: owner, type: 'User' }),
    html_url: `https://github.com/${owner}/${name}`,
    default_branch: 'main',
    has_issues: true,
    archived: false,
    permissions: {
      admin: may('admin'),
      push: may('admin', 'write'),
      triage: may('admin', 'write', 'triage'),
      pull: true,
    },
  }
}

export function issueShape(repo: StoredRepo, issue: StoredIssue) {
  const url = `https://api.github.com/repos/${repo.owner}/${repo.name}/issues/${issue.number}`
  return {
    id: idOf(url),
    node_id: `I_${issue.number}`,
    url,
    html_url: `https://github.com/${repo.owner}/${repo.name}/${issue.pull ? 'pull' : 'issues'}/${issue.number}`,
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    state_reason: issue.stateReason,
    locked: false,
    labels: issue.labels.map((name) => ({ id: idOf(name), name, color: 'ededed', description: null, default: false })),
    user: userShape(issue.user),
    author_association: issue.association,
    assignees: [],
    comments: issue.comments.length,
    created_at: iso(issue.createdMs),
    updated_at: iso(issue.updatedMs),
    closed_at: issue.closedMs === null ? null : iso(issue.closedMs),
    ...(issue.pull ? { pull_request: { url } } : {}),
  }
}

export function commentShape({ id, body, user, createdMs, updatedMs }: StoredComment) {
  return { id, node_id: `C_${id}`, body, user: userShape(user), created_at: iso(createdMs), updated_at: iso(updatedMs) }
}

export function eventShape({ id, event, actor, atMs, more }: StoredEvent) {
  return { id, node_id: `E_${id}`, event, actor: userShape(actor), created_at: iso(atMs), ...more }
}

export function labelShape(name: string) {
  return { id: idOf(name), name, color: 'ededed', description: null, default: false }
}

/** The same for the same text. */
function idOf(text: string): number {
  return [...text].reduce((id, character) => (id * 31 + character.codePointAt(0)!) % 2_000_000_011, 7)
}
