import { expect, test } from 'vitest'
import { configSections } from '../scripts/reference/config-keys.ts'
import { loadCommands } from '../src/cli/index.ts'
import { ENDPOINTS } from '../src/http/endpoints.ts'
import { SOURCES } from '../src/sources/index.ts'

// What people build on. A change here is a decision: it belongs into the changelog, and what goes away needs a good reason.

test('the command line', async () => {
  const commands = await loadCommands()
  expect(commands.map(({ name, usage }) => `${name} ${usage}`)).toMatchInlineSnapshot(`
    [
      "demo [--json] [--keep] [--port N]",
      "up [--config FILE]",
      "status [--json] [--config FILE]",
      "issues [--state STATE] [--limit N] [--json] [--config FILE]",
      "attachments <ticket> [--save DIR] [--json] [--config FILE]",
      "show <ticket> [--json] [--config FILE]",
      "approve <ticket> [--reason TEXT] [--config FILE]",
      "reject <ticket> [--reason TEXT] [--config FILE]",
      "jobs <job> [--state STATE] [--json] [--config FILE]",
      "merge <ticket> <ticket>... [--by NAME] [--json] [--config FILE]",
      "split <ticket> [--fingerprint F] [--event ID] [--ticket N] [--by NAME] [--json] [--config FILE]",
      "resolve <ticket> [--in-release R] [--in-next-release] [--by NAME] [--json] [--config FILE]",
      "ignore <ticket> [--by NAME] [--json] [--config FILE]",
      "reopen <ticket> [--by NAME] [--json] [--config FILE]",
      "kill [--reason TEXT] [--config FILE]",
      "resume [--config FILE]",
      "token <create|list|revoke|link> <id> [--name NAME] [--role ROLE] [--project NAME] [--days N] [--json] [--config FILE]",
      "group [--format FORMAT] [--templates] [--json] < LOG | --events DIR [--explain] [--json]",
      "run [--dsn DSN] [--max-log-lines N] -- COMMAND [ARGUMENT...]",
      "heal --repo DIR (--event F | --repro CMD) [--test CMD] [--run CMD] [--cwd DIR] [--patch-out F] [--json]",
      "self-check [--log FILE | --journal UNIT [--user]] [--lookback TIME] [--min-repeat N] [--cost-threshold N] [--ignore TEXT]... [--json] [--config FILE]",
      "ci <analyze|fix|logs|doctor|stats> <run> [--log F] [--report F] [--json] [--annotate] [--summary F] [--workflow F] [--repo DIR] [--job NAME] [--reran RESULT] [--optional GLOB] [--plugins DIR] [--network] [--prove] [--project NAME] [--config FILE]",
      "agents [--json] [--config FILE]",
      "feedback <ticket> [--dedup WORD] [--not-an-issue] [--cause TEXT] [--severity LEVEL] [--patch FILE] [--note TEXT] [--json] [--config FILE]",
      "stats [--project NAME] [--days N] [--json] [--config FILE]",
      "knowledge <list|export> [--json] [--config FILE]",
      "phase status [--json] [--config FILE]",
      "policy <explain|simulate|check-patch> <ticket> [--repo DIR] [--phase N] [--set KEY=VALUE] [--days N] [--json] [--config FILE]",
      "upload-token <project> [--config FILE]",
      "report [<ticket>] [--observed TEXT] [--expected TEXT] [--log FILE] [--file] [--project NAME] [--json] [--config FILE]",
      "audit <verify|export> [--export FILE] [--after N] [--json] [--config FILE]",
      "redact [--json] [--report] [--config FILE] < TEXT",
      "doctor [--json] [--config FILE]",
    ]
  `)
})

