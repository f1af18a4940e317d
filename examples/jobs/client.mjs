// Reports how a job goes. Copy it into your program: it needs nothing but Node.

/** `url` is where Prunella listens, `token` one of your project, or the key of its DSN. */
export function createJobs({ url, token }) {
  async function ask(method, path, body) {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const answer = await fetch(new URL(`/api/v1/jobs${path}`, url), { method, headers, body: JSON.stringify(body) })
    const said = await answer.json()
    if (!answer.ok) throw Object.assign(new Error(said.error), { status: answer.status })
    return said.job
  }

  return {
    /** The same key twice is one job. Only what is `replaySafe` runs again by itself after it got stuck. */
    create: ({ kind, key, replaySafe = false, payload }) => ask('POST', '', { kind, key, replaySafe, payload }),

    /** Takes the next job of the kind and runs `work(job, beat)`; call `beat` while it goes on. null when none waits. */
    async run({ kind, worker }, work) {
      const job = await ask('POST', '/claim', { kind, worker })
      if (!job) return null
      const { id, fence } = job
      const end = (to, error) => ask('POST', `/${id}/transition`, { to, fence, error })
      try {
        await work(job, () => ask('POST', `/${id}/heartbeat`, { fence }))
      } catch (error) {
        // Given up meanwhile: another run counts, and this one says nothing more.
        if (error.status !== 409) await end('failed', String(error.message ?? error).slice(0, 2000))
        throw error
      }
      return end('completed')
    },
  }
}
