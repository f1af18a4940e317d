import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tempDir, writeFiles } from '../../test/helpers/git-repository.ts'
import { openSandbox } from './open-sandbox.ts'
import type { Isolation, Sandbox, SandboxRun } from './sandbox.ts'

async function allowed(isolation: Isolation): Promise<Sandbox | undefined> {
  return await openSandbox({ isolation }).catch(() => undefined)
}

const fences = await Promise.all((['unshare', 'bwrap'] as const).map(allowed))
const fenced = fences.filter((sandbox) => sandbox !== undefined)
const none = await openSandbox({ isolation: 'none' })
const all = [...fenced, none]

interface Scene {
  live: string
  dir: string
  outside: string
  run(sandbox: Sandbox, script: string, options?: Partial<SandboxRun>): Promise<string>
}

/** A live checkout and the copy that stands in for it. */
function scene(): Scene {
  const root = tempDir()
  const [live, dir, outside] = ['live', 'copy', 'outside'].map((name) => join(root, name)) as [string, string, string]
  for (const path of [live, dir, outside]) mkdirSync(path)
  writeFiles(live, {
    'program.cjs': 'console.log("live", __filename)',
    'node_modules/dep/index.js': 'module.exports = "dep"',
  })
  writeFiles(dir, { 'program.cjs': 'console.log("copy", __filename)' })
  return {
    live,
    dir,
    outside,
    async run(sandbox, script, options = {}) {
      const { stdout, stderr } = await sandbox.run({
        command: ['/bin/sh', '-c', script],
        cwd: live,
        workspace: { dir, as: live, untracked: ['node_modules'] },
        timeoutMs: 10_000,
        outputBytesMax: 64 * 1024,
        ...options,
      })
      return stdout + stderr
    },
  }
}

function listing(dir: string): string {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name)
    return entry.isFile() ? `${path} ${readFileSync(path, 'utf8')} ${statSync(path).mtimeMs}` : path
  })
  return entries.sort().join('\n')
}

/** Of all processes of the machine; those that have ended have none. */
function commandLines(): string[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    } catch {
      return ''
    }
  })
}

test('openSandbox takes the strongest that the machine allows', async () => {
  expect((await openSandbox()).isolation).toBe(all[0]?.isolation)
})

describe.each(all)('$isolation', (sandbox) => {
  test('B31 the command sees the copy in the place of the live checkout, which does not change', async () => {
    const { live, run } = scene()
    const before = listing(live)
    const seen = await run(
      sandbox,
      `node ${live}/program.cjs; node program.cjs; echo written > new.txt; rm program.cjs`,
    )
    expect(seen).toBe(`copy ${live}/program.cjs\n`.repeat(2))
    expect(listing(live)).toBe(before)
  })

  test('what git does not track is there as well', async () => {
    const { run } = scene()
    expect(await run(sandbox, 'node -p "require(\'dep\')"')).toBe('dep\n')
  })

  test('no tool writes its cache or its output to the live checkout', async () => {
    const { live, dir, run } = scene()
    writeFiles(live, { 'dist/out.js': 'built' })
    const before = listing(live)
    const script =
      '(mkdir node_modules/.cache && echo x > node_modules/.cache/x; echo new > dist/out.js) 2>/dev/null; cat dist/out.js'
    const seen = await run(sandbox, script, { workspace: { dir, as: live, untracked: ['node_modules', 'dist'] } })
    expect(seen).toMatch(/^(new\n|built)$/)
    expect(listing(live)).toBe(before)
  })

  test('a package that links to the live checkout gets the copy', async () => {
    const { live, outside, run } = scene()
    for (const at of [live, outside]) {
      mkdirSync(join(at, 'node_modules'), { recursive: true })
      symlinkSync(live, join(at, 'node_modules/self'))
    }
    writeFiles(outside, {
      'repro.cjs': 'require("self/program.cjs")',
      'repro.mjs': 'import "self/program.cjs"',
      'node_modules/other/package.json': '{}',
    })
    const seen = await run(sandbox, `node ${outside}/repro.cjs; node ${outside}/repro.mjs`, { cwd: outside })
    expect(seen).toBe(`copy ${live}/program.cjs\n`.repeat(2))
  })

  test('packages are found on the way up from the live checkout, by require and by import', async () => {
    const { live, dir, run } = scene()
    writeFiles(join(live, '..'), {
      'node_modules/above/index.js': 'module.exports = "above"',
      'node_modules/above/package.json': '{"name":"above"}',
    })
    writeFiles(dir, {
      'a.cjs': 'console.log(require("above"))',
      'b.mjs': 'import above from "above"; console.log(above)',
    })
    expect(await run(sandbox, `node a.cjs; node b.mjs; node ${live}/b.mjs`)).toBe('above\nabove\nabove\n')
  })

  test('ES modules come from the copy, by path and by import', async () => {
    const { live, dir, run } = scene()
    writeFiles(live, { 'main.mjs': 'console.log("live")', 'part.mjs': 'export default "live"' })
    writeFiles(dir, {
      'main.mjs': 'import part from "./part.mjs"; console.log(part, import.meta.url)',
      'part.mjs': 'export default "copy"',
    })
    expect(await run(sandbox, `node ${live}/main.mjs`)).toBe(`copy file://${live}/main.mjs\n`)
  })

  test('stacks name the live checkout', async () => {
    const { live, dir, run } = scene()
    writeFiles(dir, { 'throws.cjs': 'null.x' })
    writeFiles(live, { 'throws.cjs': '' })
    expect(await run(sandbox, 'node throws.cjs')).toContain(`at Object.<anonymous> (${live}/throws.cjs:1:6)`)
  })

  test('no secret of the caller is in the environment', async () => {
    process.env.PRUNELLA_TEST_SECRET = 'hunter2'
    const seen = await scene().run(sandbox, 'env; cat /proc/self/environ')
    delete process.env.PRUNELLA_TEST_SECRET
    expect(seen).not.toContain('hunter2')
    expect(seen).toContain('PATH=')
  })

  test('the whole group ends at the time-out', async () => {
    const mark = `300.${process.pid}${Date.now()}`
    const script = `sleep ${mark} & node -e "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)" ${mark}`
    await scene().run(sandbox, script, { timeoutMs: 600 })
    expect(commandLines().filter((line) => line.includes(mark))).toEqual([])
  })

  test('exit codes pass', async () => {
    const { live, dir } = scene()
    const workspace = { dir, as: live, untracked: [] }
    const result = await sandbox.run({
      command: ['/bin/sh', '-c', 'exit 7'],
      cwd: live,
      workspace,
      timeoutMs: 5_000,
      outputBytesMax: 100,
    })
    expect(result).toMatchObject({ exitCode: 7, stdout: '', stderr: '' })
  })

  test('X06 an argument with shell syntax stays one argument', async () => {
    const { live, dir } = scene()
    const hostile = `'; touch pwned; $(touch pwned) "\n--`
    const result = await sandbox.run({
      command: ['node', '-e', 'console.log(JSON.stringify(process.argv.slice(1)))', '--', hostile],
      cwd: live,
      workspace: { dir, as: live, untracked: [] },
      timeoutMs: 5_000,
      outputBytesMax: 1_000,
    })
    expect(JSON.parse(result.stdout)).toEqual([hostile])
    expect(existsSync(join(dir, 'pwned'))).toBe(false)
  })
})

