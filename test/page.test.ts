import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createAccess } from '../src/http/access/access.ts'
import { createSignInLink } from '../src/http/access/sign-in-link.ts'
import { systemClock } from '../src/lib/clock.ts'
import { moveAttempt, openAttempt } from '../src/store/attempts.ts'
import type { Database } from '../src/store/database.ts'
import { insertDiagnosis } from '../src/store/diagnoses.ts'
import { openEscalation } from '../src/store/escalations.ts'
import { openEscalations } from '../src/store/queries/waiting.ts'
import { recordTransition } from '../src/store/transitions.ts'
import { BROWSER, openBrowser, type Page } from './helpers/browser.ts'
import { describeOnSqlite } from './helpers/database.ts'
import { PAGE_DIR, startTestServer } from './helpers/http.ts'
import { seedHeal, seedIssue } from './helpers/seed-issue.ts'

const PAYLOADS = [
  '<script>document.title = "owned"</script>',
  '<img src=x onerror="document.title=\'owned\'">',
  '"><svg onload=alert(1)>',
  "'-alert(1)-'",
  '</pre></details><iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '&lt;b&gt;&amp;',
  '{{constructor.constructor("alert(1)")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is the point
  '${alert(1)}',
  '<style>*{display:none}</style>',
  '<base href="//evil.test/">',
  '\u202Egnp.exe\u2066',
]

const OUTSIDE_PAYLOADS = join(process.env.PRUNELLA_DATA ?? '/nowhere', 'hostile/xss/xss-payload-list.txt')

