export class CallNumberError extends Error {
  constructor(text) {
    super(`Not a call number: "${text}"`)
    this.name = 'CallNumberError'
  }
}

const FORM = /^([A-Z]{1,3}) ?(\d+(?:\.\d+)?)(?: ([A-Z]\d*))?$/

/** `QA 76.9 D3` is { group: 'QA', number: 76.9, mark: 'D3' }. */
export function parseCallNumber(text) {
  const [, group, number, mark = ''] = FORM.exec(text.trim()) ?? fail(text)
  return { group, number: Number(number), mark }
}

function fail(text) {
  throw new CallNumberError(text)
}