test('the addresses of the server', () => {
  const ingest = SOURCES.flatMap(({ routes }) => routes.map((route) => `POST /api/:project/${route}/`))
  expect([...ingest, ...ENDPOINTS.map(({ path }) => `GET ${path}`)]).toMatchInlineSnapshot(`
    [
      "POST /api/:project/envelope/",
      "POST /api/:project/store/",
      "POST /api/:project/minidump/",
      "POST /api/:project/otlp/v1/logs/",
      "POST /api/:project/otlp/v1/traces/",
      "POST /api/:project/otlp/v1/metrics/",
      "POST /api/:project/logs/",
      "POST /api/:project/events/",
      "POST /api/:project/alertmanager/",
      "GET /health",
      "GET /ready",
      "GET /metrics",
      "GET /events",
      "GET /snippet.js",
      "GET /api/v1/status",
      "GET /api/v1/failures",
      "GET /api/v1/issues",
      "GET /api/v1/issues/:id",
      "GET /api/v1/attachments/:id",
      "GET /api/v1/attempts",
      "GET /api/v1/audit",
      "GET /webhooks/github",
      "GET /webhooks/gitlab",
      "GET /api/v1/session",
      "GET /api/v1/session",
      "GET /api/v1/session",
      "GET /api/v1/jobs",
      "GET /api/v1/jobs/claim",
      "GET /api/v1/jobs/:id/transition",
      "GET /api/v1/jobs/:id/heartbeat",
      "GET /api/v1/jobs",
      "GET /api/v1/jobs/:id",
      "GET /api/v1/issues/:id/corrections",
      "GET /api/v1/stats",
      "GET /api/v1/approvals",
      "GET /api/v1/approvals/:id/approve",
      "GET /api/v1/approvals/:id/reject",
      "GET /api/v1/tickets",
      "GET /api/v1/escalations",
      "GET /api/v1/escalations/:id/acknowledge",
      "GET /api/v1/kill",
      "GET /api/v1/resume",
    ]
  `)
})