describeOnSqlite('page', (getDb) => {
  test('it is served whole, and refers to nothing but its own files', async () => {
    const { url } = await startTestServer(getDb())
    const files = readdirSync(PAGE_DIR).filter((file) => /\.(js|css|svg)$/.test(file))
    const used = new Set<string>()
    for (const path of ['/', ...files.map((file) => `/${file}`)]) {
      const answer = await fetch(url + path)
      expect([path, answer.status]).toEqual([path, 200])
      for (const [, name] of (await answer.text()).matchAll(/(?:src|href)="\/?([^"#]*)"|from '\.\/([^']+)'/g)) {
        if (name) used.add(name)
      }
      if (path.endsWith('.js')) expect(answer.headers.get('content-type')).toContain('text/javascript')
    }
    expect([...used].filter((name) => !files.includes(name))).toEqual([])
    expect((await fetch(`${url}/../package.json`)).status).toBe(404)
    expect((await fetch(`${url}/tsconfig.json`)).status).toBe(404)
  })
})

/** For one server, over HTTP/1.1. */
const CONNECTIONS_OF_A_BROWSER = 6

describe.skipIf(!BROWSER)('page in a browser (skipped without chromium)', () => {
  let page: Page

  beforeAll(async () => {
    page = await openBrowser()
  })
  // Before its server stops: a page that is still open would complain of that in the next test.
  afterEach(async () => {
    await page.open('about:blank')
    await page.until(`location.href === 'about:blank'`)
    page.complaints.length = 0
  })
  afterAll(() => page?.close())

  describeOnSqlite('live', (getDb) => {
    test('B66 the link of the server signs in, once; what waits is listed, and taking it removes it', async () => {
      const db = getDb()
      const issueId = await seedIssue(db)
      await openEscalation(db, { issueId, attemptId: null, cause: 'c', reason: 'No fix was proven.', createdMs: 1 })
      const { url } = await startTestServer(db, { access: createAccess({ db, clock: systemClock }) })
      await page.open(url)
      await page.until(`document.querySelector('form.sign-in')`)
      page.complaints.length = 0

      const link = await createSignInLink(db, { url: `${url}/`, name: 'ines', role: 'admin', clock: systemClock })
      await page.open('about:blank')
      await page.open(link)
      await page.until(`document.querySelector('.waiting')?.innerText.includes('No fix was proven.')`)
      expect(await page.evaluate('location.hash')).toBe('#/')
      await page.evaluate(`document.querySelector('.waiting button').click()`)
      await page.until(`!document.querySelector('.waiting')`)
      expect(await openEscalations(db, { projectId: null, limit: 9 })).toEqual([])
      expect(page.complaints).toEqual([])
    })

    test('an attempt changes its state on the page while it happens, and so does the way of its issue', async () => {
      const db = getDb()
      const issueId = await seedIssue(db)
      const id = await openAttempt(db, { issueId, remedy: 'code-fix', nowMs: 1 })
      const { url } = await startTestServer(db)
      await page.open(url)
      await page.until(`document.querySelector('.live') && document.body.innerText.includes('planned')`)
      await moveAttempt(db, { id, issueId, state: 'planned' }, 'reproduced', { nowMs: 2, reason: 'In 3 of 3 runs.' })
      await page.until(`document.querySelector('.list .badge.work')?.textContent === 'reproduced'`)
      await page.until(`document.querySelector('.feed').innerText.includes('In 3 of 3 runs.')`)

      await page.evaluate(`location.hash = '#/issues/${issueId}'`)
      await page.until(`document.querySelector('.timeline')?.innerText.includes('Reproduced')`)
      await moveAttempt(db, { id, issueId, state: 'reproduced' }, 'failed', {
        nowMs: 3,
        reason: 'No candidate passed.',
      })
      await page.until(`document.querySelector('.timeline').innerText.includes('No candidate passed.')`)
      expect(page.complaints).toEqual([])
    })

    test('an issue shows its way, cause, candidates, change, numbers and gates', async () => {
      const db = getDb()
      await seedHeal(db, await seedIssue(db))
      const { url } = await startTestServer(db)
      await page.open(`${url}/#/issues/1`)
      await page.until(`document.querySelector('.timeline')`)
      await page.evaluate(
        `document.querySelectorAll('details').forEach((details) => details.toggleAttribute('open', true))`,
      )
      const text = await page.evaluate<string>('document.body.innerText')
      for (const part of [
        'Healed',
        'Tests passed',
        'javascript/property-of-nullish',
        'The answer lost its total.',
        '+  return items.reduce((sum, item) => sum + (find(item)?.price ?? 0), 0)',
        'None in 300 requests',
        '25.0 %',
        'Phase 4 deploys by itself.',
        'GET /cart/:id',
      ]) {
        expect(text).toContain(part)
      }
      // What was unfolded stays so when something happens.
      await recordTransition(db, {
        atMs: 9,
        subjectKind: 'issue',
        subjectId: 1,
        issueId: 1,
        from: null,
        to: 'seen',
        reason: 'Once more.',
      })
      await page.until(`document.querySelector('.timeline').innerText.includes('Once more.')`)
      expect(await page.evaluate(`document.querySelectorAll('details[open]').length`)).toBe(4)
      expect(page.complaints).toEqual([])
    })

    test('pages that were left hold no connection: one more than a browser has opens like the first', {
      timeout: 30_000,
    }, async () => {
      const { url } = await startTestServer(getDb())
      for (let pages = 0; pages <= CONNECTIONS_OF_A_BROWSER; pages++) {
        await page.open('about:blank')
        await page.open(url)
        await page.until(`document.querySelector('#connection.live')`)
      }
    })

    test('row 50: texts from outside are shown as they are, and do nothing', async () => {
      const db = getDb()
      for (const [i, payload] of PAYLOADS.entries()) await seedHostile(db, payload, i)
      const { url } = await startTestServer(db)
      await page.open(url)
      await page.until(`document.querySelectorAll('.title').length >= ${PAYLOADS.length}`)
      const titles = await page.evaluate<string[]>(
        `[...document.querySelectorAll('.title')].map((title) => title.textContent)`,
      )
      expect(titles).toEqual(expect.arrayContaining(PAYLOADS))
      for (const [i, payload] of PAYLOADS.entries()) {
        await page.evaluate(`location.hash = '#/issues/${i + 1}'`)
        await page.until(
          `document.querySelector('h1')?.textContent === ${JSON.stringify(payload)} && document.querySelector('pre')`,
        )
        expect(await page.evaluate('document.querySelector(".diff").textContent')).toBe(`+${payload}\n`)
      }
      await expectInert(page, url)
    })

    test.skipIf(!existsSync(OUTSIDE_PAYLOADS))(
      'row 50: thousands of payloads from outside do nothing (skipped without PRUNELLA_DATA)',
      { timeout: 180_000 },
      async () => {
        const db = getDb()
        const payloads = readFileSync(OUTSIDE_PAYLOADS, 'utf8').split('\n').filter(Boolean)
        const { url } = await startTestServer(db)
        for (let start = 0; start < payloads.length; start += 500) {
          const issueId = await seedHostile(db, payloads[start]!, start)
          const some = payloads.slice(start, start + 500)
          await db.transaction(async (tx) => {
            for (const reason of some) {
              await recordTransition(tx, {
                atMs: 1,
                subjectKind: 'issue',
                subjectId: issueId,
                issueId,
                from: null,
                to: reason,
                reason,
              })
            }
          })
          await page.open('about:blank')
          await page.open(`${url}/#/issues/${issueId}`)
          await page.until(`document.querySelectorAll('.timeline li').length >= ${some.length}`)
          await expectInert(page, url)
        }
      },
    )
  })
})

async function expectInert(page: Page, url: string): Promise<void> {
  expect(await page.evaluate('document.title')).toBe('Prunella')
  expect(
    await page.evaluate(
      `document.querySelectorAll('main :is(script, img, iframe, style, base, object, embed)').length`,
    ),
  ).toBe(0)
  expect(page.complaints).toEqual([])
  expect([...page.origins].filter((origin) => origin !== 'null')).toContain(new URL(url).origin)
  expect([...page.origins].filter((origin) => !/^(null|http:\/\/127\.0\.0\.1:\d+)$/.test(origin))).toEqual([])
}

/** An issue with the text in every place that can come from outside. */
async function seedHostile(db: Database, text: string, i: number): Promise<number> {
  const issueId = await seedIssue(db, { title: text, type: text, culprit: text, atMs: Date.UTC(2026, 0, 1) + i })
  await insertDiagnosis(db, {
    issueId,
    nowMs: 1,
    diagnosis: {
      diagnoser: 'x',
      rule: text,
      rootCause: text,
      severity: 'high',
      confidence: 1,
      evidence: [text],
      files: [text],
    },
  })
  const attempt = { id: await openAttempt(db, { issueId, remedy: text, nowMs: 1 }), issueId, state: 'planned' as const }
  const changes = { branch: text, commit: text, diff: `+${text}` }
  await moveAttempt(db, attempt, 'failed', { nowMs: 2, reason: text, changes })
  return issueId
}
