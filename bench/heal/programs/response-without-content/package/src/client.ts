import { ApiError } from './error.ts'

export interface Reply {
  status: number
  text(): Promise<string>
}

export type Send = (method: string, path: string, body?: string) => Promise<Reply>

/** A client of an API that talks JSON. What has no content resolves to null. */
export class Client {
  constructor(private readonly send: Send) {}

  get(path: string): Promise<unknown> {
    return this.call('GET', path)
  }

  put(path: string, value: unknown): Promise<unknown> {
    return this.call('PUT', path, JSON.stringify(value))
  }

  async delete(path: string): Promise<void> {
    await this.call('DELETE', path)
  }

  private async call(method: string, path: string, body?: string): Promise<unknown> {
    const reply = await this.send(method, path, body)
    const content = JSON.parse(await reply.text())
    if (reply.status >= 400) throw new ApiError(reply.status, content?.error ?? `${method} ${path} failed`)
    return content
  }
}
