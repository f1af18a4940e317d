const DEFAULTS = {
  timeout: 10000,
  headers: { accept: 'application/json' },
  retry: { limit: 2, delay: 100, codes: [408, 429, 500, 502, 503, 504] }
}

/**
 * A client that asks again where it is worth it.
 *
 * @param {(url: string, init: object) => Promise<{ status: number }>} request
 * @param {{ timeout?: number, headers?: object, retry?: { limit?: number, delay?: number, codes?: number[] } }} [options]
 */
export function createClient(request, options = {}) {
  const settings = { ...DEFAULTS, ...options, headers: { ...DEFAULTS.headers, ...options.headers } }

  async function get(url) {
    for (let attempt = 0; ; attempt++) {
      const response = await request(url, { headers: settings.headers, timeout: settings.timeout })
      if (!settings.retry.codes.includes(response.status)) return response
      if (attempt >= settings.retry.limit) return response
      await wait(settings.retry.delay * 2 ** attempt)
    }
  }

  return { get, settings }
}

function wait(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
