import { messageOf } from '../domain/errors.ts'
import { getStatus } from '../lib/http-client.ts'

/** What is wrong with the answer of an address that the operator named; undefined when nothing is. */
export async function complaintOf(url: string, timeoutMs: number): Promise<string | undefined> {
  try {
    const status = await getStatus(url, { timeoutMs })
    return status < 500 ? undefined : `${url} answered ${status}.`
  } catch (error) {
    return messageOf(error)
  }
}
