/** `fetch` for libraries that make requests of their own: redirects are not followed, and an answer of more than `bytesMax` breaks off. */
export function boundedFetch(bytesMax: number): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, { ...init, redirect: 'manual' })
    let bytes = 0
    const bounded = response.body?.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          bytes += chunk.byteLength
          if (bytes > bytesMax) controller.error(new RangeError(`The answer is of more than ${bytesMax} bytes.`))
          else controller.enqueue(chunk)
        },
      }),
    )
    return new Response(bounded ?? null, { status: response.status, headers: response.headers })
  }
}