describe.each(fenced)('$isolation, the fence', (sandbox) => {
  test('no write reaches anything but the copy', async () => {
    const { live, dir, outside, run } = scene()
    symlinkSync(outside, join(dir, 'way-out'))
    // A name that nothing else on the machine has: what others left in `/tmp` is not ours to ask about.
    const name = `escaped-${randomUUID()}`
    const places = [outside, 'way-out', '/usr', '/etc', '/tmp', dir, `${live}/node_modules`]
    await run(sandbox, places.map((place) => `echo escaped > ${place}/${name}`).join('; '))
    const after = [outside, '/usr', '/etc', '/tmp', join(live, 'node_modules')].flatMap((at) => readdirSync(at))
    expect(after).not.toContain(name)
    // Its real place is read-only as well: only where the live checkout is seen it can be written.
    expect(existsSync(join(dir, name))).toBe(false)
  })

  test('a scratch folder is there', async () => {
    const seen = await scene().run(sandbox, 'echo a > $TMPDIR/x && echo b > $HOME/y && cat $TMPDIR/x $HOME/y')
    expect(seen).toBe('a\nb\n')
  })

  test('loopback works, and leads to nothing of the machine', async () => {
    const host = createServer((socket) => socket.end('from the host'))
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
    const port = (host.address() as { port: number }).port
    const script = `
      const net = require('node:net')
      const own = net.createServer((socket) => socket.end('own')).listen(0, '127.0.0.1', () => {
        net.connect(own.address().port, '127.0.0.1').on('data', (data) => {
          console.log(String(data))
          own.close()
          net.connect(${port}, '127.0.0.1').on('error', (error) => console.log(error.code)).on('data', (data) => console.log(String(data)))
        })
      })`
    const { dir, run } = scene()
    writeFileSync(join(dir, 'net.cjs'), script)
    const seen = await run(sandbox, 'node net.cjs')
    host.close()
    expect(seen).toBe('own\nECONNREFUSED\n')
  })

  test('the network of the machine is there when it is asked for, and nothing else of it is', async () => {
    const host = createServer((socket) => socket.end('from the host'))
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
    const port = (host.address() as { port: number }).port
    const ask = `node -e "require('node:net').connect(${port}, '127.0.0.1').pipe(process.stdout)"`
    const seen = await scene().run(
      sandbox,
      `${ask}; cat /etc/shadow; echo x > /etc/prunella-escaped || echo read-only`,
      {
        network: 'host',
      },
    )
    host.close()
    expect(seen).toContain('from the host')
    expect(seen.replaceAll(/.*(?:cannot create|nonexistent).*\n?/g, '')).toBe('from the hostread-only\n')
  })

  test('neither the first process nor any other tells a secret', async () => {
    process.env.PRUNELLA_TEST_SECRET = 'hunter2'
    const seen = await scene().run(sandbox, 'cat /proc/[0-9]*/environ | tr "\\0" "\\n"; ls -d /proc/[0-9]* | wc -l')
    delete process.env.PRUNELLA_TEST_SECRET
    expect(seen).not.toContain('hunter2')
    expect(
      Number(
        seen
          .trim()
          .split('\n')
          .findLast((line) => /^\d+$/.test(line)),
      ),
    ).toBeLessThan(10)
  })

  test('homes, passwords and sockets of daemons are hidden', async () => {
    const { run } = scene()
    const hidden = tempDir()
    writeFiles(hidden, { 'key.txt': 'hunter2' })
    const hiding = await openSandbox({ isolation: sandbox.isolation, hide: [hidden] })
    expect(await run(hiding, `ls -A ${hidden} /run; cat ${hidden}/key.txt /etc/shadow`)).not.toMatch(
      /hunter2|root:|\.sock|lock/,
    )
    expect(await run(hiding, 'ls -A /root /home/* 2>/dev/null | grep -E "ssh|npmrc|bash"')).toBe('')
  })

  test('a folder that is asked for stays readable in a hidden place', async () => {
    const { run } = scene()
    const hidden = tempDir()
    writeFiles(hidden, { 'work/repro.cjs': 'console.log("ran")', '.ssh/id': 'hunter2' })
    const hiding = await openSandbox({ isolation: sandbox.isolation, hide: [hidden] })
    const script = `node ${hidden}/work/repro.cjs; cat ${hidden}/.ssh/id`
    const seen = await run(hiding, script, { readable: [join(hidden, 'work')] })
    expect(seen).toMatch(/^ran\n/)
    expect(seen).not.toContain('hunter2')
  })

  test('nothing can be gained: no capability, no new privilege, no namespace, no mount, no device', async () => {
    const script = [
      'grep -E "^(CapEff|CapBnd|NoNewPrivs)" /proc/self/status',
      'unshare -Urm true 2>/dev/null && echo namespace',
      'mount -t tmpfs none /mnt 2>/dev/null && echo mount',
      'umount $PWD 2>/dev/null && echo umount',
      'mknod d b 8 0 2>/dev/null && echo device',
      'ls /dev | grep -E "^(sd|vd|nvme|mem|kmsg|kvm)" && echo devices',
      'echo 1 > /proc/sys/kernel/sysrq && echo sysctl',
    ]
    const seen = await scene().run(sandbox, `{ ${script.join('; ')}; } 2>/dev/null`)
    expect(seen.replace(/\s+/g, ' ').trim()).toBe('CapEff: 0000000000000000 CapBnd: 0000000000000000 NoNewPrivs: 1')
  })

  test('untracked files that are links lead where they led', async () => {
    const { live, dir, outside } = scene()
    writeFiles(outside, { 'dep/index.js': 'module.exports = "linked"' })
    mkdirSync(join(live, 'linked_modules'))
    symlinkSync(join(outside, 'dep'), join(live, 'linked'))
    const result = await sandbox.run({
      command: ['node', '-p', 'require("./linked")'],
      cwd: live,
      workspace: { dir, as: live, untracked: ['linked'] },
      timeoutMs: 5_000,
      outputBytesMax: 1_000,
    })
    expect(result.stdout).toBe('linked\n')
  })
})

describe.each(fenced.filter(({ isolation }) => isolation === 'unshare'))('$isolation, more', (sandbox) => {
  test('dependencies and /tmp take private writes: tools keep their caches there', async () => {
    const { live, run } = scene()
    const seen = await run(
      sandbox,
      'mkdir node_modules/.cache && echo c > node_modules/.cache/x && cat node_modules/.cache/x; echo t > /tmp/t-private && cat /tmp/t-private',
    )
    expect(seen).toBe('c\nt\n')
    expect(existsSync(join(live, 'node_modules/.cache'))).toBe(false)
    expect(existsSync('/tmp/t-private')).toBe(false)
  })

  test('a fork bomb stops at a bound', async () => {
    // Bounded by itself too, in case the fence does not hold.
    const script = 'for i in $(seq 1200); do sleep 5 & done 2>/dev/null; ls -d /proc/[0-9]* | wc -l'
    const seen = await scene().run(sandbox, script, { timeoutMs: 5_000 })
    expect(Number(/\d+/.exec(seen)?.[0] ?? 0)).toBeLessThan(1_100)
  })
})