test('the keys of the configuration', () => {
  const sections = configSections().map(({ path, kind, keys }) => {
    const names = keys.map(({ name, isRequired }) => (isRequired ? `${name}!` : name)).join(' ')
    return `${path}${kind === undefined ? '' : `(${kind})`}: ${names}`
  })
  expect(sections).toMatchInlineSnapshot(`
    [
      ": enabled data_dir listen.host listen.port allowed_hosts public_url projects phase code_level_max runtime_level_max source_level_max require_consent auto_deploy_severity max_auto_deploys_per_hour broken_fixes_max broken_fixes_cooldown_ms remedies max_recoveries_per_hour cool_down_ms cool_down_max_ms group_share_max unhealthy_share_max require_tests_pass fix_severity oversight protected min_confidence min_held require_test_in_fix review freeze quiet_hours recover_in_freeze attempts_max dry_run jobs.no_progress_ms jobs.stuck_threshold_ms jobs.check_every_ms jobs.repair_attempts_max health.check_every_ms health.failures_min health.confirm_ms debounce_ms debounce_max_ms approval_ttl_ms escalation_timeout_ms shutdown_timeout_ms on_uncaught self_check.schedule self_check.time_zone self_check.lookback self_check.min_repeat self_check.cost_threshold self_check.ignore self_check.repo self_check.tracker self_check.labels self_check.logs self_check.own_log notifiers models.analysis models.budget.calls_per_hour models.budget.tokens_per_day models.budget.cost_per_day models.budget.minutes_per_day privacy.fields redaction.emails redaction.ip_addresses redaction.allow.values redaction.allow.keys redaction.allow.patterns",
      "projects.<name>: id! public_key dsn_key repo test run target forge tracker services logs self_check.schedule self_check.time_zone self_check.lookback self_check.min_repeat self_check.cost_threshold self_check.ignore self_check.repo self_check.tracker self_check.labels self_check.logs self_check.own_log proposers grouping.fingerprint_rules grouping.stack_rules verification.requests_min verification.duration_min_ms verification.timeout_ms verification.poll_ms items_per_minute_max attachments phase code_level_max runtime_level_max source_level_max require_consent auto_deploy_severity max_auto_deploys_per_hour broken_fixes_max broken_fixes_cooldown_ms remedies max_recoveries_per_hour cool_down_ms cool_down_max_ms group_share_max unhealthy_share_max require_tests_pass fix_severity oversight protected min_confidence min_held require_test_in_fix review freeze quiet_hours recover_in_freeze attempts_max",
      "projects.<name>.target(process): kind! run! port! host copies canary_share health_path env link start_timeout_ms drain_timeout_ms orphan_timeout_ms",
      "projects.<name>.target(command): kind! deploy! promote rollback! status health exposure timeout_ms health_timeout_ms link",
      "projects.<name>.forge(github): kind! url repo! token app.id! app.private_key! requests_per_minute_max timeout_ms allow_wide_token webhook_secret git_url poll_ms age_max_ms timed_out excluded_workflows draft reviewers pull_request_texts plugins prove lock_files optional_jobs timeout_minutes_max pull_requests_per_hour_max log_bytes_max opt_out_file",
      "projects.<name>.forge(gitlab): kind! url project! token webhook_secret git_url requests_per_minute_max poll_ms age_max_ms timed_out excluded_workflows draft reviewers pull_request_texts plugins prove lock_files optional_jobs timeout_minutes_max pull_requests_per_hour_max log_bytes_max opt_out_file timeout_ms",
      "projects.<name>.tracker(builtin): kind!",
      "projects.<name>.tracker(github): kind! url repo! token app.id! app.private_key! requests_per_minute_max timeout_ms labels visibility poll_every_ms",
      "projects.<name>.tracker(gitlab): kind! url project! token! requests_per_minute_max timeout_ms labels visibility poll_every_ms",
      "projects.<name>.tracker(gitea): kind! url! repo! token! requests_per_minute_max timeout_ms labels visibility poll_every_ms",
      "projects.<name>.tracker(plugin): kind! file! options labels visibility poll_every_ms",
      "projects.<name>.services.<name>(systemd): kind! unit! scope health_url timeout_ms",
      "projects.<name>.services.<name>(command): kind! restart! health! generation timeout_ms health_timeout_ms",
      "projects.<name>.logs[](file): kind! path! from",
      "projects.<name>.logs[](journal): kind! unit! user from",
      "projects.<name>.logs[](stdin): kind!",
      "projects.<name>.self_check.tracker(builtin): kind!",
      "projects.<name>.self_check.tracker(github): kind! url repo! token app.id! app.private_key! requests_per_minute_max timeout_ms labels visibility poll_every_ms",
      "projects.<name>.self_check.tracker(gitlab): kind! url project! token! requests_per_minute_max timeout_ms labels visibility poll_every_ms",
      "projects.<name>.self_check.tracker(gitea): kind! url! repo! token! requests_per_minute_max timeout_ms labels visibility poll_every_ms",
      "projects.<name>.self_check.tracker(plugin): kind! file! options labels visibility poll_every_ms",
      "projects.<name>.self_check.logs[](journal): kind! unit! user",
      "projects.<name>.self_check.logs[](file): kind! path!",
      "projects.<name>.proposers[](templates): kind!",
      "projects.<name>.proposers[](modules): kind!",
      "projects.<name>.proposers[](command): kind! id command! cwd timeout_ms",
      "self_check.tracker(builtin): kind!",
      "self_check.tracker(github): kind! url repo! token app.id! app.private_key! requests_per_minute_max timeout_ms labels visibility poll_every_ms",
      "self_check.tracker(gitlab): kind! url project! token! requests_per_minute_max timeout_ms labels visibility poll_every_ms",
      "self_check.tracker(gitea): kind! url! repo! token! requests_per_minute_max timeout_ms labels visibility poll_every_ms",
      "self_check.tracker(plugin): kind! file! options labels visibility poll_every_ms",
      "self_check.logs[](journal): kind! unit! user",
      "self_check.logs[](file): kind! path!",
      "notifiers[](webhook): kind! url! secret timeout_ms",
      "notifiers[](slack): kind! url! timeout_ms",
      "notifiers[](email): kind! host! port user password from! to! timeout_ms",
      "models.analysis(anthropic): kind! base_url model! api_key_env price.input! price.output! timeout_ms output_tokens_max",
      "models.analysis(openai-compatible): kind! base_url! model! api_key_env price.input! price.output! timeout_ms output_tokens_max structured_output",
    ]
  `)
})
