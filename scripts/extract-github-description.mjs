// Writes test/fixtures/github/description.json: of GitHub's published description of its REST API what the stand-in of the tests
// answers, requests only. The whole is 385 MB as a package, so it is no dependency. To renew it, in a folder outside of this one:
//
//   npm install @octokit/openapi@23.0.2
//   node scripts/extract-github-description.mjs node_modules/@octokit/openapi/generated/api.github.com.json
import { readFileSync, writeFileSync } from 'node:fs'

const REPO = '/repos/{owner}/{repo}'
const OPERATIONS = {
  '/user': ['get'],
  '/app': ['get'],
  '/app/installations/{installation_id}/access_tokens': ['post'],
  '/search/issues': ['get'],
  [REPO]: ['get'],
  [`${REPO}/installation`]: ['get'],
  [`${REPO}/issues`]: ['get', 'post'],
  [`${REPO}/issues/{issue_number}`]: ['get', 'patch'],
  [`${REPO}/issues/{issue_number}/comments`]: ['get', 'post'],
  [`${REPO}/issues/{issue_number}/labels`]: ['get', 'post', 'put'],
  [`${REPO}/issues/{issue_number}/labels/{name}`]: ['delete'],
  [`${REPO}/issues/{issue_number}/timeline`]: ['get'],
  [`${REPO}/issues/{issue_number}/events`]: ['get'],
  [`${REPO}/labels`]: ['get', 'post'],
  [`${REPO}/labels/{name}`]: ['get'],
  [`${REPO}/pulls`]: ['get', 'post'],
  [`${REPO}/pulls/{pull_number}`]: ['get', 'patch'],
  [`${REPO}/pulls/{pull_number}/files`]: ['get'],
  [`${REPO}/pulls/{pull_number}/commits`]: ['get'],
  [`${REPO}/pulls/{pull_number}/requested_reviewers`]: ['post'],
  [`${REPO}/pulls/{pull_number}/reviews`]: ['get'],
  [`${REPO}/commits/{ref}`]: ['get'],
  [`${REPO}/commits/{ref}/check-runs`]: ['get'],
  [`${REPO}/commits/{ref}/status`]: ['get'],
  [`${REPO}/compare/{basehead}`]: ['get'],
  [`${REPO}/contents/{path}`]: ['get', 'put'],
  [`${REPO}/branches/{branch}`]: ['get'],
  [`${REPO}/git/refs`]: ['post'],
  [`${REPO}/git/ref/{ref}`]: ['get'],
  [`${REPO}/git/refs/{ref}`]: ['patch', 'delete'],
  [`${REPO}/git/matching-refs/{ref}`]: ['get'],
  [`${REPO}/git/blobs`]: ['post'],
  [`${REPO}/git/blobs/{file_sha}`]: ['get'],
  [`${REPO}/git/trees`]: ['post'],
  [`${REPO}/git/trees/{tree_sha}`]: ['get'],
  [`${REPO}/git/commits`]: ['post'],
  [`${REPO}/git/commits/{commit_sha}`]: ['get'],
  [`${REPO}/actions/runs`]: ['get'],
  [`${REPO}/actions/runs/{run_id}`]: ['get'],
  [`${REPO}/actions/runs/{run_id}/jobs`]: ['get'],
  [`${REPO}/actions/runs/{run_id}/attempts/{attempt_number}/jobs`]: ['get'],
  [`${REPO}/actions/runs/{run_id}/rerun`]: ['post'],
  [`${REPO}/actions/runs/{run_id}/rerun-failed-jobs`]: ['post'],
  [`${REPO}/actions/runs/{run_id}/logs`]: ['get'],
  [`${REPO}/actions/runs/{run_id}/artifacts`]: ['get'],
  [`${REPO}/actions/artifacts/{artifact_id}/{archive_format}`]: ['get'],
  [`${REPO}/actions/jobs/{job_id}`]: ['get'],
  [`${REPO}/actions/jobs/{job_id}/logs`]: ['get'],
  [`${REPO}/actions/workflows`]: ['get'],
  [`${REPO}/actions/workflows/{workflow_id}/runs`]: ['get'],
}

const whole = JSON.parse(readFileSync(process.argv[2], 'utf8'))

function resolved(value) {
  if (Array.isArray(value)) return value.map(resolved)
  if (typeof value !== 'object' || value === null) return value
  if (typeof value.$ref === 'string') {
    const target = value.$ref
      .slice(2)
      .split('/')
      .reduce((node, key) => node[key], whole)
    return resolved(target)
  }
  const kept = Object.entries(value).filter(
    ([key]) => !/^(description|examples?|externalDocs|x-.*|tags|summary|title)$/.test(key),
  )
  const schema = Object.fromEntries(
    kept.map(([key, inner]) => [key, key === 'properties' ? resolvedProperties(inner) : resolved(inner)]),
  )
  // A validator asks for a type beside `nullable`.
  const { nullable, ...rest } = schema
  return nullable && rest.type === undefined ? { anyOf: [rest, { enum: [null] }] } : schema
}

/** Names of fields are data: one may be called `description`. */
function resolvedProperties(properties) {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, resolved(schema)]))
}

const paths = Object.entries(OPERATIONS).map(([path, methods]) => {
  const operations = methods.map((method) => {
    const operation = whole.paths[path]?.[method]
    if (!operation) throw new Error(`GitHub describes no ${method} ${path}.`)
    const { operationId, parameters = [], requestBody } = operation
    const request = requestBody === undefined ? {} : { requestBody: resolved(requestBody) }
    return [
      method,
      { operationId, parameters: resolved(parameters), ...request, responses: { default: { description: '' } } },
    ]
  })
  return [path, Object.fromEntries(operations)]
})
const { version, license } = whole.info
const description = {
  openapi: whole.openapi,
  info: { title: 'GitHub REST API, an extract', version, license },
  paths: Object.fromEntries(paths),
}
writeFileSync('test/fixtures/github/description.json', `${JSON.stringify(description, null, 1)}\n`)
